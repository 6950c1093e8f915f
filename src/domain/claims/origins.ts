/** Independent origins: how many voices, as far back as the documents tell, say that an incident happened. */
import type { Agent } from '../record/agent.ts'
import type { Report } from '../record/report.ts'
import type { Source } from '../record/source.ts'

/** The far end of one or more chains of reports. */
export interface Origin {
  /**
   * `speaker`: whom the document names as the one who said so; `unnamed`: a voice without a name, known only through
   * `relay`; `relay`: no speaker is told, the first relay stands for it; `document`: the document's own voice.
   */
  readonly kind: 'speaker' | 'unnamed' | 'relay' | 'document'
  /** Agent id, or source id for `document`. */
  readonly id: string
  /** Of an unnamed voice: agent id of the first relay, or source id where the document itself heard it. */
  readonly relay: string | null
  /** The reports that lead back to it, in the order of the incident. */
  readonly reports: readonly Report[]
}

/** A report that adds no origin, and why. */
export interface UncountedReport {
  readonly report: Report
  /** `copy`: its document copies `of`; a denial or a comment does not say that the incident happened. */
  readonly because: 'copy' | 'denies' | 'comments'
  /** Source id of the document that was copied. */
  readonly of: string | null
}

export interface OriginAccount {
  readonly origins: readonly Origin[]
  readonly uncounted: readonly UncountedReport[]
}

/** What of a dataset the origins depend on. */
export interface OriginLookups {
  readonly sources: ReadonlyMap<string, Pick<Source, 'id' | 'derivedFrom'>>
  readonly agents: ReadonlyMap<string, Pick<Agent, 'kind'>>
}

/**
 * Documents minus copies, then the distinct far ends of the chains. A report of a copy counts only where what it
 * copies does not report the incident, and then as that document. Denials never attest; comments only where no
 * account asserts, qualifies or announces the incident. An unnamed voice is one origin for each first relay, since
 * nobody can tell two of them apart.
 */
export function origins(
  incident: { readonly reports: readonly Report[] },
  lookups: OriginLookups,
): OriginAccount {
  const uncounted: UncountedReport[] = []
  const originals: Report[] = []
  const speaksFor = documentsSpeaking(incident.reports, lookups)
  for (const report of incident.reports) {
    const root = originalOf(report.source, lookups)
    if (speaksFor.get(root) === report.source) originals.push(report)
    else uncounted.push({ report, because: 'copy', of: root })
  }

  const attested = originals.some(({ stance }) => stance !== 'denies' && stance !== 'comments')
  const found = new Map<string, Origin & { reports: Report[] }>()
  for (const report of originals) {
    if (report.stance === 'denies' || (report.stance === 'comments' && attested)) {
      uncounted.push({ report, because: report.stance, of: null })
      continue
    }
    const end = farEnd(report, lookups)
    // Two unnamed voices of one relay may be the same person: only the relay tells them apart.
    const key = end.kind === 'unnamed' ? `unnamed ${end.relay}` : `${end.kind === 'document'} ${end.id}`
    const known = found.get(key)
    if (known) known.reports.push(report)
    else found.set(key, { ...end, reports: [report] })
  }
  return { origins: [...found.values()], uncounted }
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

function farEnd(report: Report, lookups: OriginLookups): Omit<Origin, 'reports'> {
  const document = originalOf(report.source, lookups)
  const chain = report.speaker === null ? report.via : [report.speaker, ...report.via]
  const [first, ...relays] = chain
  if (first === undefined) return { kind: 'document', id: document, relay: null }
  const isUnnamed = (agent: string): boolean => lookups.agents.get(agent)?.kind === 'unnamed'
  if (isUnnamed(first)) {
    return { kind: 'unnamed', id: first, relay: relays.find((relay) => !isUnnamed(relay)) ?? document }
  }
  return { kind: report.speaker === null ? 'relay' : 'speaker', id: first, relay: null }
}
