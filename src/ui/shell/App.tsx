/** The page: header, map, evidence, timeline, footnote; what is not there yet is said in its place. */
import { useCallback, useEffect, useState } from 'react'
import type { Dataset } from '../../domain/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { selectedRow } from '../../state/selectors.ts'
import { presentStep } from '../../state/viewVerbs.ts'
import { CatalogueContext, DatasetContext, useApp, useText } from '../appContext.ts'
import { LaterPart, later } from '../LaterPart.tsx'
import { MapPane } from '../map/MapPane.tsx'
import { usePrinting } from '../print/usePrinting.ts'
import { english } from '../text/catalogue.ts'
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
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string; readonly remedy: string }
  | { readonly kind: 'ready' }

export interface AppProps {
  readonly loading: Loading
  readonly notices: readonly Notice[]
  readonly onRetry: () => void
}

export function App({ loading, notices, onRetry }: AppProps) {
  const dataset = useApp((state) => state.dataset)
  return (
    <CatalogueContext value={english}>
      {loading.kind === 'ready' && dataset ? (
        <DatasetContext value={dataset}>
          <Page dataset={dataset} notices={notices} />
        </DatasetContext>
      ) : loading.kind === 'failed' ? (
        <Failure message={loading.message} remedy={loading.remedy} onRetry={onRetry} />
      ) : (
        <Waiting />
      )}
    </CatalogueContext>
  )
}

function Page({ dataset, notices }: { dataset: Dataset; notices: readonly Notice[] }) {
  const text = useText()
  const [mapNotice, setMapNotice] = useState<Notice | null>(null)
  const [printNotice, setPrintNotice] = useState<Notice | null>(null)
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const [drawerOpen, setDrawerOpen] = useState(false)
  /** The lesson is on the page, not only asked for. */
  const [staged, setStaged] = useState(false)
  const selected = useApp(selectedRow)
  const presented = useApp((state) => state.view.presented)
  useEffect(() => {
    if (selected !== null) setDrawerOpen(true)
  }, [selected])
  usePrinting(
    dataset,
    useCallback(() => setPrintNotice({ id: 'print', kind: 'notPrinted' }), []),
  )
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
      <Dialogs />
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
