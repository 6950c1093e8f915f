/**
 * Playing the timeline: a headless controller that only starts when told to. By time the leading edge of the window
 * moves along the axis at constant speed and leaps over folds; by incident it goes from one to the next.
 */

import { minute, type Span } from '../../domain/time/span.ts'
import type { Axis } from '../../domain/timeline/axis.ts'
import type { WindowManner } from '../../domain/view/view.ts'

export type PlayMode = 'time' | 'incident'
export const playSpeeds = ['slow', 'normal', 'fast'] as const
export type PlaySpeed = (typeof playSpeeds)[number]

export interface PlaybackHost {
  axis(): Axis
  /** null: everything; then the window grows from nothing until it is everything again. */
  window(): Span | null
  onWindow(window: Span | null, manner: WindowManner): void
  /** Goes to the next incident; false where there is none. */
  onStep(): boolean
  onPlaying(playing: boolean): void
}

export interface PlaybackClock {
  /** Calls back once, with milliseconds that only ever rise. */
  nextFrame(callback: (now: number) => void): number
  cancelFrame(frame: number): void
  /** Calls back whenever the page goes out of sight; returns how to stop that. */
  onHidden(callback: () => void): () => void
}

/** Milliseconds from one end of the axis to the other, and from one incident to the next. */
const paces: Record<PlayMode, Record<PlaySpeed, number>> = {
  time: { slow: 60_000, normal: 30_000, fast: 12_000 },
  incident: { slow: 4_000, normal: 2_000, fast: 900 },
}

/** After a longer halt the play goes on from where it was; nothing is made up for. */
const longestFrame = 100

export class Playback {
  private readonly host: PlaybackHost
  private readonly clock: PlaybackClock
  private readonly forget: () => void
  private mode: PlayMode = 'time'
  private speed: PlaySpeed = 'normal'
  private frame: number | null = null
  private last: number | null = null
  /** Position of the leading edge on the axis. */
  private lead = 0
  /** Length of the window, or null while it grows from the start. */
  private length: number | null = null
  private untilStep = 0
  private shown: Span | null = null

  constructor(host: PlaybackHost, clock: PlaybackClock) {
    this.host = host
    this.clock = clock
    this.forget = clock.onHidden(() => this.pause())
  }

  get playing(): boolean {
    return this.frame !== null
  }

  choose(mode: PlayMode, speed: PlaySpeed): void {
    this.mode = mode
    this.speed = speed
    this.untilStep = Math.min(this.untilStep, paces[mode][speed])
    if (this.playing && mode === 'time') this.begin()
  }

  play(): void {
    if (this.playing) return
    this.begin()
    this.untilStep = 0
    this.last = null
    this.next()
    this.host.onPlaying(true)
  }

  /** The window stays where it is, and that counts as released. */
  pause(): void {
    if (this.frame === null) return
    this.clock.cancelFrame(this.frame)
    this.frame = null
    if (this.mode === 'time' && this.shown && same(this.shown, this.host.window())) {
      this.host.onWindow(this.shown, 'settled')
    }
    this.shown = null
    this.host.onPlaying(false)
  }

  destroy(): void {
    this.pause()
    this.forget()
  }

  private begin(): void {
    const axis = this.host.axis()
    const window = this.host.window()
    this.shown = null
    this.length = window && window.end - window.start
    this.lead = window ? axis.toPosition(window.end) : 0
    // From the end it begins again.
    if (window && this.lead >= 1) this.lead = axis.toPosition(axis.extent.start + (window.end - window.start))
  }

  private next(): void {
    this.frame = this.clock.nextFrame((now) => {
      const passed = this.last === null ? 0 : Math.min(longestFrame, now - this.last)
      this.last = now
      const goesOn = this.mode === 'time' ? this.move(passed) : this.step(passed)
      if (!this.playing) return
      if (goesOn) this.next()
      else this.pause()
    })
  }

  private move(passed: number): boolean {
    // Somebody else moved the window: theirs now.
    if (this.shown && !same(this.shown, this.host.window())) return false
    const axis = this.host.axis()
    const { extent } = axis
    this.lead = leapt(axis, Math.min(1, this.lead + passed / paces.time[this.speed]))
    if (this.lead >= 1) {
      this.shown = null
      const last = this.length === null ? null : { start: extent.end - this.length, end: extent.end }
      this.host.onWindow(last, 'settled')
      return false
    }
    const end = wholeMinute(axis.toInstant(this.lead))
    const start = this.length === null ? extent.start : end - this.length
    this.shown = { start, end: Math.max(end, start + minute) }
    this.host.onWindow(this.shown, 'passing')
    return true
  }

  private step(passed: number): boolean {
    this.untilStep -= passed
    if (this.untilStep > 0) return true
    this.untilStep = paces.incident[this.speed]
    return this.host.onStep()
  }
}

/** A position inside a break, moved on to where the next stretch begins. */
function leapt(axis: Axis, position: number): number {
  const instant = axis.toInstant(position)
  const gap = axis.breaks.find(({ start, end }) => instant > start && instant < end)
  return gap ? axis.toPosition(gap.end) : position
}

const same = (a: Span, b: Span | null): boolean => b !== null && a.start === b.start && a.end === b.end

const wholeMinute = (instant: number): number => Math.round(instant / minute) * minute

/** The clock of the page. */
export const pageClock: PlaybackClock = {
  nextFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (frame) => cancelAnimationFrame(frame),
  onHidden: (callback) => {
    const listen = (): void => {
      if (document.hidden) callback()
    }
    document.addEventListener('visibilitychange', listen)
    return () => document.removeEventListener('visibilitychange', listen)
  },
}
