/** Who speaks in a dataset, through whom, in which documents and about which places. Copies are counted apart. */

import type { Dataset, Incident } from '../dataset/dataset.ts'
import { placeIdsOf } from '../dataset/incidentPlaces.ts'
import { ownVoice } from '../filter/filter.ts'
import type { Agent } from '../record/agent.ts'
import type { Report } from '../record/report.ts'
import { origins } from './origins.ts'

/** An id and how often it occurs, the most frequent first. */
export interface Tally {
  readonly id: string
  readonly count: number
}

/** How much of a speaker a document tells. `own`: documents that name no speaker. */
export type SpeakerKind = Agent['kind'] | 'own'

export interface SpeakerAccount {
  /** Agent id, or `own`. */
  readonly speaker: string
  readonly kind: SpeakerKind
  /** Rows of the incidents it speaks about outside of copies, in the order given. */
  readonly rows: readonly number[]
  /** Reports outside of copies. */
  readonly reports: number
  /** Reports in documents that copy another, which add nothing. */
  readonly copied: number
  /** Relays between speaker and document, by reports. */
  readonly through: readonly Tally[]
  /** Reports without a relay. */
  readonly direct: number
  /** Source ids, by reports. */
  readonly documents: readonly Tally[]
  /** Place ids, by incidents; an incident with candidate places counts at each of them. */
  readonly places: readonly Tally[]
  /** Incidents without a place. */
  readonly unplaced: number
}

/** On whose word an incident stands at best. */
export interface VoiceCounts {
  /** Incidents for which somebody named speaks. */
  readonly named: number
  /** Nobody named, but a voice the document mentions without its name. */
  readonly unnamed: number
  /** Only documents in their own voice. */
  readonly own: number
}

export interface SpeakerCensus {
  /** By incidents, then by reports, then as the file lists them. */
  readonly speakers: readonly SpeakerAccount[]
  readonly voices: VoiceCounts
  readonly incidents: number
  readonly reports: number
  readonly copied: number
}

/** @param rows rows of the incidents to count */
export function speakerCensus(dataset: Dataset, rows: Iterable<number>): SpeakerCensus {
  const tables = new Map<string, Table>()
  const voices = { named: 0, unnamed: 0, own: 0 }
  let incidents = 0
  let reports = 0
  let copied = 0
  for (const row of rows) {
    const incident = dataset.incidents[row]
    if (!incident) continue
    const { originals, copies } = apart(incident, dataset)
    for (const report of copies) tableOf(tables, report).copied++
    for (const report of originals) count(tableOf(tables, report), report)
    for (const speaker of new Set(originals.map(speakerOf))) {
      const table = tables.get(speaker)
      if (table) countIncident(table, incident, row)
    }
    const best = bestVoice(originals, dataset)
    if (best) voices[best]++
    incidents++
    reports += originals.length
    copied += copies.length
  }
  const order = new Map([ownVoice, ...dataset.agents.keys()].map((id, position) => [id, position]))
  const speakers = [...tables.values()]
    .map((table) => accountOf(table, dataset))
    .sort(
      (a, b) =>
        b.rows.length - a.rows.length ||
        b.reports - a.reports ||
        (order.get(a.speaker) ?? 0) - (order.get(b.speaker) ?? 0),
    )
  return { speakers, voices, incidents, reports, copied }
}

interface Table {
  readonly speaker: string
  readonly rows: number[]
  reports: number
  copied: number
  direct: number
  unplaced: number
  readonly through: Map<string, number>
  readonly documents: Map<string, number>
  readonly places: Map<string, number>
}

const speakerOf = ({ speaker }: Report): string => speaker ?? ownVoice

function tableOf(tables: Map<string, Table>, report: Report): Table {
  const speaker = speakerOf(report)
  const known = tables.get(speaker)
  if (known) return known
  const fresh: Table = {
    speaker,
    rows: [],
    reports: 0,
    copied: 0,
    direct: 0,
    unplaced: 0,
    through: new Map(),
    documents: new Map(),
    places: new Map(),
  }
  tables.set(speaker, fresh)
  return fresh
}

/** Reports of a copy are set apart where what it copies reports the incident too. */
function apart(
  incident: Incident,
  dataset: Dataset,
): { originals: readonly Report[]; copies: readonly Report[] } {
  const copies = new Set(
    origins(incident, dataset)
      .uncounted.filter(({ because }) => because === 'copy')
      .map(({ report }) => report),
  )
  return { originals: incident.reports.filter((report) => !copies.has(report)), copies: [...copies] }
}

function count(table: Table, { source, via }: Report): void {
  table.reports++
  add(table.documents, source)
  if (via.length === 0) table.direct++
  for (const relay of new Set(via)) add(table.through, relay)
}

function countIncident(table: Table, incident: Incident, row: number): void {
  table.rows.push(row)
  const places = new Set(placeIdsOf(incident))
  if (places.size === 0) table.unplaced++
  for (const place of places) add(table.places, place)
}

const add = (tallies: Map<string, number>, id: string): unknown => tallies.set(id, (tallies.get(id) ?? 0) + 1)

const tallied = (tallies: ReadonlyMap<string, number>): readonly Tally[] =>
  [...tallies].map(([id, times]) => ({ id, count: times })).sort((a, b) => b.count - a.count)

function accountOf(table: Table, { agents }: Dataset): SpeakerAccount {
  return {
    ...table,
    kind: table.speaker === ownVoice ? 'own' : (agents.get(table.speaker)?.kind ?? 'unnamed'),
    through: tallied(table.through),
    documents: tallied(table.documents),
    places: tallied(table.places),
  }
}

function bestVoice(reports: readonly Report[], { agents }: Dataset): keyof VoiceCounts | null {
  if (reports.length === 0) return null
  const speakers = reports.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))
  if (speakers.length === 0) return 'own'
  return speakers.some((id) => agents.get(id)?.kind !== 'unnamed') ? 'named' : 'unnamed'
}
