/**
 * Gets the pages on paper ready before somebody prints. The browser waits for nothing when it prints, and nobody
 * needs them to read the map: they are loaded at the first key or press, or when the page has long been quiet.
 */
import { useEffect } from 'react'
import type { Dataset } from '../../domain/dataset.ts'
import { useText } from '../appContext.ts'

/** Milliseconds after which a page that nobody has touched may be printed from the browser's menu. */
const quiet = 15_000

/** @param onFailed something was printed, but the pages for paper could not be loaded before */
export function usePrinting(dataset: Dataset, onFailed: () => void): void {
  const text = useText()
  useEffect(() => {
    const first = new AbortController()
    const { signal } = first
    let closed = false
    let loading = false
    let failed = false
    let stop = (): void => undefined
    const prepare = async (): Promise<void> => {
      if (loading) return
      loading = true
      clearTimeout(timer)
      try {
        const { preparePrinting } = await import('./printing.tsx')
        first.abort()
        const ready = await preparePrinting(dataset, text)
        if (closed) ready()
        else stop = ready
      } catch {
        // The next key or press tries again.
        failed = true
        loading = false
      }
    }
    const begin = (): void => void prepare()
    const timer = setTimeout(begin, quiet)
    addEventListener('keydown', begin, { signal })
    addEventListener('pointerdown', begin, { signal })
    addEventListener('afterprint', () => failed && onFailed(), { signal })
    return () => {
      closed = true
      first.abort()
      clearTimeout(timer)
      stop()
    }
  }, [dataset, text, onFailed])
}
