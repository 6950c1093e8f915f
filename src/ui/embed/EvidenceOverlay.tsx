/** Evidence over the map of an embed: the one part with React, loaded when a reader first asks for it. */

import { useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import type { Incident } from '../../domain/dataset/dataset.ts'
import { symbolOf } from '../../domain/record/collection.ts'
import type { Session } from '../../state/session.ts'
import {
  FramedContext,
  LanguageContext,
  SessionContext,
  useApp,
  useDataset,
  useTextIn,
  useTextsOf,
  useVerbs,
} from '../appContext.ts'
import { Evidence } from '../evidence/Evidence.tsx'
import { evidenceTexts } from '../evidence/evidenceTexts.ts'
import { type OpenedSite, SiteCard } from '../map/SiteCard.tsx'
import { SymbolIcon } from '../SymbolIcon.tsx'
import type { Language } from '../text/language.ts'
import styles from './EvidenceOverlay.module.css'

export interface EvidenceOverlay {
  /** The incidents of one place to choose from; null closes the choice. */
  showSite(site: OpenedSite | null): void
}

/** @param onFailed it could not be drawn; `container` is empty again */
export function openOverlay(
  container: HTMLElement,
  session: Session,
  language: Language,
  onFailed: () => void,
): EvidenceOverlay {
  const root = createRoot(container, {
    onUncaughtError: () =>
      queueMicrotask(() => {
        root.unmount()
        onFailed()
      }),
  })
  const showSite = (site: OpenedSite | null): void =>
    root.render(
      <LanguageContext value={language}>
        <SessionContext value={session}>
          <FramedContext value={true}>
            <Overlay site={site} onCloseSite={() => showSite(null)} />
          </FramedContext>
        </SessionContext>
      </LanguageContext>,
    )
  showSite(null)
  return { showSite }
}

function Overlay({ site, onCloseSite }: { site: OpenedSite | null; onCloseSite: () => void }) {
  const { incidents } = useDataset()
  const row = useApp((state) => state.selected)
  const incident = row === null ? undefined : incidents[row]
  if (incident && row !== null) return <Card key={incident.id} incident={incident} row={row} />
  return site && <SiteCard site={site} onClose={onCloseSite} />
}

function Card({ incident, row }: { incident: Incident; row: number }) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const { selectIncident } = useVerbs()
  const { index } = useDataset()
  const textIn = useTextIn()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    card.current?.focus({ preventScroll: true })
    return () => {
      // Whoever came by keyboard goes on from where they were.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section
      ref={card}
      className={styles.card}
      data-over-map
      aria-label={textIn(incident.title)}
      tabIndex={-1}
      onKeyDown={(pressed) => pressed.key === 'Escape' && selectIncident(null)}
    >
      <header>
        <SymbolIcon symbol={symbolOf(index, row)} />
        <h2>{textIn(incident.title)}</h2>
        <button type="button" onClick={() => selectIncident(null)}>
          {evidenceWords.close}
        </button>
      </header>
      <Evidence incident={incident} />
    </section>
  )
}
