/**
 * The members of a view, one entry for each: how an address writes and reads it, what of it a dataset may lack, and
 * how the record of a step keeps it. Address, record and link are loops over this table.
 */

import { presentIncident } from '../../domain/claims/changeLog.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import {
  disputedClasses,
  type FacetName,
  type Filter,
  facetNames,
  isFiltering,
  noFilter,
  originClasses,
  ownVoice,
  precisionClasses,
} from '../../domain/filter/filter.ts'
import { layoutZooms } from '../../domain/layout/layoutZooms.ts'
import { knowledgeBases } from '../../domain/record/report.ts'
import type { Camera, ViewRecord } from '../../domain/record/viewRecord.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import { ownLessonId } from '../../domain/view/lesson.ts'
import { type Comparison, panels, startView, type View } from '../../domain/view/view.ts'
import { readCivil, readWindow, windowOf, writeWindow } from './civilWindow.ts'

export type Parameter = readonly [name: string, value: string]

/** The parameters of an address while it is read. */
export interface AskedParameters {
  /** The value of a parameter; null where there is none, and where it cannot be read, which is noted. */
  readonly read: <Value>(name: string, reader: (text: string) => Value | null) => Value | null
  /** Notes a parameter that was left out. */
  readonly leaveOut: (name: string) => void
}

/** Notes ids under a parameter that the dataset does not have. */
export type NoteMissing = (parameter: string, ids: readonly string[]) => void

interface ViewMember<Value> {
  /** Names of the parameters, in the order in which an address has them. */
  readonly parameters: readonly string[]
  readonly read: (asked: AskedParameters, zone: TimeZone) => Value
  /** Nothing where the value is the one at the start. */
  readonly write: (value: Value, zone: TimeZone) => readonly Parameter[]
  /** The value without what the dataset does not have; absent: no value names a record. */
  readonly within?: (value: Value, dataset: Dataset, missing: NoteMissing) => Value
  /** How a step of a lesson, a named view and the first view of a dataset keep it; absent: they do not. */
  readonly record?: {
    readonly read: (record: ViewRecord, zone: TimeZone) => Value
    readonly write: (value: Value, zone: TimeZone) => Partial<ViewRecord>
  }
}

type ViewMembers = { readonly [Key in keyof View]: ViewMember<View[Key]> }

/** A view that is being put together. */
export type MutableView = { -readonly [Key in keyof View]: View[Key] }

/** The parameter of each group of the filter. */
const facetParameters: Readonly<Record<FacetName, string>> = {
  groups: 'category',
  places: 'place',
  sources: 'document',
  speakers: 'speaker',
  knowledge: 'known',
  precisions: 'precision',
  origins: 'origins',
  disputed: 'disputed',
}

/** What other reporting is called among accounts; no identifier looks like it. */
const otherReporting = '-'

/** In the order in which an address writes them. */
export const viewMembers: ViewMembers = {
  window: {
    parameters: ['from', 'to'],
    read(asked, zone) {
      const from = asked.read('from', readCivil)
      const to = asked.read('to', readCivil)
      const window = from && to && windowOf(from, to, zone)
      if (from && !window) asked.leaveOut('from')
      if (to && !window) asked.leaveOut('to')
      return window
    },
    write(window, zone) {
      if (!window) return []
      const { from, to } = writeWindow(window, zone)
      return [
        ['from', from],
        ['to', to],
      ]
    },
    record: {
      read: ({ window }, zone) => (window ? readWindow(window, zone) : null),
      write: (window, zone) => (window ? { window: writeWindow(window, zone) } : {}),
    },
  },
  incident: {
    parameters: ['incident'],
    read: (asked) => asked.read('incident', readIdentifier),
    write: (incident) => (incident ? [['incident', incident]] : []),
    within(incident, dataset, missing) {
      if (incident === null) return null
      const present = presentIncident(incident, dataset)
      if (!present) missing('incident', [incident])
      return present?.id ?? null
    },
    record: {
      read: ({ incident }) => incident ?? null,
      write: (incident) => (incident ? { incident } : {}),
    },
  },
  panel: {
    parameters: ['panel'],
    read: (asked) =>
      asked.read('panel', (text) => panels.find((panel) => panel === text) ?? null) ?? startView.panel,
    write: (panel) => (panel === startView.panel ? [] : [['panel', panel]]),
  },
  source: {
    parameters: ['source'],
    read: (asked) => asked.read('source', readIdentifier),
    write: (source) => (source ? [['source', source]] : []),
    within(source, { sources }, missing) {
      if (source === null || sources.has(source)) return source
      missing('source', [source])
      return null
    },
    record: {
      read: ({ source }) => source ?? null,
      write: (source) => (source ? { source } : {}),
    },
  },
  axis: {
    parameters: ['axis'],
    read: (asked) =>
      asked.read('axis', (text) => (text === 'linear' || text === 'folded' ? text : null)) ?? startView.axis,
    write: (axis) => (axis === startView.axis ? [] : [['axis', axis]]),
    record: {
      read: ({ axis }) => axis ?? startView.axis,
      write: (axis) => (axis === startView.axis ? {} : { axis }),
    },
  },
  allExtents: {
    parameters: ['extents'],
    read: (asked) => asked.read('extents', (text) => (text === 'all' ? true : null)) ?? false,
    write: (all) => (all ? [['extents', 'all']] : []),
    record: {
      read: ({ extents }) => extents === 'all',
      write: (all) => (all ? { extents: 'all' } : {}),
    },
  },
  filter: {
    parameters: facetNames.map((name) => facetParameters[name]),
    read: readFilter,
    write: (filter) =>
      facetNames.flatMap((name): Parameter[] =>
        filter[name].length > 0 ? [[facetParameters[name], filter[name].join(',')]] : [],
      ),
    within: filterWithin,
    record: {
      read: ({ filter }) => (filter ? { ...noFilter, ...filter } : noFilter),
      write: (filter) => (isFiltering(filter) ? { filter: chosenIn(filter) } : {}),
    },
  },
  pins: {
    parameters: ['pins'],
    read: (asked) => asked.read('pins', readIdentifiers) ?? startView.pins,
    write: (pins) => (pins.length > 0 ? [['pins', pins.join(',')]] : []),
    within(pins, dataset, missing) {
      const lost = pins.filter((id) => !presentIncident(id, dataset))
      if (lost.length > 0) missing('pins', lost)
      // Two that were merged are one pin now.
      return [...new Set(pins.flatMap((id) => presentIncident(id, dataset)?.id ?? []))]
    },
  },
  comparison: {
    parameters: ['compare', 'episode'],
    read(asked) {
      const accounts = asked.read('compare', readAccounts)
      const episode = asked.read('episode', readIdentifier)
      if (episode !== null && !accounts) asked.leaveOut('episode')
      return accounts && { accounts, episode }
    },
    write(comparison) {
      if (!comparison) return []
      const accounts = comparison.accounts.map((account) => account ?? otherReporting).join(',')
      return [
        ['compare', accounts],
        ...(comparison.episode ? [['episode', comparison.episode] as const] : []),
      ]
    },
    within(comparison, { sources, episodes }, missing) {
      if (!comparison) return null
      const lost = comparison.accounts.filter((id) => id !== null && !sources.has(id))
      if (lost.length > 0) missing('compare', lost.map(String))
      const { episode } = comparison
      const known = episode === null || episodes.some(({ id }) => id === episode)
      if (!known) missing('episode', [episode])
      return lost.length > 0 ? null : { ...comparison, episode: known ? episode : null }
    },
  },
  presented: {
    parameters: ['lesson', 'step', 'steps'],
    read(asked) {
      const lesson = asked.read('lesson', readIdentifier)
      const step = asked.read('step', (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null))
      const carried = asked.read('steps', (text) => (carriedPattern.test(text) ? text : null))
      if (lesson === null) {
        if (step !== null) asked.leaveOut('step')
        if (carried !== null) asked.leaveOut('steps')
        return null
      }
      // A lesson without a step begins at its first.
      return { lesson, step: step ?? 1, ...(carried ? { carried } : {}) }
    },
    write(presented) {
      if (!presented) return []
      const { lesson, step, carried } = presented
      return [['lesson', lesson], ['step', String(step)], ...(carried ? [['steps', carried] as const] : [])]
    },
    within(presented, { episodes }, missing) {
      // A lesson that the reader made is in the link or on the device.
      if (!presented || presented.lesson === ownLessonId) return presented
      const steps = episodes.find(({ id }) => id === presented.lesson)?.steps ?? []
      if (steps.length === 0) {
        missing('lesson', [presented.lesson])
        return null
      }
      if (presented.step <= steps.length) return presented
      missing('step', [String(presented.step)])
      return { ...presented, step: steps.length }
    },
  },
  camera: {
    parameters: ['map'],
    read: (asked) => asked.read('map', readCamera),
    write: (camera) => (camera ? [['map', writeCamera(camera)]] : []),
    record: {
      read: ({ camera }) => camera ?? null,
      write: (camera) => (camera ? { camera: rounded(camera) } : {}),
    },
  },
}

/** Keys of a view in the order of the table. */
export const viewKeys = Object.keys(viewMembers) as readonly (keyof View)[]

const identifierPattern = /^[A-Za-z0-9][\w.-]{0,63}$/

const readIdentifier = (text: string): string | null => (identifierPattern.test(text) ? text : null)

function readIdentifiers(text: string): readonly string[] | null {
  const ids = text.split(',')
  return ids.every((id) => identifierPattern.test(id)) ? [...new Set(ids)] : null
}

function readFilter(asked: AskedParameters): Filter {
  const list = (name: FacetName) => asked.read(facetParameters[name], readIdentifiers) ?? []
  const among = <Choice extends string>(name: FacetName, choices: readonly Choice[]): readonly Choice[] =>
    asked.read(facetParameters[name], (text) => readChoices(text, choices)) ?? []
  return {
    groups: list('groups'),
    places: list('places'),
    sources: list('sources'),
    speakers: list('speakers'),
    knowledge: among('knowledge', knowledgeBases),
    precisions: among('precisions', precisionClasses),
    origins: among('origins', originClasses),
    disputed: among('disputed', disputedClasses),
  }
}

function readChoices<Choice extends string>(
  text: string,
  choices: readonly Choice[],
): readonly Choice[] | null {
  const named = text.split(',')
  const known = choices.filter((choice) => named.includes(choice))
  return known.length === new Set(named).size ? known : null
}

function filterWithin(filter: Filter, dataset: Dataset, missing: NoteMissing): Filter {
  const known = (name: FacetName, has: (id: string) => boolean): readonly string[] => {
    const lost = filter[name].filter((id: string) => !has(id))
    if (lost.length > 0) missing(facetParameters[name], lost)
    return lost.length > 0 ? filter[name].filter(has) : filter[name]
  }
  return {
    ...filter,
    groups: known('groups', (id) => dataset.categoryGroups.some((group) => group.id === id)),
    places: known('places', (id) => dataset.places.has(id)),
    sources: known('sources', (id) => dataset.sources.has(id)),
    speakers: known('speakers', (id) => id === ownVoice || dataset.agents.has(id)),
  }
}

const chosenIn = (filter: Filter): NonNullable<ViewRecord['filter']> =>
  Object.fromEntries(
    facetNames.flatMap((name) => (filter[name].length > 0 ? [[name, [...filter[name]]]] : [])),
  )

function readAccounts(text: string): Comparison['accounts'] | null {
  const [source = '', other = '', ...rest] = text.split(',')
  if (readIdentifier(source) === null || rest.length > 0) return null
  if (other === otherReporting) return [source, null]
  return readIdentifier(other) === null ? null : [source, other]
}

/** base64url; how long a link may be is `carriedLimit` of lessonLink.ts, with room to spare. */
const carriedPattern = /^[\w-]{1,20000}$/

/** Zoom to hundredths, degrees to four decimals: about ten metres, finer than a pixel at any zoom on offer. */
const writeCamera = ({ zoom, latitude, longitude }: Camera): string =>
  `${zoom.toFixed(2)}/${latitude.toFixed(4)}/${longitude.toFixed(4)}`

/** As fine as an address writes it. */
const rounded = ({ longitude, latitude, zoom }: Camera): Camera => ({
  longitude: Number(longitude.toFixed(4)),
  latitude: Number(latitude.toFixed(4)),
  zoom: Number(zoom.toFixed(2)),
})

function readCamera(text: string): Camera | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text)
  if (!match) return null
  const [zoom = 0, latitude = 0, longitude = 0] = match.slice(1).map(Number)
  return zoom >= layoutZooms.lowest && zoom <= 22 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { zoom, latitude, longitude }
    : null
}
