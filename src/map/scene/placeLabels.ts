/** Where names stand beside rosettes: never over a rosette, a leader line or another name. Pure. */
import type { Box } from '../reportMap.ts'
import { isWithin, meets, type Obstacle, touches } from './boxes.ts'

export interface LabelRequest {
  /** Centre of the body it names, and its radius; pixels. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  readonly height: number
  /** Side it stood on before, tried first so that names do not hop about. */
  readonly before: LabelSide | null
}

export const labelSides = [
  'right',
  'left',
  'below',
  'above',
  'lowerRight',
  'upperRight',
  'lowerLeft',
  'upperLeft',
  'belowToLeft',
  'belowToRight',
  'aboveToLeft',
  'aboveToRight',
  'belowLeaningLeft',
  'belowLeaningRight',
  'aboveLeaningLeft',
  'aboveLeaningRight',
] as const
export type LabelSide = (typeof labelSides)[number]

export interface PlacedLabel {
  readonly side: LabelSide
  readonly box: Box
}

/** Pixels between a body and its name. */
const away = 6
/** Pixels about what is clear in which a body can still be seen: the map goes on there, with no room for names. */
const margin = 16

/**
 * Sides for the requests, the most important first; null where there is no room. `clear` is what of the map is not
 * covered: a body that reaches into it gets a name inside it or none, one beyond its edge waits there with its name. No
 * name runs under one of the `overlays`. A name that has another side goes there for one that has none.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Obstacle[],
  clear: Box,
  overlays: readonly Box[] = [],
): (PlacedLabel | null)[] {
  const ground: Ground = { obstacles, clear, overlays }
  const placed: (PlacedLabel | null)[] = []
  for (const request of requests) {
    const sides = sidesOf(request, ground)
    const free = sides.find(({ box }) => holdersOf(box, placed).length === 0)
    placed.push(free ?? makingRoom(sides, requests, placed, ground))
  }
  return placed
}

interface Ground {
  readonly obstacles: readonly Obstacle[]
  readonly clear: Box
  readonly overlays: readonly Box[]
}

/** Where a name covers no symbol and nothing covers it, the best first. */
function sidesOf(request: LabelRequest, { obstacles, clear, overlays }: Ground): PlacedLabel[] {
  const { before } = request
  const sides = (before ? [before, ...labelSides] : labelSides)
    .map((side) => ({ side, box: labelBox(request, side) }))
    .filter(
      ({ box }) =>
        !overlays.some((other) => meets(box, other)) && !obstacles.some((obstacle) => touches(obstacle, box)),
    )
  const whole = sides.filter(({ box }) => isWithin(box, clear))
  const seen = touches({ ...request, radius: request.radius + margin }, clear)
  return seen ? whole : [...whole, ...sides]
}

/** Numbers of the names that stand there. */
const holdersOf = (box: Box, placed: readonly (PlacedLabel | null)[]): number[] =>
  placed.flatMap((other, number) => (other && meets(box, other.box) ? [number] : []))

/** The first side that one other name holds which has a side to go to; that one is moved there. */
function makingRoom(
  sides: readonly PlacedLabel[],
  requests: readonly LabelRequest[],
  placed: (PlacedLabel | null)[],
  ground: Ground,
): PlacedLabel | null {
  for (const side of sides) {
    const [holder, another] = holdersOf(side.box, placed)
    const moving = holder === undefined || another !== undefined ? undefined : requests[holder]
    if (holder === undefined || !moving) continue
    const others = placed.with(holder, side)
    const elsewhere = sidesOf(moving, ground).find(({ box }) => holdersOf(box, others).length === 0)
    if (!elsewhere) continue
    placed[holder] = elsewhere
    return side
  }
  return null
}

/** Beads along a leader line, as obstacles. */
export function leaderObstacles(from: { x: number; y: number }, to: { x: number; y: number }): Obstacle[] {
  const beads = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6)
  return Array.from({ length: beads }, (_, bead) => {
    const share = bead / beads
    return {
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      radius: bead === 0 ? 4 : 1,
    }
  })
}

function labelBox({ x, y, radius, width, height }: LabelRequest, side: LabelSide): Box {
  const reach = radius + away
  const slant = radius * Math.SQRT1_2 + away
  // Names are taller than their letters: above them a few pixels may go.
  const ease = 4
  const aside = radius / 3
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  switch (side) {
    case 'right':
      return at(x + reach, y - height / 2)
    case 'left':
      return at(x - reach - width, y - height / 2)
    case 'below':
      return at(x - width / 2, y + reach - ease)
    case 'above':
      return at(x - width / 2, y - reach + 2 - height)
    case 'lowerRight':
      return at(x + slant, y + slant - ease)
    case 'upperRight':
      return at(x + slant, y - slant + ease - height)
    case 'lowerLeft':
      return at(x - slant - width, y + slant - ease)
    case 'upperLeft':
      return at(x - slant - width, y - slant + ease - height)
    case 'belowToLeft':
      return at(x + aside - width, y + reach - ease)
    case 'belowToRight':
      return at(x - aside, y + reach - ease)
    case 'aboveToLeft':
      return at(x + aside - width, y - reach + 2 - height)
    case 'aboveToRight':
      return at(x - aside, y - reach + 2 - height)
    case 'belowLeaningLeft':
      return at(x + aside / 2 - width * 0.75, y + reach - ease)
    case 'belowLeaningRight':
      return at(x - aside / 2 - width * 0.25, y + reach - ease)
    case 'aboveLeaningLeft':
      return at(x + aside / 2 - width * 0.75, y - reach + 2 - height)
    case 'aboveLeaningRight':
      return at(x - aside / 2 - width * 0.25, y - reach + 2 - height)
  }
}
