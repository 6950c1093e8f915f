/** Sampled steps added up for people: by room or library, and by function, in milliseconds a step. */
import type { Frame, Step, Stretch } from './stepProfile.ts'

/** Where a function stands, as its author wrote it. */
export interface Place {
  /** `src/map/incidentMap.ts`, or `node_modules/maplibre-gl/…`. */
  readonly file: string
  /** From 1. */
  readonly line: number
}

export type PlaceOf = (frame: Frame) => Place | null

interface Sum {
  all: number
  slowest: number
}

/** The slowest share of the steps, looked at by itself: what makes a step slow may not be what most steps do. */
const slowestShare = 0.05

/**
 * Of the whole step; of each room, library and kind of work by itself; of each function by itself; and of our own
 * functions with all that they call.
 * @param most how many functions are named in each part
 */
export function profileTable(steps: readonly Step[], placeOf: PlaceOf, most = 20): string[] {
  const bySpeed = [...steps].sort((a, b) => b.duration - a.duration)
  const slowest = new Set(bySpeed.slice(0, Math.max(1, Math.round(steps.length * slowestShare))))
  const rooms = new Map<string, Sum>()
  const alone = new Map<string, Sum>()
  const inAll = new Map<string, Sum>()
  for (const step of steps) {
    for (const stretch of step.stretches) {
      const slow = slowest.has(step)
      const owner = ownerOf(stretch, placeOf)
      add(rooms, stretch.browser ?? (owner ? roomOf(owner.place.file) : 'browser'), stretch, slow)
      add(alone, nameOf(stretch, owner), stretch, slow)
      for (const name of oursAmong(stretch, placeOf)) add(inAll, name, stretch, slow)
    }
  }
  const whole = { all: total(steps), slowest: total([...slowest]) }
  const line = (name: string, { all, slowest: slow }: Sum): string =>
    [
      perStep(all, steps.length),
      share(all, whole.all),
      perStep(slow, slowest.size),
      share(slow, whole.slowest),
      `   ${name}`,
    ].join('')
  const part = (heading: string, sums: ReadonlyMap<string, Sum>): string[] => [
    '',
    `       ms   share      ms   share   ${heading}`,
    ...ranked(sums)
      .slice(0, most)
      .map(([name, sum]) => line(name, sum)),
  ]
  const mean = (of: (step: Step) => number): string =>
    (steps.reduce((sum, step) => sum + of(step), 0) / steps.length).toFixed(1)
  return [
    '        every step   slowest 5 %',
    line('the whole step', whole),
    ...part('room, library, or work of the browser', rooms),
    ...part('function, by itself', alone),
    ...part('function of ours, with all it calls', inAll),
    '',
    `${mean(({ restyled }) => restyled)} elements restyled and ${mean(({ laidOut }) => laidOut)} boxes laid out a step; ` +
      `${mean(({ stretches }) => stretches.length)} stretches sampled a step.`,
  ]
}

/** Each once, however often it stands in the stack. */
function oursAmong({ stack }: Stretch, placeOf: PlaceOf): Set<string> {
  return new Set(
    stack.flatMap((frame) => {
      const place = placeOf(frame)
      return place?.file.startsWith('src/') ? [placed(frame, place)] : []
    }),
  )
}

interface Owner {
  readonly frame: Frame
  readonly place: Place
}

/** The innermost function that somebody wrote: what the browser does inside it, it does for that one. */
function ownerOf({ stack }: Stretch, placeOf: PlaceOf): Owner | null {
  for (const frame of stack) {
    const place = placeOf(frame)
    if (place) return { frame, place }
  }
  return null
}

function nameOf({ stack, browser }: Stretch, owner: Owner | null): string {
  const inner = stack[0]?.functionName || '(anonymous)'
  if (!owner) return browser ?? inner
  const { frame, place } = owner
  const name = frame.functionName || '(anonymous)'
  const what = browser ? `${browser} for ${name}` : stack[0] === frame ? name : `${inner} in ${name}`
  return `${what}  ${place.file}:${place.line}`
}

const placed = ({ functionName }: Frame, { file, line }: Place): string =>
  `${functionName || '(anonymous)'}  ${file}:${line}`

/** A room of the house, or the library by its package. */
function roomOf(file: string): string {
  const [, library] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? []
  if (library) return library
  const [, room] = /(?:^|\/)src\/([^/]+)\//.exec(file) ?? []
  return room ?? (/(?:^|\/)test\/bench\//.test(file) ? 'bench' : 'front door')
}

function add(sums: Map<string, Sum>, key: string, { duration }: Stretch, slow: boolean): void {
  const sum = sums.get(key) ?? { all: 0, slowest: 0 }
  sum.all += duration
  if (slow) sum.slowest += duration
  sums.set(key, sum)
}

const ranked = (sums: ReadonlyMap<string, Sum>): [string, Sum][] =>
  [...sums].sort(([, a], [, b]) => b.all - a.all)

const total = (steps: readonly Step[]): number => steps.reduce((sum, { duration }) => sum + duration, 0)

const perStep = (microseconds: number, steps: number): string =>
  (microseconds / 1000 / steps).toFixed(3).padStart(9)

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`.padStart(8)
