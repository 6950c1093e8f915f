/**
 * The view as an address: a query string that stands behind the `#`, so that it never reaches a server and works
 * from a file. A garbled address falls back part by part.
 *
 *     from=2023-05-26&to=2023-05-29&incident=i4009&map=9.60/42.9500/20.7800&data=1.0.0
 *
 * `from` and `to` are local times of the dataset's zone. A day stands for all of it, so `to` names the last day of
 * the window; with a time of day it names the instant at which the window ends.
 */

import {
  disputedClasses,
  type FacetName,
  type Filter,
  facetNames,
  originClasses,
  precisionClasses,
} from '../domain/filter/filter.ts'
import type { Camera } from '../domain/record/viewRecord.ts'
import {
  addDays,
  type CivilDay,
  type CivilTime,
  daysInMonth,
  isoClock,
  isoDay,
} from '../domain/time/civil.ts'
import type { Span } from '../domain/time/span.ts'
import type { TimeZone } from '../domain/time/timeZone.ts'
import { type Comparison, type LessonStep, panels, startView, type View } from '../domain/view.ts'

/** What the groups of the filter are called in an address. */
const facetMembers: Readonly<Record<FacetName, string>> = {
  groups: 'category',
  places: 'place',
  sources: 'document',
  speakers: 'speaker',
  precisions: 'precision',
  origins: 'origins',
  disputed: 'disputed',
}

export interface DecodedAddress {
  readonly view: View
  /** Version of the dataset the address was made with, null where it does not say. */
  readonly datasetVersion: string | null
  /** Names of the members that could not be read and were left at their start. */
  readonly ignored: readonly string[]
}

export function encodeAddress(view: View, zone: TimeZone, datasetVersion: string): string {
  const members: [string, string][] = []
  if (view.window) {
    members.push(['from', writeStart(view.window.start, zone)], ['to', writeEnd(view.window.end, zone)])
  }
  if (view.incident) members.push(['incident', view.incident])
  if (view.panel !== startView.panel) members.push(['panel', view.panel])
  if (view.source) members.push(['source', view.source])
  if (view.axis !== startView.axis) members.push(['axis', view.axis])
  if (view.allExtents) members.push(['extents', 'all'])
  for (const name of facetNames) {
    if (view.filter[name].length > 0) members.push([facetMembers[name], view.filter[name].join(',')])
  }
  if (view.pins.length > 0) members.push(['pins', view.pins.join(',')])
  if (view.comparison) {
    members.push(['compare', view.comparison.accounts.map((account) => account ?? otherReporting).join(',')])
    if (view.comparison.episode) members.push(['episode', view.comparison.episode])
  }
  if (view.presented) {
    const { lesson, step, carried } = view.presented
    members.push(['lesson', lesson], ['step', String(step)])
    if (carried) members.push(['steps', carried])
  }
  if (view.camera) members.push(['map', writeCamera(view.camera)])
  members.push(['data', datasetVersion])
  return members
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',')}`,
    )
    .join('&')
}

/** @param text with or without its `#` or `?` */
export function decodeAddress(text: string, zone: TimeZone): DecodedAddress {
  const members = new URLSearchParams(text.replace(/^[#?]/, ''))
  const ignored: string[] = []
  /** The member read, `absent` where the address has none; one that cannot be read is noted. */
  const read = <Value>(name: string, reader: (value: string) => Value | null, absent: Value): Value => {
    const value = members.get(name)
    if (value === null) return absent
    const result = reader(value)
    if (result === null) ignored.push(name)
    return result ?? absent
  }
  const from = read<CivilDay | CivilTime | null>('from', readCivil, null)
  const to = read<CivilDay | CivilTime | null>('to', readCivil, null)
  const window = from && to ? windowOf(from, to, zone) : null
  if ((from || to) && !window) ignored.push('window')

  return {
    view: {
      window,
      incident: read<string | null>('incident', identifier, null),
      source: read<string | null>('source', identifier, null),
      panel: read('panel', (value) => panels.find((panel) => panel === value) ?? null, startView.panel),
      axis: read(
        'axis',
        (value) => (value === 'linear' || value === 'folded' ? value : null),
        startView.axis,
      ),
      allExtents: read('extents', (value) => (value === 'all' ? true : null), startView.allExtents),
      filter: readFilter(read),
      pins: read<readonly string[]>('pins', readIdentifiers, []),
      comparison: readComparison(read),
      presented: readStep(read),
      camera: read<Camera | null>('map', readCamera, null),
    },
    datasetVersion: read<string | null>('data', readVersion, null),
    ignored,
  }
}

type ReadMember = <Value>(name: string, reader: (value: string) => Value | null, absent: Value) => Value

/** Ids the dataset does not have are kept: they simply find nothing, and the reader sees them named. */
function readFilter(read: ReadMember): Filter {
  const list = (name: FacetName) => read<readonly string[]>(facetMembers[name], readIdentifiers, [])
  const among = <Choice extends string>(name: FacetName, choices: readonly Choice[]): readonly Choice[] =>
    read<readonly Choice[]>(facetMembers[name], (value) => readChoices(value, choices), [])
  return {
    groups: list('groups'),
    places: list('places'),
    sources: list('sources'),
    speakers: list('speakers'),
    precisions: among('precisions', precisionClasses),
    origins: among('origins', originClasses),
    disputed: among('disputed', disputedClasses),
  }
}

/** The version ends an address, and an address often ends a sentence, whose marks a reader copies along. */
const readVersion = (value: string): string | null =>
  /^([\w.+-]{0,31}[\w+-])[.,;:)\]”"]*$/.exec(value)?.[1] ?? null

const identifierPattern = /^[A-Za-z0-9][\w.-]{0,63}$/

const identifier = (value: string): string | null => (identifierPattern.test(value) ? value : null)

/** What other reporting is called among accounts; no identifier looks like it. */
const otherReporting = '-'

function readComparison(read: ReadMember): Comparison | null {
  const accounts = read<Comparison['accounts'] | null>('compare', readAccounts, null)
  const episode = read<string | null>('episode', identifier, null)
  return accounts && { accounts, episode }
}

function readAccounts(value: string): Comparison['accounts'] | null {
  const [source = '', other = '', ...rest] = value.split(',')
  if (identifier(source) === null || rest.length > 0) return null
  if (other === otherReporting) return [source, null]
  return identifier(other) === null ? null : [source, other]
}

/** A lesson without a step begins at its first. */
function readStep(read: ReadMember): LessonStep | null {
  const lesson = read<string | null>('lesson', identifier, null)
  const step = read<number>('step', (value) => (/^[1-9]\d{0,2}$/.test(value) ? Number(value) : null), 1)
  const carried = read<string | null>('steps', (value) => (carriedPattern.test(value) ? value : null), null)
  return lesson === null ? null : { lesson, step, ...(carried ? { carried } : {}) }
}

/** base64url; how long a link may be is `carriedLimit` of lessonLink.ts, with room to spare. */
const carriedPattern = /^[\w-]{1,20000}$/

function readIdentifiers(value: string): readonly string[] | null {
  const ids = value.split(',')
  return ids.every((id) => identifierPattern.test(id)) ? [...new Set(ids)] : null
}

function readChoices<Choice extends string>(
  value: string,
  choices: readonly Choice[],
): readonly Choice[] | null {
  const named = value.split(',')
  const known = choices.filter((choice) => named.includes(choice))
  return known.length === new Set(named).size ? known : null
}

export function writeStart(instant: number, zone: TimeZone): string {
  const civil = zone.toCivil(instant)
  return zone.startOfDay(instant) === instant ? isoDay(civil) : `${isoDay(civil)}T${isoClock(civil)}`
}

export function writeEnd(instant: number, zone: TimeZone): string {
  const civil = zone.toCivil(instant)
  if (zone.startOfDay(instant) === instant) return isoDay(addDays(civil, -1))
  return `${isoDay(civil)}T${isoClock(civil)}`
}

/** A window from two civil ends as an address or a file writes them; null where it would be empty. */
export function windowOf(from: CivilDay | CivilTime, to: CivilDay | CivilTime, zone: TimeZone): Span | null {
  const start = zone.toInstant(from)
  const end = zone.toInstant('hour' in to ? to : addDays(to, 1))
  return start < end ? { start, end } : null
}

/** `2023-05-26` or `2023-05-26T06:00`; null where it is neither. */
export function readCivil(text: string): CivilDay | CivilTime | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d))?$/.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return match[4] === undefined
    ? { year, month, day }
    : { year, month, day, hour: Number(match[4]), minute: Number(match[5]) }
}

/** Zoom to hundredths, degrees to four decimals: about ten metres, finer than a pixel at any zoom we offer. */
const writeCamera = ({ zoom, latitude, longitude }: Camera): string =>
  `${zoom.toFixed(2)}/${latitude.toFixed(4)}/${longitude.toFixed(4)}`

function readCamera(text: string): Camera | null {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text)
  if (!match) return null
  const [zoom = 0, latitude = 0, longitude = 0] = match.slice(1).map(Number)
  return zoom <= 22 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { zoom, latitude, longitude }
    : null
}
