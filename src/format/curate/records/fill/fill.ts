/** Everything in the file that is computed and never typed. Running it twice changes nothing. */
import { timeZone } from '../../../../domain/time/timeZone.ts'
import { timeMember } from '../../../read/timeMember.ts'
import type { Archive } from '../archivedText.ts'
import { byId, dataFile, type FeatureRecord } from '../dataFile.ts'
import { asArray, asObject, type Json, type JsonObject } from '../json.ts'
import { filledExcerpt } from './fillExcerpts.ts'
import { geometryOf } from './fillGeometry.ts'
import { filledOverlap } from './fillOverlap.ts'
import { scalarsOf } from './fillScalars.ts'
import type { MadePlace } from './madePlace.ts'

export interface FillInputs {
  /** The archived texts; without them offsets, context and overlap stay as they are. */
  readonly archive: Archive | null
  /** Geometries of areas and lines by place id. */
  readonly places: ReadonlyMap<string, MadePlace>
}

export function fillFile(raw: JsonObject, { archive, places }: FillInputs): JsonObject {
  const withPlaces: JsonObject = { ...raw, ...list(raw, 'places', (place) => filledPlace(place, places)) }
  const withTexts: JsonObject = archive ? { ...withPlaces, ...filledTexts(withPlaces, archive) } : withPlaces
  return { ...withTexts, ...filledFeatures(withTexts) }
}

/** A list of the file with each element that is an object changed; nothing where the file has no such list. */
function list(
  raw: JsonObject,
  name: string,
  change: (element: JsonObject, at: number) => JsonObject,
): JsonObject {
  const elements = raw[name]
  return Array.isArray(elements)
    ? { [name]: elements.map((element: Json, at) => change(asObject(element), at)) }
    : {}
}

function filledPlace(place: JsonObject, made: ReadonlyMap<string, MadePlace>): JsonObject {
  const computed = made.get(String(place['id']))
  return computed ? { ...place, ...(computed as unknown as JsonObject) } : place
}

function filledTexts(raw: JsonObject, archive: Archive): JsonObject {
  const sources = new Map(
    asArray(raw['sources'])
      .map(asObject)
      .map((source) => [String(source['id']), source]),
  )
  return {
    ...list(raw, 'sources', (source) => filledOverlap(source, sources, archive)),
    ...list(raw, 'excerpts', (excerpt) =>
      filledExcerpt(excerpt, sources.get(String(excerpt['source'])), archive),
    ),
  }
}

function filledFeatures(raw: JsonObject): JsonObject {
  const file = dataFile(raw)
  const zone = timeZone(file.card?.timeZone ?? 'UTC')
  const places = new Map([...byId(file.places)].map(([id, { value }]) => [id, value]))
  const scalars = scalarsOf(file)
  const recordAt = new Map<number, FeatureRecord>(
    file.incidents.map(({ value, path }) => [Number(path[1]), value]),
  )
  return list(raw, 'features', (feature, at) => {
    const record = recordAt.get(at)
    if (!record) return feature
    const geometry = geometryOf(record.properties, places)
    return {
      ...feature,
      ...(geometry === undefined ? {} : { geometry: geometry as unknown as Json }),
      time: timeMember(record.properties, zone),
      properties: { ...asObject(feature['properties']), ...scalars(record) },
    }
  })
}
