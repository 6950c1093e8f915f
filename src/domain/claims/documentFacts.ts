/** What can be counted about a document. */
import type { Dataset, Incident } from '../dataset/dataset.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Source } from '../record/source.ts'

/** Its quotes, in the order they stand in the text; those without a place last, in the order of the file. */
export const excerptsOf = (source: string, { excerpts }: Pick<Dataset, 'excerpts'>): readonly Excerpt[] =>
  [...excerpts.values()]
    .filter((excerpt) => excerpt.source === source)
    .sort((a, b) => startOf(a) - startOf(b) || 0)

// Two without a place differ by NaN, which counts as equal above.
const startOf = ({ selector: [, position] }: Excerpt): number => position?.start ?? Infinity

/** The incidents it reports, in order of time. */
export const incidentsCiting = (source: string, { incidents }: Dataset): readonly Incident[] =>
  incidents.filter(({ reports }) => reports.some((report) => report.source === source))

/**
 * Share of the text that is quoted, 0–1; characters quoted twice count once. null where the length of the text is not
 * known.
 */
export function quotedShare({ text }: Source, excerpts: readonly Excerpt[]): number | null {
  if (!text) return null
  let quoted = 0
  let reached = 0
  for (const {
    selector: [, position],
  } of excerpts) {
    if (!position) continue
    quoted += Math.max(0, position.end - Math.max(position.start, reached))
    reached = Math.max(reached, position.end)
  }
  return quoted / text.length
}

/** Of the claims of a document (its reports of incidents), how many have which standing. One claim may have several. */
export interface ClaimShares {
  readonly claims: number
  /** Said by somebody the document names. */
  readonly named: number
  /** Said by somebody it mentions but does not name. */
  readonly unnamed: number
  /** No speaker is told, only an outlet or agency it came through. */
  readonly relayed: number
  /** In the voice of the document itself. */
  readonly ownVoice: number
  /**
   * Other reporting disputes the report, its words or the whole incident; or the report asserts what another account
   * of the incident denies, or the other way round.
   */
  readonly disputed: number
  /** The incident could not be dated at all. */
  readonly undated: number
}

export function claimShares(source: string, dataset: Dataset): ClaimShares {
  const { agents, checks, incidents } = dataset
  const shares = { claims: 0, named: 0, unnamed: 0, relayed: 0, ownVoice: 0, disputed: 0, undated: 0 }
  const disputedIds = new Set(
    checks.filter(({ relation }) => relation === 'disputes').flatMap(({ concerns }) => concerns),
  )
  for (const incident of incidents) {
    if (!incident.reports.some((report) => report.source === source)) continue
    const stances = new Set(incident.reports.map(({ stance }) => stance))
    for (const report of incident.reports) {
      if (report.source !== source) continue
      shares.claims += 1
      if (incident.eventDate === null) shares.undated += 1
      const opposite =
        report.stance === 'asserts' ? 'denies' : report.stance === 'denies' ? 'asserts' : undefined
      const contradicted = opposite !== undefined && stances.has(opposite)
      const named = [report.id, report.excerpt, incident.id].some((id) => disputedIds.has(id))
      if (named || contradicted) shares.disputed += 1
      if (report.speaker === null) shares[report.via.length > 0 ? 'relayed' : 'ownVoice'] += 1
      else shares[agents.get(report.speaker)?.kind === 'unnamed' ? 'unnamed' : 'named'] += 1
    }
  }
  return shares
}
