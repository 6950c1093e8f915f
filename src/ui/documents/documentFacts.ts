/** What can be counted about a document. */
import type { Dataset, Incident } from '../../domain/dataset.ts'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Source } from '../../domain/record/source.ts'

/** Its quotes, in the order they stand in the text. */
export const excerptsOf = (source: string, { excerpts }: Dataset): readonly Excerpt[] =>
  [...excerpts.values()]
    .filter((excerpt) => excerpt.source === source)
    .sort((a, b) => a.selector[1].start - b.selector[1].start)

/** The incidents it reports, in order of time. */
export const incidentsCiting = (source: string, { incidents }: Dataset): readonly Incident[] =>
  incidents.filter(({ reports }) => reports.some((report) => report.source === source))

/** Share of the text that is quoted, 0–1; characters quoted twice count once. */
export function quotedShare(source: Source, excerpts: readonly Excerpt[]): number {
  let quoted = 0
  let reached = 0
  for (const { selector } of excerpts) {
    const [, { start, end }] = selector
    quoted += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return quoted / source.text.length
}
