/** When and where: the words of each account beside what they were resolved to, with the reason. */
import type { ReactNode } from 'react'
import type { Dataset, Incident } from '../../domain/dataset.ts'
import { bothNames } from '../../domain/placeNames.ts'
import type { Place } from '../../domain/record/place.ts'
import type { Figure, Report } from '../../domain/record/report.ts'
import { edtfInWords, eventTimeInWords } from '../../domain/time/dateWords.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import type { Catalogue } from '../text/catalogue.ts'
import styles from './Evidence.module.css'

export function Resolution({ incident }: { incident: Incident }) {
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const figures = incident.reports.flatMap((report) =>
    report.claims.figures.map((figure) => ({ report, figure })),
  )
  return (
    <dl className={styles.resolution}>
      <Facet
        name={text.evidence.when}
        written={verbatims(incident, dataset, ({ claims }) => claims.verbatimEventDate?.verbatim)}
        resolved={resolvedDate(incident, text)}
        basis={incident.eventDateBasis && text.evidence.basis[incident.eventDateBasis]}
        remark={incident.eventDateRemarks && textIn(incident.eventDateRemarks)}
      />
      <Facet
        name={text.evidence.where}
        written={verbatims(incident, dataset, ({ claims }) => claims.verbatimLocality?.verbatim)}
        resolved={resolvedPlace(incident, dataset, text)}
        basis={incident.localityBasis && text.evidence.basis[incident.localityBasis]}
        remark={placeRemark(incident, dataset, textIn)}
      />
      {incident.saidAt && (
        <>
          <dt>{text.evidence.saidAt}</dt>
          <dd>{textIn(incident.saidAt)}</dd>
        </>
      )}
      {figures.length > 0 && (
        <>
          <dt>{text.evidence.figures}</dt>
          <dd>
            <ul>
              {figures.map(({ report, figure }) => (
                <li key={`${report.id} ${figure.measure} ${figure.counted}`}>
                  {amount(figure, text.evidence)} {figure.counted} {figure.measure}{' '}
                  <span className={styles.faint}>
                    {dataset.sources.get(report.source)?.publisher}
                    {figure.asOf && `, ${figure.asOf}`}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  )
}

interface FacetProps {
  readonly name: string
  readonly written: readonly { words: string; publisher: string }[]
  readonly resolved: ReactNode
  readonly basis: string | undefined
  readonly remark: string | undefined
}

function Facet({ name, written, resolved, basis, remark }: FacetProps) {
  const text = useText()
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <div className={styles.pair}>
          <span className={styles.pairName}>{text.evidence.asWritten}</span>
          <span>
            {written.length === 0
              ? text.evidence.notWritten
              : written.map(({ words, publisher }) => (
                  <span key={`${publisher} ${words}`} className={styles.written}>
                    “{words}” <span className={styles.faint}>{publisher}</span>
                  </span>
                ))}
          </span>
          <span className={styles.pairName}>{text.evidence.resolved}</span>
          <span>
            {resolved ?? text.evidence.notResolved}
            {basis && <span className={styles.faint}> · {basis}</span>}
          </span>
        </div>
        {remark && <p className={styles.remark}>{remark}</p>}
      </dd>
    </>
  )
}

/** The wording of each account, one line for accounts that write the same; copies repeat and are left out. */
function verbatims(incident: Incident, { sources }: Dataset, words: (report: Report) => string | undefined) {
  const seen = new Map<string, { words: string; publisher: string }>()
  for (const report of incident.reports) {
    const source = sources.get(report.source)
    const written = words(report)
    if (written === undefined || !source || source.derivedFrom) continue
    seen.set(written, { words: written, publisher: source.publisher })
  }
  return [...seen.values()]
}

function resolvedDate(incident: Incident, text: Catalogue): string | null {
  if (incident.eventDate === null) return null
  const date = edtfInWords(incident.eventDate, text.language, text.dates, 'weekday')
  if (!incident.eventTime) return date
  const clock = eventTimeInWords(incident.eventTime)
  return `${date}, ${incident.eventTimePrecision === 'about' ? text.dates.about(clock) : clock}`
}

function resolvedPlace(incident: Incident, dataset: Dataset, text: Catalogue): string | null {
  const place = incident.placeId === null ? undefined : dataset.places.get(incident.placeId)
  if (place) return [bothNames(place, text.language), extentInWords(place, text)].filter(Boolean).join(', ')
  const candidates = incident.placeCandidates.flatMap((id) => dataset.places.get(id) ?? [])
  if (candidates.length === 0) return null
  return `${text.evidence.candidates}: ${candidates.map((candidate) => bothNames(candidate, text.language)).join('; ')}`
}

function extentInWords(place: Place, text: Catalogue): string | null {
  if (place.approximate) return text.evidence.approximate
  const metres = place.coordinateUncertaintyInMeters
  return metres === undefined ? null : text.evidence.uncertainty(metres)
}

function placeRemark(
  incident: Incident,
  dataset: Dataset,
  textIn: ReturnType<typeof useTextIn>,
): string | undefined {
  const remarks =
    incident.georeferenceRemarks ?? dataset.places.get(incident.placeId ?? '')?.georeferenceRemarks
  return remarks && textIn(remarks)
}

/** `23`, `at least 2`, `about 10`. */
function amount({ value, atLeast, atMost, about }: Figure, { amounts }: Catalogue['evidence']): string {
  if (value !== undefined) return amounts.exactly(value)
  if (about !== undefined) return amounts.about(about)
  if (atLeast !== undefined)
    return atMost !== undefined ? amounts.between(atLeast, atMost) : amounts.atLeast(atLeast)
  return amounts.atMost(atMost ?? 0)
}
