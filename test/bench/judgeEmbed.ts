/** The figures an embed is promised to keep, and whether it does. */
import type { EmbedWeight } from './embedWeight.ts'
import { quantile } from './statistics.ts'

/** Kilobytes of 1000 bytes before the map is in sight and more when it is; score; frames after a change of width. */
const limits = { before: 90, live: 680, shift: 0, frames: 3 } as const

export interface EmbedVerdict {
  /** What was measured, ready to print. */
  readonly lines: readonly string[]
  /** One sentence for each figure that was missed; empty: all kept. */
  readonly missed: readonly string[]
}

export function judgeWeight({ code, dataset, basemap, live, complaints }: EmbedWeight): EmbedVerdict {
  return {
    lines: [
      line(
        `${code.toFixed(1)} kB`,
        `page, script and style before the map is in sight (at most ${limits.before})`,
      ),
      line(`${dataset.toFixed(1)} kB`, 'dataset that the first drawing is made from, beside them'),
      line(`${basemap.toFixed(1)} kB`, 'basemap that it is made from, beside them'),
      line(`${live.toFixed(1)} kB`, `more when it is in sight: live map and type (at most ${limits.live})`),
    ],
    missed: [
      ...(code > limits.before
        ? [`before the map is in sight ${code.toFixed(1)} kB come, not ${limits.before}`]
        : []),
      ...(live > limits.live ? [`the live map is ${live.toFixed(1)} kB more, not ${limits.live}`] : []),
      // A measure of nothing weighs little, too.
      ...(code * dataset * basemap * live > 0 ? [] : ['some of it was not seen to come']),
      ...complaints,
    ],
  }
}

/** @param unreserved score of an article that keeps no room for the map: proof that a move is seen */
export function judgeShift(shifts: ReadonlyMap<string, number>, unreserved: number): EmbedVerdict {
  return {
    lines: [
      ...[...shifts].map(([article, shift]) =>
        line(shift.toFixed(3), `layout shift of an article with ${article} (at most ${limits.shift})`),
      ),
      line(unreserved.toFixed(3), 'layout shift of one that keeps no room, which must be seen'),
    ],
    missed: [
      ...[...shifts].flatMap(([article, shift]) =>
        shift > limits.shift ? [`an article with ${article} moves by ${shift.toFixed(3)}`] : [],
      ),
      ...(unreserved > limits.shift ? [] : ['an article that moves was not seen to']),
    ],
  }
}

export interface FrameCounts {
  readonly dialect: string
  /** Whose frames were counted, as in `framesUntilRight`. */
  readonly whose: 'host' | 'embed'
  /** One for each change of width. */
  readonly counts: readonly number[]
}

/** @param deaf counts with a host that hears nothing: proof that a wrong height is seen */
export function judgeFrames(measured: readonly FrameCounts[], deaf: readonly number[]): EmbedVerdict {
  // Two processes answer each other when the machine lets them: there one late answer is no fault of the embed's.
  const judged = ({ whose, counts }: FrameCounts): number =>
    whose === 'host' ? Math.max(...counts) : quantile(counts, 0.5)
  return {
    lines: measured.map(({ dialect, whose, counts }) =>
      line(
        counts.join(' '),
        whose === 'host'
          ? `frames of the article until ${dialect} has the height right (each at most ${limits.frames})`
          : `frames of the embed, drawn by itself, until ${dialect} has (median at most ${limits.frames})`,
      ),
    ),
    missed: [
      ...measured.flatMap((one) =>
        judged(one) <= limits.frames
          ? []
          : [`with ${one.dialect} the height is wrong for ${judged(one)} frames of the ${one.whose}`],
      ),
      ...(deaf.length > 0 && deaf.every((count) => count > limits.frames)
        ? []
        : ['a host that hears nothing was taken for one with the right height']),
    ],
  }
}

const line = (figure: string, words: string): string => `${figure.padStart(12)}  ${words}`
