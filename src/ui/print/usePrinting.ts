/**
 * Gets the pages on paper ready before somebody prints. The browser waits for nothing when it prints, and nobody
 * needs them to read the map: they are loaded at the first key or press, or when the page has long been quiet.
 */
import { useCallback, useEffect, useRef } from 'react'
import { useLanguage, useSession } from '../appContext.ts'
import type { PrintForm, Printing } from './printForm.ts'

/** Milliseconds after which a page that nobody has touched may be printed from the browser's menu. */
const quiet = 15_000

/**
 * @param onFailed something was printed, but the pages for paper could not be loaded before
 * @returns prints in a form, as soon as the pages are ready
 */
export function usePrinting(onFailed: () => void): (form: PrintForm) => void {
  const session = useSession()
  const language = useLanguage()
  const ready = useRef<() => Promise<Printing | null>>(async () => null)
  useEffect(() => {
    const first = new AbortController()
    const { signal } = first
    let failed = false
    let opening: Promise<Printing | null> | null = null
    const open = async (): Promise<Printing | null> => {
      clearTimeout(timer)
      try {
        const { openPrinting } = await import('./printing.tsx')
        first.abort()
        return await openPrinting(session, language)
      } catch {
        // The next key or press tries again.
        failed = true
        opening = null
        return null
      }
    }
    const prepare = (): Promise<Printing | null> => {
      opening ??= open()
      return opening
    }
    ready.current = prepare
    const begin = (): void => void prepare()
    const timer = setTimeout(begin, quiet)
    addEventListener('keydown', begin, { signal })
    addEventListener('pointerdown', begin, { signal })
    addEventListener('afterprint', () => failed && onFailed(), { signal })
    return () => {
      first.abort()
      clearTimeout(timer)
      void opening?.then((printing) => printing?.close())
    }
  }, [session, language, onFailed])
  return useCallback((form) => void ready.current().then((printing) => printing?.print(form)), [])
}
