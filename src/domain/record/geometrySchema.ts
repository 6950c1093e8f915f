/** RFC 7946 geometries a place or an incident can have. */
import * as v from 'valibot'

/** Longitudes may run on beyond ±180: lines across the antimeridian are often written so. */
const positionSchema = v.pipe(
  v.array(v.number()),
  v.minLength(2, 'a position needs longitude and latitude'),
  v.check(
    ([longitude, latitude]) =>
      longitude !== undefined &&
      latitude !== undefined &&
      Math.abs(longitude) <= 360 &&
      Math.abs(latitude) <= 90,
    'a position is [longitude, latitude] in degrees, longitude within ±180 and latitude within ±90',
  ),
)

const lineSchema = v.pipe(v.array(positionSchema), v.minLength(2, 'a line needs two positions'))
const ringSchema = v.pipe(
  v.array(positionSchema),
  v.minLength(4, 'a ring needs four positions'),
  v.check((ring) => {
    const first = ring[0]
    const last = ring[ring.length - 1]
    return first?.[0] === last?.[0] && first?.[1] === last?.[1]
  }, 'a ring must end where it begins'),
)

export const geometrySchema = v.variant('type', [
  v.object({ type: v.literal('Point'), coordinates: positionSchema }),
  v.object({ type: v.literal('MultiPoint'), coordinates: v.array(positionSchema) }),
  v.object({ type: v.literal('LineString'), coordinates: lineSchema }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.array(lineSchema) }),
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ringSchema) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ringSchema)) }),
])

/** Positions are plain number arrays, `[longitude, latitude]` first, in degrees (WGS 84). */
export type Geometry = v.InferOutput<typeof geometrySchema>
export type Position = readonly number[]
