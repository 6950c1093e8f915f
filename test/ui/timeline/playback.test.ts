import { beforeEach, describe, expect, it } from 'vitest'
import { day, type Span } from '../../../src/domain/time/span.ts'
import { type Axis, linearAxis } from '../../../src/domain/timeline/axis.ts'
import { foldedAxis } from '../../../src/domain/timeline/foldedAxis.ts'
import type { WindowManner } from '../../../src/domain/view/view.ts'
import { Playback, type PlaybackClock } from '../../../src/ui/timeline/playback.ts'

let now = 0
let pending: ((now: number) => void) | null = null
let hide: (() => void) | null = null
const clock: PlaybackClock = {
  nextFrame: (callback) => {
    pending = callback
    return 1
  },
  cancelFrame: () => {
    pending = null
  },
  onHidden: (callback) => {
    hide = callback
    return () => {
      hide = null
    }
  },
}

function run(milliseconds: number): void {
  for (let passed = 0; passed < milliseconds && pending; passed += 50) {
    now += 50
    const callback: (now: number) => void = pending
    pending = null
    callback(now)
  }
}

let axis: Axis
let window: Span | null
let incidentsLeft: number
let manners: WindowManner[]
let told: boolean[]
let seen: (Span | null)[]

const playback = (): Playback =>
  new Playback(
    {
      axis: () => axis,
      window: () => window,
      onWindow: (next, manner) => {
        window = next
        seen.push(next)
        manners.push(manner)
      },
      onStep: () => incidentsLeft-- > 0,
      onPlaying: (playing) => told.push(playing),
    },
    clock,
  )

beforeEach(() => {
  axis = linearAxis({ start: 0, end: 100 * day })
  window = { start: 0, end: 10 * day }
  pending = null
  incidentsLeft = 3
  manners = []
  told = []
  seen = []
})

describe('playing by time', () => {
  it('never starts by itself', () => {
    const player = playback()
    run(1000)
    expect(player.playing).toBe(false)
    expect(seen).toEqual([])
  })

  it('moves the window on at constant speed and keeps its length', () => {
    playback().play()
    run(10_000)
    const middle = window?.end ?? 0
    run(5_000)
    expect((window?.end ?? 0) - middle).toBeCloseTo((5 / 30) * 100 * day, -6)
    for (const span of seen) expect((span?.end ?? 0) - (span?.start ?? 0)).toBe(10 * day)
    expect(new Set(manners)).toEqual(new Set(['passing']))
  })

  it('stops at the end, settled, and begins again from there', () => {
    const player = playback()
    player.play()
    run(60_000)
    expect(window).toEqual({ start: 90 * day, end: 100 * day })
    expect(manners.at(-1)).toBe('settled')
    expect(told).toEqual([true, false])
    player.play()
    run(100)
    expect(window?.end).toBeLessThan(12 * day)
  })

  it('grows from nothing to everything where the window is everything', () => {
    window = null
    playback().play()
    run(15_000)
    expect(window).toMatchObject({ start: 0 })
    run(60_000)
    expect(window).toBeNull()
  })

  it('leaps over folds', () => {
    const start = [0, 1000 * day]
    axis = foldedAxis({ start, end: start.map((instant) => instant + 3 * day) }, { breakWidth: 0.2 })
    window = { start: 0, end: day }
    playback().play()
    run(60_000)
    const folded = seen.filter((span) => span && span.end > 3 * day && span.end < 1000 * day)
    expect(folded).toEqual([])
    expect(seen.some((span) => span?.end === 1000 * day)).toBe(true)
  })

  it('is faster when told so, at once', () => {
    const player = playback()
    player.play()
    run(1000)
    const slow = window?.end ?? 0
    player.choose('time', 'fast')
    run(1000)
    expect((window?.end ?? 0) - slow).toBeGreaterThan(2 * (slow - 10 * day))
  })

  it('gives the window up when somebody else moves it', () => {
    const player = playback()
    player.play()
    run(1000)
    window = { start: 50 * day, end: 60 * day }
    run(1000)
    expect(player.playing).toBe(false)
    expect(window).toEqual({ start: 50 * day, end: 60 * day })
  })

  it('pauses, settled, when the page goes out of sight', () => {
    const player = playback()
    player.play()
    run(1000)
    hide?.()
    expect(player.playing).toBe(false)
    expect(manners.at(-1)).toBe('settled')
    expect(pending).toBeNull()
  })

  it('makes nothing up after a long halt', () => {
    playback().play()
    run(1000)
    const before = window?.end ?? 0
    now += 60_000
    run(50)
    expect((window?.end ?? 0) - before).toBeLessThan(day)
  })
})

describe('playing incident by incident', () => {
  it('steps at once, then in a rhythm, and stops after the last', () => {
    const player = playback()
    player.choose('incident', 'normal')
    player.play()
    run(100)
    expect(incidentsLeft).toBe(2)
    run(2_100)
    expect(incidentsLeft).toBe(1)
    run(20_000)
    expect(player.playing).toBe(false)
    expect(seen).toEqual([])
  })

  it('forgets the page when it is destroyed', () => {
    const player = playback()
    player.play()
    player.destroy()
    expect(hide).toBeNull()
    expect(pending).toBeNull()
  })
})
