/** The page: header, map, evidence, timeline, footnote; what is not there yet is said in its place. */
import { useCallback, useEffect, useState } from 'react'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Session } from '../../state/session.ts'
import { LanguageContext, SessionContext, useApp, useDataset, useText, useVerbs } from '../appContext.ts'
import { LaterPart, later } from '../LaterPart.tsx'
import { MapPane } from '../map/MapPane.tsx'
import { PrintContext } from '../print/printForm.ts'
import { usePrinting } from '../print/usePrinting.ts'
import type { Language } from '../text/language.ts'
import { TimelinePane } from '../timeline/TimelinePane.tsx'
import styles from './App.module.css'
import { Dialogs } from './Dialogs.tsx'
import { EvidencePanel } from './EvidencePanel.tsx'
import { Failure } from './Failure.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import type { Notice } from './notice.ts'

const presenter = later(
  (text) => text.header.present,
  async () => (await import('../present/Presenter.tsx')).Presenter,
)

const noticeBars = later(
  (text) => text.part.notices,
  async () => (await import('./Notices.tsx')).Notices,
)

/** How the data file fares. */
export type Loading =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly message: string; readonly remedy: string }
  | {
      readonly kind: 'ready'
      readonly id: number
      readonly session: Session
      readonly notices: readonly Notice[]
    }

export interface AppProps {
  readonly loading: Loading
  readonly language: Language
  readonly onRetry: () => void
}

export function App({ loading, language, onRetry }: AppProps) {
  return <LanguageContext value={language}>{partFor(loading, onRetry)}</LanguageContext>
}

function partFor(loading: Loading, onRetry: () => void) {
  switch (loading.kind) {
    case 'waiting':
      return <Waiting />
    case 'failed':
      return <Failure message={loading.message} remedy={loading.remedy} onRetry={onRetry} />
    case 'ready':
      return (
        // Nothing of one session is left in the next.
        <SessionContext key={loading.id} value={loading.session}>
          <Page notices={loading.notices} />
        </SessionContext>
      )
  }
}

function Page({ notices }: { notices: readonly Notice[] }) {
  const { presentStep } = useVerbs()
  const dataset = useDataset()
  const text = useText()
  const [mapNotice, setMapNotice] = useState<Notice | null>(null)
  const [printNotice, setPrintNotice] = useState<Notice | null>(null)
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const [drawerOpen, setDrawerOpen] = useState(false)
  /** The lesson is on the page, not only asked for. */
  const [staged, setStaged] = useState(false)
  const selected = useApp((state) => state.selected)
  const presented = useApp((state) => state.view.presented)
  useEffect(() => {
    if (selected !== null) setDrawerOpen(true)
  }, [selected])
  const print = usePrinting(useCallback(() => setPrintNotice({ id: 'print', kind: 'notPrinted' }), []))
  useEffect(() => {
    document.title = textIn(dataset.card.title, text.language)
  }, [dataset, text])
  const standing = [...notices, mapNotice, printNotice]
    .filter((notice) => notice !== null)
    .filter(({ id }) => !dismissed.has(id))
  const dismiss = (id: string): void => setDismissed(new Set([...dismissed, id]))
  const dismissAll = (): void => setDismissed(new Set([...dismissed, ...standing.map(({ id }) => id)]))
  return (
    <div
      className={styles.page}
      data-drawer={drawerOpen ? 'open' : 'closed'}
      data-presenting={staged || undefined}
    >
      <Header />
      <main className={styles.main}>
        {/* A lesson has a button for them: its screen is its own. */}
        {!staged && standing.length > 0 && (
          <LaterPart of={noticeBars} onDismiss={dismissAll}>
            {(Notices) => <Notices notices={standing} onDismiss={dismiss} />}
          </LaterPart>
        )}
        <MapPane onNotice={setMapNotice} drawerOpen={drawerOpen && !presented} />
        <EvidencePanel drawerOpen={drawerOpen} onDrawer={setDrawerOpen} />
        <TimelinePane />
        {presented && (
          <LaterPart of={presenter} onDismiss={() => presentStep(null)}>
            {(Presenter) => (
              <Presenter
                presented={presented}
                onStage={setStaged}
                notices={standing}
                onDismissNotice={dismiss}
              />
            )}
          </LaterPart>
        )}
      </main>
      <Footer />
      <PrintContext value={print}>
        <Dialogs />
      </PrintContext>
    </div>
  )
}

function Waiting() {
  const text = useText()
  return (
    <p className={styles.waiting} role="status">
      {text.loading}
    </p>
  )
}
