/** Pushes discs apart on the screen until none touches another: repeated small pushes between overlapping pairs. */
import { greatestOf } from '../dataset/bounds.ts'

/** A disc at its true point plus a displacement, all in pixels of the screen. */
export interface Disc {
  readonly radius: number
  trueX: number
  trueY: number
  pushX: number
  pushY: number
}

/** Pixels of air aimed at between two discs, and the least that is accepted. */
const gap = { wanted: 9, least: 6 } as const
/** Pairs this much nearer than wanted are left alone: the last pixel would take most of the rounds. */
const slack = 1

/** Rounds of pushing before a crowd counts as too dense: patient with a few dozen places, brisk with thousands. */
const roundsFor = (discs: number): number => (discs <= 60 ? 160 : discs <= 400 ? 48 : 16)
/** Rounds after which the list of neighbours is drawn up again. */
const roundsPerList = 8
/** Pixels beyond touching within which a pair is a neighbour. */
const reach = 48
const reachInCrowd = 12

/**
 * Pushes overlapping discs apart; true when at the end no two are nearer than the least gap and none is farther
 * from its true point than `farthestPushed` allows. The same discs in the same order give the same result.
 */
export function separate(discs: readonly Disc[], longest: number): boolean {
  const rounds = roundsFor(discs.length)
  let tight = true
  for (let round = 0; round < rounds && tight; round += roundsPerList) {
    const pairs = neighbours(discs, discs.length <= 60 ? reach : reachInCrowd)
    for (let turn = 0; turn < roundsPerList && tight; turn++) tight = pushApart(pairs)
  }
  if (discs.some((disc) => length(disc.pushX, disc.pushY) > longest)) return false
  return neighbours(discs, gap.least).length === 0
}

/** At most `most` of the discs that stand worst, worst first, each with the disc nearest to it by true point. */
export function farthestPushed<Pushed extends Disc>(
  discs: readonly Pushed[],
  longest: number,
  most: number,
): (readonly [Pushed, Pushed])[] {
  const crowded = new Set(neighbours(discs, gap.least).flat())
  const nearest = nearestIn(discs)
  return discs
    .map((body) => ({ body, way: length(body.pushX, body.pushY) }))
    .filter(({ body, way }) => way > longest || crowded.has(body))
    .sort((a, b) => b.way - a.way)
    .slice(0, most)
    .flatMap(({ body }) => {
      const neighbour = nearest(body)
      return neighbour ? [[body, neighbour] as const] : []
    })
}

/** Pairs of which one covers the other's middle, closest first: too close to be pushed apart one by one. */
export function coveredPairs<Pushed extends Disc>(discs: readonly Pushed[]): (readonly [Pushed, Pushed])[] {
  return neighbours(discs, 0)
    .map(([a, b]) => ({ pair: [a, b] as const, apart: apart(a, b) / Math.max(a.radius, b.radius) }))
    .filter(({ apart }) => apart < 1)
    .sort((a, b) => a.apart - b.apart)
    .map(({ pair }) => pair)
}

const apart = (a: Disc, b: Disc): number =>
  length(b.trueX + b.pushX - a.trueX - a.pushX, b.trueY + b.pushY - a.trueY - a.pushY)

/** Math.hypot guards against overflow, which pixels do not need, and takes several times as long. */
const length = (x: number, y: number): number => Math.sqrt(x * x + y * y)

/** The disc nearest to one of them, by true point; of several the first. Looks outwards in order of x, not at all of them. */
function nearestIn<Pushed extends Disc>(discs: readonly Pushed[]): (body: Pushed) => Pushed | null {
  const sorted = discs.map((disc, number) => ({ disc, number })).sort((a, b) => a.disc.trueX - b.disc.trueX)
  const seats = new Map(sorted.map(({ disc }, seat) => [disc, seat]))
  const widest = greatestOf(discs, ({ radius }) => radius)
  return (body) => {
    let found: (typeof sorted)[number] | null = null
    let least = Infinity
    const seat = seats.get(body) ?? 0
    for (const step of [-1, 1]) {
      for (let next = sorted[seat + step], at = seat + step; next; at += step, next = sorted[at]) {
        const { disc: other, number } = next
        if (Math.abs(other.trueX - body.trueX) - widest - body.radius > least) break
        // Distance between edges: a wide rosette next door is nearer than a small one whose centre is.
        const distance =
          length(other.trueX - body.trueX, other.trueY - body.trueY) - other.radius - body.radius
        if (distance > least || (distance === least && found && number > found.number)) continue
        found = next
        least = distance
      }
    }
    return found?.disc ?? null
  }
}

/** One round over all pairs; true while any is nearer than wanted. */
function pushApart(pairs: readonly (readonly [Disc, Disc])[]): boolean {
  let tight = false
  let number = 0
  for (const [a, b] of pairs) {
    number++
    let x = b.trueX + b.pushX - a.trueX - a.pushX
    let y = b.trueY + b.pushY - a.trueY - a.pushY
    const wanted = a.radius + b.radius + gap.wanted
    const distance = length(x, y)
    if (distance >= wanted - slack) continue
    tight = true
    if (distance < 1e-6) {
      // Two sites at one coordinate have no direction of their own: golden angles spread them evenly.
      const angle = 2.4 * number
      x = Math.cos(angle)
      y = Math.sin(angle)
    } else {
      x /= distance
      y /= distance
    }
    // The smaller one gives way more.
    const share = (a.radius * a.radius) / (a.radius * a.radius + b.radius * b.radius)
    const push = wanted - distance
    a.pushX -= x * push * (1 - share)
    a.pushY -= y * push * (1 - share)
    b.pushX += x * push * share
    b.pushY += y * push * share
  }
  return tight
}

/** Pairs whose edges are nearer than `within`, in the order of the discs. */
function neighbours<Pushed extends Disc>(
  discs: readonly Pushed[],
  within: number,
): (readonly [Pushed, Pushed])[] {
  const left = discs.map((disc) => disc.trueX + disc.pushX - disc.radius)
  const sweep = discs
    .map((_, number) => number)
    .sort((a, b) => (left[a] as number) - (left[b] as number) || a - b)
  const pairs: (readonly [number, number])[] = []
  sweep.forEach((one, start) => {
    const a = discs[one] as Pushed
    const right = a.trueX + a.pushX + a.radius + within
    for (let next = start + 1; next < sweep.length; next++) {
      const other = sweep[next] as number
      if ((left[other] as number) >= right) break
      const b = discs[other] as Pushed
      if (Math.abs(b.trueY + b.pushY - a.trueY - a.pushY) >= a.radius + b.radius + within) continue
      if (apart(a, b) < a.radius + b.radius + within) pairs.push(one < other ? [one, other] : [other, one])
    }
  })
  return pairs
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([a, b]) => [discs[a] as Pushed, discs[b] as Pushed] as const)
}
