/** The hand-kept inputs of the basemap in `data/basemap/`, read and checked. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const Position = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
])
const Line = v.pipe(v.array(Position), v.minLength(2))
const WideLine = v.pipe(v.array(v.tuple([v.number(), v.number(), v.number()])), v.minLength(2))

/** Names by language; `en` only where it is not the Serbian Latin form. */
const Names = v.object({
  en: v.optional(v.string()),
  'sr-Latn': v.string(),
  'sr-Cyrl': v.string(),
  sq: v.string(),
})
const Anchor = v.picklist(['left', 'right', 'top', 'bottom'])
const Point = v.object({ lon: v.number(), lat: v.number(), names: Names })
const Village = v.object({ ...Point.entries, id: v.string(), geonames: v.number() })
const Peak = v.object({ ...Point.entries, geonames: v.number() })
const DrawnLine = v.object({ id: v.string(), coordinates: Line })
const Class = v.picklist([1, 2, 3])

const Lines = v.object({
  villages: v.array(Village),
  peaks: v.array(Peak),
  regions: v.array(Point),
  lake: v.object({ names: Names, axis: WideLine, arm: WideLine }),
  rivers: v.array(v.object({ ...DrawnLine.entries, names: Names, class: Class })),
  railways: v.array(DrawnLine),
  roads: v.array(v.object({ ...DrawnLine.entries, class: Class })),
})
const Towns = v.object({
  towns: v.array(
    v.object({
      id: v.string(),
      geonames: v.string(),
      country: v.string(),
      names: Names,
      rank: v.picklist([1, 2, 3, 4]),
      anchor: Anchor,
    }),
  ),
})
const Crossings = v.object({
  crossings: v.array(v.object({ ...Point.entries, id: v.string(), anchor: Anchor })),
})
const NorthernEdge = v.object({
  west: Line,
  along: v.object({ river: v.string(), from: Position, to: Position }),
  east: Line,
})

export type Names = v.InferOutput<typeof Names>
export type Lines = v.InferOutput<typeof Lines>
export type Town = v.InferOutput<typeof Towns>['towns'][number]
export type Crossing = v.InferOutput<typeof Crossings>['crossings'][number]
export type NorthernEdge = v.InferOutput<typeof NorthernEdge>

export interface Inputs {
  readonly lines: Lines
  readonly towns: readonly Town[]
  readonly crossings: readonly Crossing[]
  readonly northernEdge: NorthernEdge
}

function read<S extends v.GenericSchema>(folder: string, name: string, schema: S): v.InferOutput<S> {
  const file = join(folder, name)
  const result = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')))
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`${name}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
}

/** Reads all hand-kept inputs; throws a sentence that names file and member if one is wrong. */
export function readInputs(folder: string): Inputs {
  return {
    lines: read(folder, 'lines.json', Lines),
    towns: read(folder, 'towns.json', Towns).towns,
    crossings: read(folder, 'crossings.json', Crossings).crossings,
    northernEdge: read(folder, 'northern-edge.json', NorthernEdge),
  }
}
