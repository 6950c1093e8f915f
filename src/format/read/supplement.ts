/**
 * What of a dataset nobody needs before asking for it, in a file beside: who publishes, the log of changes, remarks, and
 * addresses of other reporting. A build sets it apart, because every byte of the dataset comes before the first map;
 * where the dataset must be whole, it is put back.
 */
import * as v from 'valibot'
import { type RemarkedKind, remarkMembers, type Supplement } from '../../domain/dataset/supplement.ts'
import { checkSchema } from '../../domain/record/check.ts'
import { type Change, cardSchema, changeSchema } from '../../domain/record/collection.ts'
import { incidentSchema } from '../../domain/record/incident.ts'
import { placeSchema } from '../../domain/record/place.ts'
import { publisherGroupSchema, publisherSchema } from '../../domain/record/publisher.ts'
import { reportSchema } from '../../domain/record/report.ts'
import { sourceSchema } from '../../domain/record/source.ts'

interface SetApart {
  /** The dataset without the supplement; the text as it is where it has none. */
  readonly text: string
  readonly supplement: string | null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A link to a record that is gone follows the log at once. */
const leadsOn = (change: unknown): boolean =>
  !isObject(change) ||
  change['replacedBy'] !== undefined ||
  !(['added', 'corrected'] satisfies Change['kind'][] as unknown[]).includes(change['kind'])

type Members = Record<string, unknown>

type RemarkedRecord = readonly [kind: RemarkedKind, id: string, record: Members]

/** Every record of a file whose remarks may stand apart. */
function remarkedRecords(file: Members): readonly RemarkedRecord[] {
  const found: RemarkedRecord[] = []
  const add = (kind: RemarkedKind, id: unknown, record: unknown): void => {
    if (typeof id === 'string' && isObject(record)) found.push([kind, id, record])
  }
  const addAll = (kind: RemarkedKind, list: unknown): void => {
    for (const record of listOf(list)) if (isObject(record)) add(kind, record['id'], record)
  }
  for (const kind of ['places', 'sources', 'checks'] as const) addAll(kind, file[kind])
  for (const feature of listOf(file['features'])) {
    if (!isObject(feature) || !isObject(feature['properties'])) continue
    add('incidents', feature['id'], feature['properties'])
    addAll('reports', feature['properties']['reports'])
  }
  return found
}

/** Takes the remarks out of the records. */
function remarksOut(file: Members): Members {
  const out = new Map<RemarkedKind, [id: string, own: Members][]>()
  for (const [kind, id, record] of remarkedRecords(file)) {
    const members = remarkMembers[kind].filter((member) => record[member] !== undefined)
    if (members.length === 0) continue
    const entries = out.get(kind) ?? []
    entries.push([id, Object.fromEntries(members.map((member) => [member, record[member]]))])
    out.set(kind, entries)
    for (const member of members) delete record[member]
    if (kind === 'checks' && (members as readonly string[]).some((member) => member !== 'value')) {
      record['addressApart'] = true
    }
  }
  return Object.fromEntries([...out].map(([kind, entries]) => [kind, Object.fromEntries(entries)]))
}

/** @param fileName where the supplement will be found beside the dataset */
export function supplementApart(text: string, fileName: string): SetApart {
  const file = parsed(text)
  const { publisherGroups, publishers, changes, ...rest } = file ?? {}
  const log = listOf(changes)
  const remarks = remarksOut(rest)
  const isEmpty = listOf(publishers).length === 0 && log.every(leadsOn) && Object.keys(remarks).length === 0
  if (!file || isEmpty) return { text, supplement: null }
  const needed = log.filter(leadsOn)
  return {
    text: JSON.stringify({
      supplementFile: fileName,
      ...rest,
      ...(needed.length > 0 && { changes: needed }),
    }),
    supplement: JSON.stringify({ publisherGroups, publishers, changes, remarks }),
  }
}

/** The file beside a dataset that has its supplement; undefined where the dataset is whole. */
export function supplementFileOf(text: string): string | undefined {
  const name = v.safeParse(cardSchema.entries.supplementFile, parsed(text)?.['supplementFile'])
  return name.success ? name.output : undefined
}

/** The dataset as it was before its supplement was set apart; null where one of the two is no JSON object. */
export function supplementPutBack(text: string, supplement: string): string | null {
  const file = parsed(text)
  const tables = parsed(supplement)
  if (!file || !tables) return null
  const { supplementFile: _, ...rest } = file
  const { remarks, ...lists } = tables
  if (isObject(remarks)) {
    for (const [kind, id, record] of remarkedRecords(rest)) {
      const ofKind = remarks[kind]
      const own = isObject(ofKind) && Object.hasOwn(ofKind, id) ? ofKind[id] : undefined
      if (isObject(own)) Object.assign(record, own)
      delete record['addressApart']
    }
  }
  return JSON.stringify({ ...rest, ...lists }, null, 2)
}

const remarkSchemas = {
  incidents: v.pick(incidentSchema, remarkMembers.incidents),
  reports: v.pick(reportSchema, remarkMembers.reports),
  places: v.pick(placeSchema, remarkMembers.places),
  sources: v.pick(sourceSchema, remarkMembers.sources),
  checks: v.pick(checkSchema.pipe[0], remarkMembers.checks),
} as const

/** What is sound in it: `npm run data` judges the file it comes from. null where the text is no JSON object. */
export function readSupplement(text: string): Supplement | null {
  const file = parsed(text)
  if (!file) return null
  const sound = <Schema extends v.GenericSchema>(schema: Schema, list: unknown): v.InferOutput<Schema>[] =>
    listOf(list).flatMap((entry) => {
      const result = v.safeParse(schema, entry)
      return result.success ? [result.output] : []
    })
  const all = isObject(file['remarks']) ? file['remarks'] : {}
  const remarksOf = <Kind extends RemarkedKind>(kind: Kind) =>
    Object.fromEntries(
      Object.entries(isObject(all[kind]) ? all[kind] : {}).flatMap(([id, written]) =>
        sound(remarkSchemas[kind], [written]).map((own) => [id, own]),
      ),
    )
  return {
    publisherGroups: sound(publisherGroupSchema, file['publisherGroups']),
    publishers: new Map(sound(publisherSchema, file['publishers']).map((entry) => [entry.name, entry])),
    changes: sound(changeSchema, file['changes']),
    remarks: {
      incidents: remarksOf('incidents'),
      reports: remarksOf('reports'),
      places: remarksOf('places'),
      sources: remarksOf('sources'),
      checks: remarksOf('checks'),
    },
  }
}
