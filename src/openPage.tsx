/** The page: one file after another can be opened in it, in any of its languages, and each is a session of its own. */
import { createRoot } from 'react-dom/client'
import { followAddress } from './addressBar.ts'
import type { Issue } from './format/issue.ts'
import { type LinkedView, linkedView } from './format/linkedView.ts'
import { readDataset } from './format/readDataset.ts'
import { createSession, type Session } from './state/session.ts'
import { App, type Loading } from './ui/shell/App.tsx'
import { linkNotices, type Notice } from './ui/shell/notice.ts'
import { placedMessage } from './ui/shell/placedMessage.ts'
import type { Language } from './ui/text/language.ts'

export interface Page {
  /** Nothing is open, and something is on its way. */
  wait(): void
  /** Nothing could be opened. */
  fail(issue: Pick<Issue, 'message' | 'remedy'>): void
  /**
   * Opens a file: the first viewed as the address asks, a later one from its beginning.
   *
   * @param text the file's text
   * @param name what it is called where something is wrong with it
   */
  open(text: string, name: string): void
  /** Speaks another language from now on. */
  speak(language: Language): void
}

/** @param onRetry the reader asks for what could not be opened once more */
export function openPage(element: HTMLElement, firstLanguage: Language, onRetry: () => void): Page {
  const root = createRoot(element)
  let language = firstLanguage
  let loading: Loading = { kind: 'waiting' }
  let session: Session | null = null
  let sessions = 0
  let stopFollowing = (): void => undefined

  const render = (next: Loading): void => {
    loading = next
    root.render(<App loading={loading} language={language} onRetry={onRetry} />)
  }
  const leave = (): void => {
    stopFollowing()
    stopFollowing = () => undefined
    session = null
  }
  return {
    wait() {
      leave()
      render({ kind: 'waiting' })
    },
    fail({ message, remedy }) {
      leave()
      render({ kind: 'failed', message, remedy })
    },
    open(text, name) {
      // The address says how the file before it was viewed.
      if (session) history.pushState(null, '', location.pathname + location.search)
      leave()
      const { dataset, issues, rejected } = readDataset(text, name)
      if (!dataset) {
        const [first] = issues
        const message = first ? placedMessage(first, language.catalogue) : ''
        return render({ kind: 'failed', message, remedy: first?.remedy ?? '' })
      }
      const ofFile: readonly Notice[] =
        issues.length > 0 ? [{ id: 'file', kind: 'file', issues, rejected, kept: dataset.index.size }] : []
      const first = linkedView(location.hash, dataset)
      const opened = createSession(dataset, first.view, language.tag)
      session = opened
      const id = ++sessions
      let arrivals = 0
      const arrive = ({ about, notes }: LinkedView): void => {
        if (about) opened.verbs.openDialog({ kind: 'about', section: about })
        render({
          kind: 'ready',
          id,
          session: opened,
          notices: [...ofFile, ...linkNotices(notes, ++arrivals)],
        })
      }
      stopFollowing = followAddress(opened, arrive)
      arrive(first)
    },
    speak(spoken) {
      language = spoken
      document.documentElement.lang = spoken.tag
      session?.verbs.setLanguage(spoken.tag)
      render(loading)
    },
  }
}
