import type { Incident } from '../../domain/dataset/dataset.ts'
import { type Check, isSameText, publishersOf, sameTextLast } from '../../domain/record/check.ts'
import { symbolOf } from '../../domain/record/collection.ts'
import type { Report } from '../../domain/record/report.ts'
import type { Source } from '../../domain/record/source.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import { type EvidenceTexts, evidenceTexts } from '../evidence/evidenceTexts.ts'
import { placeWords } from '../placeWords.ts'
import { OriginNames } from '../present/OriginNames.tsx'
import { SymbolIcon } from '../SymbolIcon.tsx'
import { usePublisherWords, useRemarked } from '../supplement/useSupplement.ts'
import styles from './PrintDocument.module.css'
import { printTexts } from './printTexts.ts'
import { WritingLines } from './WritingLines.tsx'

interface PrintedIncidentProps {
  readonly incident: Incident
  readonly number: number
  readonly documents: readonly Source[]
  readonly handout: boolean
}

/** One incident with all its quotes; in full with origins and other reporting, for a class with room to write. */
export function PrintedIncident({ incident, number, documents, handout }: PrintedIncidentProps) {
  const dataset = useDataset()
  const text = useText()
  const texts = useTextsOf(printTexts)
  const textIn = useTextIn()
  const row = dataset.rowOf.get(incident.id) ?? 0
  const date = incident.eventDate && edtfInWords(incident.eventDate, text.language, text.dates)
  return (
    <li className={styles.incident} data-printed={incident.id}>
      <h2>
        <SymbolIcon symbol={symbolOf(dataset.index, row)} />
        {number}. {textIn(incident.title)}
      </h2>
      <p className={styles.small}>
        {date || texts.undated} · {placeWords(incident, dataset, text)}
      </p>
      {accounts(incident.reports).map((report) => (
        <PrintedReport key={report.id} report={report} documents={documents} />
      ))}
      {handout ? <WritingLines count={2} /> : <Particulars incident={incident} />}
    </li>
  )
}

/** A document that says the same words twice says them once on paper. */
const accounts = (reports: readonly Report[]): readonly Report[] => {
  const seen = new Set<string>()
  return reports.filter(({ source, excerpt, speaker }) => {
    const key = `${source} ${excerpt} ${speaker}`
    const fresh = !seen.has(key)
    seen.add(key)
    return fresh
  })
}

function PrintedReport({ report, documents }: { report: Report; documents: readonly Source[] }) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const { excerpts, agents } = useDataset()
  const texts = useTextsOf(printTexts)
  const textIn = useTextIn()
  const excerpt = excerpts.get(report.excerpt)
  const position = documents.findIndex(({ id }) => id === report.source)
  const document = documents[position]
  if (!excerpt || !document) return null
  const name = (id: string): string => {
    const agent = agents.get(id)
    return agent ? textIn(agent.names) : id
  }
  const voices = [
    report.speaker === null ? evidenceWords.ownVoiceLong : name(report.speaker),
    ...report.via.map(name),
  ]
  return (
    <figure className={styles.whole}>
      <blockquote lang={excerpt.language}>“{excerpt.selector[0].exact}”</blockquote>
      <figcaption className={styles.small}>
        {texts.said(voices.join(' → '), document.publisher)} [{position + 1}]
        <PrintedKnowledge report={report} />
      </figcaption>
    </figure>
  )
}

/** On paper as in the evidence; nothing where nobody has looked. */
function PrintedKnowledge({ report }: { report: Report }) {
  const text = useText()
  const textIn = useTextIn()
  const { knowledgeBasis, knowledgeAsWritten, knowledgeRemarks } = useRemarked()('reports', report)
  if (!knowledgeBasis) return null
  const parts = [
    text.filter.knowledge[knowledgeBasis],
    ...(knowledgeAsWritten === undefined ? [] : [`“${knowledgeAsWritten}”`]),
    ...(knowledgeRemarks ? [textIn(knowledgeRemarks)] : []),
  ]
  return ` · ${parts.join(' · ')}`
}

function Particulars({ incident }: { incident: Incident }) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const dataset = useDataset()
  const texts = useTextsOf(printTexts)
  return (
    <>
      {incident.reports.length > 0 && (
        <p className={styles.small}>
          {texts.origins}: <OriginNames incident={incident} />
        </p>
      )}
      {sameTextLast(dataset.checksOf(incident.id)).map((check) => (
        <PrintedCheck key={check.id} check={check} evidenceWords={evidenceWords} />
      ))}
    </>
  )
}

function PrintedCheck({ check, evidenceWords }: { check: Check; evidenceWords: EvidenceTexts }) {
  const textIn = useTextIn()
  const publisherWords = usePublisherWords()
  const { url, seenThrough } = useRemarked()('checks', check)
  const address =
    url ?? seenThrough ?? (check.addressApart === true ? evidenceWords.addressNotLoaded : undefined)
  const names = publishersOf(check)
  const publisher = names.map(publisherWords).join(', ') || evidenceWords.publisherUnknown
  return (
    <p className={styles.check}>
      <strong>
        {isSameText(check)
          ? evidenceWords.sameTextAt(names.join(', ') || evidenceWords.publisherUnknown)
          : evidenceWords.relation[check.relation]}
      </strong>{' '}
      {textIn(check.text)}{' '}
      {check.basis === 'computed' ? evidenceWords.computed : [publisher, address].filter(Boolean).join(', ')}
    </p>
  )
}
