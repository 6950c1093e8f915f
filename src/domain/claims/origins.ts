/** Independent origins: how many voices, as far back as the documents tell, say that an incident happened. */
import type { Agent } from '../record/agent.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Report } from '../record/report.ts'
import type { Source } from '../record/source.ts'

/** The far end of one or more chains of reports. */
export interface Origin {
  /**
   * `speaker`: whom the document names as the one who said so, or the body it speaks for; `unnamed`: a voice without
   * a name, known only through `relay`; `relay`: no speaker is told, the first relay stands for it; `document`: the
   * document's own voice.
   */
  readonly kind: 'speaker' | 'unnamed' | 'relay' | 'document'
  /** Agent id, or source id for `document`. */
  readonly id: string
  /** Of an unnamed voice: agent id of the first relay, or source id where the document itself heard it. */
  readonly relay: string | null
  /** Agents who spoke for it: its spokespersons. */
  readonly spokenBy: readonly string[]
  /** The reports that lead back to it, in the order of the incident. */
  readonly reports: readonly Report[]
}

/** A report that adds no origin, and why. */
export interface UncountedReport {
  readonly report: Report
  /**
   * `copy`: its document copies `of`; a denial, a comment and a qualification do not say that the incident happened;
   * `headline`: it sums up what its document tells below; `mayBeCounted`: it comes from a collective without a name
   * that may include `of`, which is counted.
   */
  readonly because: 'copy' | 'denies' | 'comments' | 'qualifies' | 'headline' | 'mayBeCounted'
  /** `copy`: source id of the document that was copied; `mayBeCounted`: agent id of the voice that is counted. */
  readonly of: string | null
}

export interface OriginAccount {
  readonly origins: readonly Origin[]
  readonly uncounted: readonly UncountedReport[]
}

/** What of a dataset the origins depend on. */
export interface OriginLookups {
  readonly sources: ReadonlyMap<string, Pick<Source, 'id' | 'headline' | 'derivedFrom'>>
  readonly agents: ReadonlyMap<string, Pick<Agent, 'kind' | 'speaksFor' | 'mayInclude'>>
  readonly excerpts: ReadonlyMap<string, Pick<Excerpt, 'selector'>>
}

/**
 * Documents minus copies, then the distinct far ends of the chains of those reports that say it happened.
 *
 * - A report of a copy counts only where what it copies does not report the incident, and then as that document.
 * - Only who asserts or announces attests. Denials never count. Where nobody attests, the first who qualifies, or
 *   else the first who comments, stands for the incident as its one origin: somebody spoke of it.
 * - Words in a headline count only where the document tells of the incident nowhere else.
 * - A spokesperson is the body she speaks for.
 * - An unnamed voice is one origin for each first relay, since nobody can tell two of them apart. A collective
 *   without a name adds nothing to a voice that may belong to it.
 */
export function origins(
  incident: { readonly reports: readonly Report[] },
  lookups: OriginLookups,
): OriginAccount {
  const uncounted: UncountedReport[] = []
  const leaveOut = (because: UncountedReport['because'], report: Report, of: string | null = null): void => {
    uncounted.push({ report, because, of })
  }

  const originals: Report[] = []
  const speaking = documentsSpeaking(incident.reports, lookups)
  for (const report of incident.reports) {
    const root = originalOf(report.source, lookups)
    if (speaking.get(root) === report.source) originals.push(report)
    else leaveOut('copy', report, root)
  }

  const attesting = attestingOf(originals, lookups, leaveOut)
  const inText = new Set(attesting.flatMap((report) => (inHeadline(report, lookups) ? [] : report.source)))
  const told = attesting.filter((report) => {
    const sumsUp = inText.has(report.source) && inHeadline(report, lookups)
    if (sumsUp) leaveOut('headline', report)
    return !sumsUp
  })

  const named = told.filter((report) => mayInclude(report, lookups).length === 0)
  const voices = new Set(
    named.flatMap((report) => {
      const { id, relay, spokenBy } = farEnd(report, lookups)
      return [id, relay, ...spokenBy]
    }),
  )
  const found = new Map<string, Origin & { spokenBy: string[]; reports: Report[] }>()
  for (const report of told) {
    const counted = mayInclude(report, lookups).find((id) => voices.has(id))
    if (counted !== undefined) {
      leaveOut('mayBeCounted', report, counted)
      continue
    }
    const end = farEnd(report, lookups)
    const known = found.get(keyOf(end))
    if (!known) found.set(keyOf(end), { ...end, spokenBy: [...end.spokenBy], reports: [report] })
    else {
      known.reports.push(report)
      for (const id of end.spokenBy) if (!known.spokenBy.includes(id)) known.spokenBy.push(id)
    }
  }
  return { origins: [...found.values()], uncounted }
}

/** The reports that say it happened; where there is none, those of the one voice that stands for them. */
function attestingOf(
  reports: readonly Report[],
  lookups: OriginLookups,
  leaveOut: (because: 'denies' | 'qualifies' | 'comments', report: Report) => void,
): readonly Report[] {
  const has = (...stances: readonly Report['stance'][]): Report | undefined =>
    reports.find(({ stance }) => stances.includes(stance))
  const standIn = has('asserts', 'announces') ? undefined : (has('qualifies') ?? has('comments'))
  const standsIn = (report: Report): boolean =>
    report.stance === standIn?.stance && keyOf(farEnd(report, lookups)) === keyOf(farEnd(standIn, lookups))
  return reports.filter((report) => {
    const { stance } = report
    if (stance === 'asserts' || stance === 'announces' || standsIn(report)) return true
    leaveOut(stance, report)
    return false
  })
}

/** For each text, the one document whose reports count: the original where it reports the incident, else a copy. */
function documentsSpeaking(reports: readonly Report[], lookups: OriginLookups): ReadonlyMap<string, string> {
  const speaking = new Map<string, string>()
  for (const { source } of reports) {
    const root = originalOf(source, lookups)
    if (source === root || !speaking.has(root)) speaking.set(root, source)
  }
  return speaking
}

/** The document at the end of `derivedFrom`; one that copies nothing is its own. */
export function originalOf(source: string, { sources }: Pick<OriginLookups, 'sources'>): string {
  const seen = new Set<string>()
  let id = source
  while (!seen.has(id)) {
    seen.add(id)
    id = sources.get(id)?.derivedFrom?.source ?? id
  }
  return id
}

/** Do the words stand in the headline? Archived texts begin with it: the same words further down are the text's. */
function inHeadline({ source, excerpt }: Report, { sources, excerpts }: OriginLookups): boolean {
  const headline = sources.get(source)?.headline
  const [quote, position] = excerpts.get(excerpt)?.selector ?? []
  if (!headline || !quote?.exact || !headline.includes(quote.exact)) return false
  return !position || position.end <= [...headline].length
}

const chainOf = ({ speaker, via }: Report): readonly string[] => (speaker === null ? via : [speaker, ...via])

/** Whom the voice at the far end may include, where it is a collective without a name. */
function mayInclude(report: Report, { agents }: OriginLookups): readonly string[] {
  const first = agents.get(chainOf(report)[0] ?? '')
  return first?.kind === 'unnamed' ? (first.mayInclude ?? []) : []
}

/** The body at the end of `speaksFor`; who speaks for nobody else speaks for itself. */
function bodyOf(agent: string, { agents }: OriginLookups): string {
  const seen = new Set<string>()
  let id = agent
  while (!seen.has(id)) {
    seen.add(id)
    id = agents.get(id)?.speaksFor ?? id
  }
  return id
}

function farEnd(report: Report, lookups: OriginLookups): Omit<Origin, 'reports'> {
  const document = originalOf(report.source, lookups)
  const [first, ...relays] = chainOf(report)
  if (first === undefined) return { kind: 'document', id: document, relay: null, spokenBy: [] }
  const body = bodyOf(first, lookups)
  const isUnnamed = (agent: string): boolean => lookups.agents.get(agent)?.kind === 'unnamed'
  if (isUnnamed(body)) {
    const relay = relays.find((id) => !isUnnamed(id)) ?? document
    return { kind: 'unnamed', id: body, relay, spokenBy: [] }
  }
  return {
    kind: report.speaker === null ? 'relay' : 'speaker',
    id: body,
    relay: null,
    spokenBy: body === first ? [] : [first],
  }
}

/** Two unnamed voices of one relay may be the same person: only the relay tells them apart. */
const keyOf = ({ kind, id, relay }: Omit<Origin, 'reports'>): string =>
  kind === 'unnamed' ? `unnamed ${relay}` : `${kind === 'document'} ${id}`
