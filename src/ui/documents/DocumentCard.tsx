import { useMemo, useRef } from 'react'
import { excerptsOf, incidentsCiting, quotedShare } from '../../domain/claims/documentFacts.ts'
import type { Incident } from '../../domain/dataset/dataset.ts'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Source } from '../../domain/record/source.ts'
import { documentAddresses } from '../../format/link/documentAddresses.ts'
import { useDataset, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import { AddressesAtQuote } from '../evidence/AddressesAtQuote.tsx'
import { CheckList } from '../evidence/CheckList.tsx'
import { evidenceTexts } from '../evidence/evidenceTexts.ts'
import { OutsideLink } from '../evidence/OutsideLink.tsx'
import { PublisherNote } from '../evidence/PublisherNote.tsx'
import { QuoteText } from '../evidence/QuoteText.tsx'
import { CopyNote, DocumentTitle, SourceRemarks } from './DocumentParts.tsx'
import styles from './Documents.module.css'
import { documentTexts } from './documentTexts.ts'
import { QuoteStrip } from './QuoteStrip.tsx'
import { Shares } from './Shares.tsx'
import { VerifyCopy } from './VerifyCopy.tsx'

/** One document: what it is, where it can be read, what its claims rest on, its quotes with their incidents. */
export function DocumentCard({ source }: { source: Source }) {
  const { openSource } = useVerbs()
  const dataset = useDataset()
  const texts = useTextsOf(documentTexts)
  const excerpts = useMemo(() => excerptsOf(source.id, dataset), [source, dataset])
  const incidentsOf = useMemo(
    () => incidentsByExcerpt(source.id, incidentsCiting(source.id, dataset)),
    [source, dataset],
  )
  const list = useRef<HTMLOListElement>(null)
  return (
    <article className={styles.card}>
      <button type="button" className={styles.back} onClick={() => openSource(null)}>
        ‹ {texts.back}
      </button>
      <h3 className={styles.title}>
        <DocumentTitle source={source} />
      </h3>
      <PublisherNote publisher={source.publisher} />
      <CopyNote source={source} />
      <SourceRemarks source={source} />
      <Addresses source={source} />
      <TextFacts source={source} excerpts={excerpts} />
      <QuoteStrip
        source={source}
        excerpts={excerpts}
        incidentsOf={incidentsOf}
        onSeveral={(id) => {
          const entry = list.current?.querySelector<HTMLElement>(`[data-excerpt="${CSS.escape(id)}"]`)
          entry?.scrollIntoView({ block: 'start' })
          entry?.querySelector('button')?.focus({ preventScroll: true })
        }}
      />
      <Shares source={source} />
      <CheckList concerning={source.id} title={texts.checks} />
      <VerifyCopy source={source} excerpts={excerpts} />
      <h4 className={styles.heading}>{texts.quotes}</h4>
      <ol ref={list} className={styles.quotes}>
        {excerpts.map((excerpt) => (
          <QuoteEntry
            key={excerpt.id}
            source={source}
            excerpt={excerpt}
            incidents={incidentsOf.get(excerpt.id) ?? []}
          />
        ))}
      </ol>
    </article>
  )
}

/** What was archived before what was published, each with what to expect there. */
function Addresses({ source }: { source: Source }) {
  const texts = useTextsOf(documentTexts)
  const addresses = documentAddresses(source)
  if (addresses.length === 0) return <p className={styles.soft}>{texts.noAddress}</p>
  return (
    <section>
      <h4 className={styles.heading}>{texts.addresses}</h4>
      <ul className={styles.addresses}>
        {addresses.map(({ kind, address }) => (
          <li key={kind}>
            <OutsideLink address={address}>{texts.address[kind]}</OutsideLink>{' '}
            <span className={styles.soft}>
              {kind === 'original' && `${address}: `}
              {texts.addressNote[kind]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Length, quoted share and hash of the archived text, as far as recorded. */
function TextFacts({ source, excerpts }: { source: Source; excerpts: readonly Excerpt[] }) {
  const texts = useTextsOf(documentTexts)
  const share = quotedShare(source, excerpts)
  if (!source.text || share === null) return <p className={styles.soft}>{texts.noText}</p>
  return (
    <div>
      <p className={styles.soft}>
        {texts.length(source.text.length)} · {texts.quoted(Math.round(100 * share))}
      </p>
      <p className={styles.hash}>
        {texts.hash} <code>{source.text.sha256}</code>
      </p>
    </div>
  )
}

interface QuoteEntryProps {
  readonly source: Source
  readonly excerpt: Excerpt
  readonly incidents: readonly Incident[]
}

function QuoteEntry({ source, excerpt, incidents }: QuoteEntryProps) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const { visitIncident } = useVerbs()
  const texts = useTextsOf(documentTexts)
  const textIn = useTextIn()
  const [, place] = excerpt.selector
  return (
    <li data-excerpt={excerpt.id}>
      <QuoteText excerpt={excerpt} />
      <p className={styles.soft}>
        {place && source.text
          ? evidenceWords.place(Math.round((100 * place.start) / source.text.length))
          : texts.withoutPlace}
      </p>
      <AddressesAtQuote source={source} excerpt={excerpt} />
      <ul>
        {incidents.map((incident) => (
          <li key={incident.id}>
            <button type="button" className={styles.link} onClick={() => visitIncident(incident.id)}>
              {textIn(incident.title)}
            </button>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** By every excerpt a report of the document rests on: its own, and those of its date, its place and its figures. */
function incidentsByExcerpt(
  source: string,
  incidents: readonly Incident[],
): ReadonlyMap<string, readonly Incident[]> {
  const found = new Map<string, Incident[]>()
  for (const incident of incidents) {
    const used = incident.reports
      .filter((report) => report.source === source)
      .flatMap(({ excerpt, claims: { verbatimEventDate, verbatimLocality, figures } }) => [
        excerpt,
        verbatimEventDate?.excerpt,
        verbatimLocality?.excerpt,
        ...figures.map((figure) => figure.excerpt),
      ])
    for (const id of new Set(used)) {
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), incident])
    }
  }
  return found
}
