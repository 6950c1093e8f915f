/** The accounts of one incident, told apart by a name a reader can follow. */
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import type { Report } from '../../domain/record/report.ts'

/**
 * `Fort Russ News; SOFREP`; where a document holds several accounts of the incident it is said which:
 * `Fort Russ News (reports 2 and 3)`.
 */
export function accountNames(
  reports: readonly Report[],
  incident: Incident,
  { sources }: Dataset,
  texts: { readonly account: (publisher: string, numbers: readonly number[]) => string },
): string {
  const documents = [...new Set(reports.map(({ source }) => source))]
  return documents
    .map((document) => {
      const publisher = sources.get(document)?.publisher ?? document
      const several = incident.reports.filter(({ source }) => source === document).length > 1
      const own = reports.filter(({ source }) => source === document)
      return several ? texts.account(publisher, numbersOf(own, incident)) : publisher
    })
    .join('; ')
}

/** Words of one or more accounts. */
export interface WrittenWords {
  readonly words: string
  readonly reports: readonly Report[]
  /** Where in the text of the first of them, seen from the words quoted for it. */
  readonly place: 'before' | 'after' | null
}

/** The wordings of the accounts, each once; copies repeat and are left out. */
export function writtenWords(
  incident: Incident,
  { sources, excerpts }: Dataset,
  wordsOf: (
    report: Report,
  ) => { readonly verbatim: string; readonly excerpt?: string | undefined } | undefined,
): readonly WrittenWords[] {
  const start = (id: string): number | undefined => excerpts.get(id)?.selector[1]?.start
  const found = new Map<string, WrittenWords & { reports: Report[] }>()
  for (const report of incident.reports) {
    const written = wordsOf(report)
    if (!written || sources.get(report.source)?.derivedFrom) continue
    const known = found.get(written.verbatim)
    if (known) {
      known.reports.push(report)
      continue
    }
    const quote = start(report.excerpt)
    const other = written.excerpt === undefined ? undefined : start(written.excerpt)
    const apart = quote !== undefined && other !== undefined && quote !== other
    const place = apart ? (other < quote ? 'before' : 'after') : null
    found.set(written.verbatim, { words: written.verbatim, reports: [report], place })
  }
  return [...found.values()]
}

/** Numbers of reports as the incident shows them, from one. */
export const numbersOf = (reports: readonly Report[], incident: Incident): readonly number[] =>
  reports.map((report) => incident.reports.indexOf(report) + 1).sort((a, b) => a - b)
