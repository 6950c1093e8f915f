/**
 * Where the main thread was during the steps of a scrub, from a trace of the browser: sampled stacks (ProfileChunk),
 * the steps as measures of User Timing, and the browser's own work (style, layout, garbage) as complete events. All of
 * them are on one clock, in microseconds. The format is the Trace Event Format; the profile's events are those that the
 * performance panel of Chromium's developer tools reads.
 */

export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly id?: string
  readonly id2?: { readonly local?: string }
  readonly args?: {
    readonly data?: ProfileData
    /** Elements whose style was worked out. */
    readonly elementCount?: number
    readonly beginData?: { readonly dirtyObjects?: number }
  }
}

interface ProfileData {
  readonly startTime?: number
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] }
  readonly timeDeltas?: readonly number[]
}

interface ProfileNode {
  readonly id: number
  readonly parent?: number
  readonly callFrame: Frame
}

/** A function; line and column count from 0, and the address is empty for one that is the browser's own. */
export interface Frame {
  readonly functionName: string
  readonly url?: string
  readonly lineNumber?: number
  readonly columnNumber?: number
}

/** A stretch of the main thread, in microseconds, in which one stack stood. */
export interface Stretch {
  readonly duration: number
  /** From the function that ran to the one that began it all. */
  readonly stack: readonly Frame[]
  /** What the browser did for that function meanwhile, when it was not running it. */
  readonly browser: BrowserWork | null
}

export type BrowserWork = 'style' | 'layout' | 'garbage'

export interface Step {
  readonly duration: number
  readonly stretches: readonly Stretch[]
  /** Elements whose style was worked out, and boxes that were laid out, in all. */
  readonly restyled: number
  readonly laidOut: number
}

interface Interval {
  readonly start: number
  readonly end: number
}

const workOf: Readonly<Record<string, BrowserWork>> = {
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  MinorGC: 'garbage',
  MajorGC: 'garbage',
}

/**
 * The steps of a trace in the order of time, each cut into the stretches that were sampled in it.
 * @param measure name of the measures that are the steps
 * @throws {Error} Where the trace holds no such measure, or no samples of the thread that took them.
 */
export function stepsOf(trace: readonly TraceEvent[], measure: string): Step[] {
  const marks = trace.filter(({ name }) => name === measure)
  const [mark] = marks
  if (!mark) throw new Error(`the trace holds no measure called “${measure}”`)
  const onThread = (event: TraceEvent): boolean => event.pid === mark.pid && event.tid === mark.tid
  const samples = samplesOf(trace, onThread)
  if (samples.length === 0) throw new Error('the trace holds no sampled stack of the main thread')
  const work = trace
    .filter((event) => event.ph === 'X' && onThread(event) && event.name in workOf)
    .sort((a, b) => a.ts - b.ts)
  return intervalsOf(marks).map(({ start, end }) => {
    const worked = work.filter(({ ts, dur = 0 }) => ts < end && ts + dur > start)
    const stretches: Stretch[] = []
    // The stack that was seen last before the step began is the one that stood when it did.
    for (let position = Math.max(0, after(samples, start) - 1); position < samples.length; position++) {
      const sample = samples[position]
      if (!sample || sample.time >= end) break
      const from = Math.max(start, sample.time)
      const duration = Math.min(end, samples[position + 1]?.time ?? end) - from
      // Of two that are about each other, the one that began later is the inner one.
      const doing = worked.findLast(({ ts, dur = 0 }) => ts <= from && from < ts + dur)
      const browser = doing ? (workOf[doing.name] ?? null) : null
      if (duration > 0) stretches.push({ duration, stack: sample.stack, browser })
    }
    return {
      duration: end - start,
      stretches,
      restyled: sumOf(worked, ({ args }) => args?.elementCount),
      laidOut: sumOf(worked, ({ args }) => args?.beginData?.dirtyObjects),
    }
  })
}

const sumOf = (events: readonly TraceEvent[], count: (event: TraceEvent) => number | undefined): number =>
  events.reduce((sum, event) => sum + (count(event) ?? 0), 0)

/** A measure is a beginning and an end with the same id, one pair after the other. */
function intervalsOf(marks: readonly TraceEvent[]): Interval[] {
  const intervals: Interval[] = []
  const begun = new Map<string, number>()
  for (const { ph, ts, dur, id, id2 } of [...marks].sort((a, b) => a.ts - b.ts)) {
    const key = id ?? id2?.local ?? ''
    if (ph === 'X') intervals.push({ start: ts, end: ts + (dur ?? 0) })
    else if (ph === 'b') begun.set(key, ts)
    else if (ph === 'e') {
      const start = begun.get(key)
      if (start !== undefined) intervals.push({ start, end: ts })
      begun.delete(key)
    }
  }
  return intervals
}

interface Sample {
  readonly time: number
  readonly stack: readonly Frame[]
}

function samplesOf(trace: readonly TraceEvent[], onThread: (event: TraceEvent) => boolean): Sample[] {
  const samples: Sample[] = []
  for (const profile of trace.filter((event) => event.name === 'Profile' && onThread(event))) {
    // The pieces come from the thread that samples: only process and id tie them to the thread that is sampled.
    const pieces = trace.filter(
      ({ name, pid, id }) => name === 'ProfileChunk' && pid === profile.pid && id === profile.id,
    )
    const nodes = new Map<number, ProfileNode>()
    const stacks = new Map<number, readonly Frame[]>()
    const stackOf = (id: number): readonly Frame[] => {
      const known = stacks.get(id)
      if (known) return known
      const node = nodes.get(id)
      const stack = node ? [node.callFrame, ...(node.parent ? stackOf(node.parent) : [])] : []
      stacks.set(id, stack)
      return stack
    }
    let time = profile.args?.data?.startTime ?? profile.ts
    for (const { args } of pieces.sort((a, b) => a.ts - b.ts)) {
      const { cpuProfile, timeDeltas = [] } = args?.data ?? {}
      for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node)
      for (const [position, id] of (cpuProfile?.samples ?? []).entries()) {
        time += timeDeltas[position] ?? 0
        samples.push({ time, stack: stackOf(id) })
      }
    }
  }
  return samples.sort((a, b) => a.time - b.time)
}

/** Position of the first sample that is later than an instant. */
function after(samples: readonly Sample[], instant: number): number {
  let low = 0
  let high = samples.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((samples[middle]?.time ?? Infinity) > instant) high = middle
    else low = middle + 1
  }
  return low
}
