/**
 * Gets the pages on paper ready before somebody prints. The browser waits for nothing when it prints, and nobody
 * needs them to read the map: they are loaded at the first key or press, or when the page has long been quiet.
 */
import { useEffect } from 'react'
import type { Dataset } from '../../domain/dataset.ts'
import { useText } from '../appContext.ts'

/** Milliseconds after which a page that nobody has touched may be printed from the browser's menu. */
const quiet = 15_000

export function usePrinting(dataset: Dataset): void {
  const text = useText()
  useEffect(() => {
    const first = new AbortController()
    let closed = false
    let stop = (): void => undefined
    const prepare = async (): Promise<void> => {
      first.abort()
      clearTimeout(timer)
      const { preparePrinting } = await import('./printing.tsx')
      const ready = await preparePrinting(dataset, text)
      if (closed) ready()
      else stop = ready
    }
    const begin = (): void => void prepare()
    const timer = setTimeout(begin, quiet)
    addEventListener('keydown', begin, { signal: first.signal })
    addEventListener('pointerdown', begin, { signal: first.signal })
    return () => {
      closed = true
      first.abort()
      clearTimeout(timer)
      stop()
    }
  }, [dataset, text])
}
