/** The members beside `features`: the card and the lists, each entry read on its own so a fault costs only itself. */
import * as v from 'valibot'
import { none } from '../../domain/dataset/incidentIndex.ts'
import { type Card, cardSchema, listSchemas } from '../../domain/record/collection.ts'
import { timeZone, UnknownTimeZone } from '../../domain/time/timeZone.ts'
import { type IssueSink, quoteValue } from './issue.ts'
import { readGeometry } from './readGeometry.ts'
import { type Salvaged, salvage } from './salvage.ts'

export type Members = Readonly<Record<string, unknown>>

type ListName = keyof typeof listSchemas

/** The sound entries of each list, in the order of the file. */
export type FoundLists = { [Name in ListName]: Salvaged<v.InferOutput<(typeof listSchemas)[Name]>>[] }

const entryNames: { readonly [Name in ListName]: string } = {
  footnotes: 'footnote',
  lanes: 'lane',
  categoryGroups: 'category group',
  categories: 'category',
  measures: 'measure',
  countedGroups: 'counted group',
  publisherGroups: 'publisher group',
  publishers: 'publisher',
  sources: 'source',
  agents: 'agent',
  excerpts: 'excerpt',
  places: 'place',
  checks: 'check',
  episodes: 'episode',
  changes: 'change',
}

/** What no two entries of a list may share: in documents and checks a publisher is found by its name. */
const uniqueMembers = (name: ListName): readonly (keyof typeof nouns)[] =>
  name === 'publishers' ? ['id', 'name'] : ['id']
const nouns = { id: 'an id', name: 'a name' } as const

const listNames = Object.keys(listSchemas) as ListName[]

/** Does a file bring members of ours, or is it any GeoJSON? */
export const isOurs = (members: Members): boolean =>
  'conformsTo' in members || 'timeZone' in members || listNames.some((name) => Array.isArray(members[name]))

export function readLists(members: Members, report: IssueSink): FoundLists {
  const read = <Name extends ListName>(name: Name): FoundLists[Name] => readList(name, members[name], report)
  return {
    footnotes: read('footnotes'),
    lanes: upToLimit(read('lanes'), 'lanes', report),
    categoryGroups: read('categoryGroups'),
    categories: upToLimit(read('categories'), 'categories', report),
    measures: read('measures'),
    countedGroups: read('countedGroups'),
    publisherGroups: read('publisherGroups'),
    publishers: read('publishers'),
    sources: read('sources'),
    agents: read('agents'),
    excerpts: read('excerpts'),
    places: read('places'),
    checks: read('checks'),
    episodes: read('episodes'),
    changes: read('changes'),
  }
}

function readList<Name extends ListName>(name: Name, value: unknown, report: IssueSink): FoundLists[Name] {
  const found: FoundLists[Name] = []
  if (value === undefined) return found
  if (!Array.isArray(value)) {
    const message = `${quoteValue(value)} stands where a list is expected`
    report({
      severity: 'fault',
      path: [name],
      message,
      remedy: 'Write a list; until then it counts as empty.',
    })
    return found
  }
  const known = new Map<string, number>()
  value.forEach((entry: unknown, number) => {
    const path = [name, number]
    if (name === 'places' && typeof entry === 'object' && entry !== null && 'geometry' in entry) {
      entry.geometry = readGeometry(entry.geometry, [...path, 'geometry'], report)
    }
    const salvaged = salvage(listSchemas[name], entry, entryNames[name], path, report)
    if (!salvaged) return
    const own: Readonly<Record<string, unknown>> = salvaged.value
    const keys = uniqueMembers(name).flatMap((member) =>
      own[member] === undefined ? [] : { member, key: `${member} ${own[member]}` },
    )
    const taken = keys.find(({ key }) => known.has(key))
    if (taken) {
      const { member, key } = taken
      report({
        severity: 'fault',
        path: [...path, member],
        message: `“${own[member]}” is also the ${member} of ${name}[${known.get(key)}]`,
        remedy: `Give it ${nouns[member]} of its own; until then the second ${entryNames[name]} is left out.`,
      })
      return
    }
    for (const { key } of keys) known.set(key, number)
    found.push(salvaged as FoundLists[Name][number])
  })
  return found
}

/** The index keeps the position in one byte. */
function upToLimit<Entry>(entries: Entry[], name: ListName, report: IssueSink): Entry[] {
  if (entries.length <= none) return entries
  report({
    severity: 'fault',
    path: [name],
    message: `has ${entries.length} entries; at most ${none} can be told apart`,
    remedy: 'Join some; until then those after the limit are left out.',
  })
  return entries.slice(0, none)
}

/** What the card cannot do without, and how it is written. */
const cardExamples = { version: '"1.0.0"', title: '{"en": "…"}', timeZone: '"Europe/Belgrade"' } as const

/** The card; what it lacks is filled from the name of the file and UTC. */
export function readCard(members: Members, fileName: string, report: IssueSink): Card {
  const fallback: Card = { version: '0', title: { und: titleFromName(fileName) }, timeZone: 'UTC' }
  if (!isOurs(members)) return fallback
  const own: Record<string, unknown> = {}
  for (const name of Object.keys(cardSchema.entries))
    if (members[name] !== undefined) own[name] = members[name]
  for (const name of ['version', 'title', 'timeZone'] as const) {
    const given = own[name]
    if (v.is(cardSchema.entries[name], given)) continue
    own[name] = name === 'title' && typeof given === 'string' ? { und: given } : fallback[name]
    report({
      severity: given === undefined ? 'remark' : 'fault',
      path: [name],
      message: given === undefined ? 'is missing' : `${quoteValue(given)} cannot be read as ${name}`,
      remedy: `Write it as ${cardExamples[name]}; until then it is ${quoteValue(plainly(own[name]))}.`,
    })
  }
  const card = salvage(cardSchema, own, 'card', [], report)?.value ?? fallback
  return { ...card, timeZone: knownZone(card.timeZone, report) }
}

const plainly = (text: unknown): unknown =>
  typeof text === 'object' && text !== null ? Object.values(text)[0] : text

function knownZone(name: string, report: IssueSink): string {
  try {
    return timeZone(name).name
  } catch (error) {
    if (!(error instanceof UnknownTimeZone)) throw error
    const remedy = 'Write the IANA name of the zone; until then times are read and shown in UTC.'
    report({ severity: 'fault', path: ['timeZone'], message: error.message, remedy })
    return 'UTC'
  }
}

/** `my-file.geojson` → `my-file`; a path or an address counts by its last part. */
function titleFromName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1)?.split(/[?#]/)[0] ?? ''
  return last.replace(/\.(geo)?json$/i, '') || 'Untitled'
}
