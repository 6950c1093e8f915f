import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { type Panel, panels } from '../../domain/view/view.ts'
import type { AppState } from '../../state/appState.ts'
import { useApp, useText, useVerbs } from '../appContext.ts'
import { ActiveFilters } from '../filter/ActiveFilters.tsx'
import { LaterPart, later } from '../LaterPart.tsx'
import { LiveText } from '../LiveText.tsx'
import { IncidentList } from '../list/IncidentList.tsx'
import styles from './EvidencePanel.module.css'

const pinnedBar = later(
  (text) => text.list.pinned,
  async () => (await import('../pins/PinnedBar.tsx')).PinnedBar,
)
const documentsPanel = later(
  (text) => text.panel.documents,
  async () => (await import('../documents/DocumentsPanel.tsx')).DocumentsPanel,
)

const comparePanel = later(
  (text) => text.panel.compare,
  async () => (await import('../compare/ComparePanel.tsx')).ComparePanel,
)

const speakersPanel = later(
  (text) => text.panel.speakers,
  async () => (await import('../speakers/SpeakersPanel.tsx')).SpeakersPanel,
)

type SheetHeight = 'low' | 'half' | 'full'
const sheetHeights: readonly SheetHeight[] = ['low', 'half', 'full']

interface EvidencePanelProps {
  readonly drawerOpen: boolean
  readonly onDrawer: (open: boolean) => void
}

/** List and documents: a column on wide pages, a drawer on middling ones, a sheet to pull up on a phone. */
export function EvidencePanel({ drawerOpen, onDrawer }: EvidencePanelProps) {
  const { openPanel } = useVerbs()
  const text = useText()
  const panel = useApp((state) => state.view.panel)
  const pins = useApp((state) => state.view.pins.length)
  const label = useCallback((state: AppState) => text.panel.openList(state.set?.size ?? 0), [text])
  const [sheet, setSheet] = useState<SheetHeight>(panel === 'compare' ? 'full' : 'half')
  const [wide, setWide] = useState(false)
  const content = useRef<HTMLDivElement>(null)
  const open = (name: Panel): void => {
    // Two accounts need more than a third of a phone.
    if (name === 'compare') setSheet('full')
    openPanel(name)
  }
  // A row cannot come into sight while the drawer is shut.
  useEffect(() => {
    if (drawerOpen) content.current?.querySelector('li[data-open]')?.scrollIntoView({ block: 'start' })
  }, [drawerOpen])
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={drawerOpen}
        aria-label={drawerOpen ? text.panel.closeList : undefined}
        onClick={() => onDrawer(!drawerOpen)}
      >
        {drawerOpen ? '×' : <LiveText of={label} />}
      </button>
      <section
        className={styles.panel}
        aria-label={text.panel.label}
        data-drawer={drawerOpen ? 'open' : 'closed'}
        data-sheet={sheet}
        data-wide={(panel === 'compare' && wide) || undefined}
      >
        <h2 data-heard>{text.panel.label}</h2>
        <SheetHandle height={sheet} onHeight={setSheet} />
        <div className={styles.tabs}>
          {panels.map((name) => (
            <button key={name} type="button" aria-pressed={panel === name} onClick={() => open(name)}>
              {text.panel[name]}
            </button>
          ))}
        </div>
        {pins > 0 && panel === 'incidents' && (
          <LaterPart of={pinnedBar}>
            {(PinnedBar) => <PinnedBar onEmpty={() => content.current?.focus()} />}
          </LaterPart>
        )}
        <div ref={content} className={styles.content} data-scroller tabIndex={-1}>
          {panel !== 'documents' && <ActiveFilters />}
          {panel === 'incidents' && <IncidentList />}
          {panel === 'documents' && (
            <LaterPart of={documentsPanel}>{(DocumentsPanel) => <DocumentsPanel />}</LaterPart>
          )}
          {panel === 'compare' && (
            <LaterPart of={comparePanel}>
              {(ComparePanel) => <ComparePanel wide={wide} onWide={setWide} />}
            </LaterPart>
          )}
          {panel === 'speakers' && (
            <LaterPart of={speakersPanel}>{(SpeakersPanel) => <SpeakersPanel />}</LaterPart>
          )}
        </div>
      </section>
    </>
  )
}

/** Pulled with a finger, or pressed: the same three heights. */
function SheetHandle({ height, onHeight }: { height: SheetHeight; onHeight: (height: SheetHeight) => void }) {
  const text = useText()
  const from = useRef<number | null>(null)
  const moved = useRef(false)
  const step = (by: number) => {
    const next = sheetHeights[sheetHeights.indexOf(height) + by]
    if (next) onHeight(next)
  }
  const release = (released: ReactPointerEvent) => {
    if (from.current === null) return
    const distance = released.clientY - from.current
    from.current = null
    // A finger that has moved less than this meant to press.
    moved.current = Math.abs(distance) > 12
    if (moved.current) step(distance < 0 ? 1 : -1)
  }
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={height === 'full' ? text.panel.pullDown : text.panel.pullUp}
      onPointerDown={(pressed) => {
        from.current = pressed.clientY
        pressed.currentTarget.setPointerCapture(pressed.pointerId)
      }}
      onPointerUp={release}
      onPointerCancel={() => {
        from.current = null
      }}
      onClick={() => {
        if (!moved.current) onHeight(height === 'full' ? 'half' : 'full')
        moved.current = false
      }}
    />
  )
}
