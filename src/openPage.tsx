/** The page: one file after another can be opened in it, in any of its languages, and each is a session of its own. */
import { createRoot } from 'react-dom/client'
import { followAddress } from './addressBar.ts'
import { type LinkedView, linkedView } from './format/link/linkedView.ts'
import { type Issue, pointerOf } from './format/read/issue.ts'
import { type DatasetParsing, parseDataset } from './format/read/parseDataset.ts'
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
  /** Grows with everything that is opened: what comes late for one is not shown with the next. */
  let turns = 0
  let stopFollowing = (): void => undefined

  const render = (next: Loading): void => {
    loading = next
    root.render(<App loading={loading} language={language} onRetry={onRetry} />)
  }
  const leave = (): void => {
    turns += 1
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
      const parsing = parseDataset(text, name)
      const { dataset, rejected, found } = parsing
      const turn = turns
      const explain = (show: (issues: readonly Issue[]) => void): void =>
        void issuesOf(text, parsing).then((issues) => turn === turns && show(issues))
      if (!dataset) {
        render({ kind: 'waiting' })
        return explain(([first]) => {
          const message = first ? placedMessage(first, language.catalogue) : ''
          render({ kind: 'failed', message, remedy: first?.remedy ?? '' })
        })
      }
      const first = linkedView(location.hash, dataset)
      const opened = createSession(dataset, first.view, language.tag)
      session = opened
      let arrivals = 0
      let ofFile: readonly Notice[] = []
      let ofLink: readonly Notice[] = []
      const show = (): void =>
        render({ kind: 'ready', id: turn, session: opened, notices: [...ofFile, ...ofLink] })
      const arrive = ({ about, notes }: LinkedView): void => {
        if (about) opened.verbs.openDialog({ kind: 'about', section: about })
        ofLink = linkNotices(notes, ++arrivals)
        show()
      }
      stopFollowing = followAddress(opened, arrive)
      arrive(first)
      if (found.length > 0)
        explain((issues) => {
          ofFile = [{ id: 'file', kind: 'file', issues, rejected, kept: dataset.index.size }]
          show()
        })
    },
    speak(spoken) {
      language = spoken
      document.documentElement.lang = spoken.tag
      session?.verbs.setLanguage(spoken.tag)
      render(loading)
    },
  }
}

/** With their places in the file, where the part that finds these can be loaded. */
async function issuesOf(text: string, parsing: DatasetParsing): Promise<readonly Issue[]> {
  try {
    const { datasetIssues } = await import('./format/read/datasetIssues.ts')
    return datasetIssues(text, parsing)
  } catch {
    const remedy = 'Reload the page to see where, or check the file with a JSON-aware editor.'
    if (!parsing.isJson) return [{ severity: 'fault', pointer: '', message: 'This is not JSON', remedy }]
    return parsing.found.map(({ path, ...issue }) => ({ ...issue, pointer: pointerOf(path) }))
  }
}
