/** The figures a scrub is promised to keep, and whether it does. */
import type { ScrubResult } from './page/scrubResult.ts'
import { quantile } from './statistics.ts'

export interface ScrubVerdict {
  readonly line: string
  /** One sentence for each figure that was missed; empty: all kept. */
  readonly missed: readonly string[]
}

/** Our main-thread time per step over that of the bare map in the same run. */
const limits = { median: 1.5, high: 3 }

export const scrubHeading =
  ' incidents   ours ms (median, 95 %)   bare ms (median, 95 %)   ratio (median, 95 %)   late   torn   ready ms'

export function judgeScrub(result: ScrubResult): ScrubVerdict {
  const { incidents, ours, bare, late, torn, ready } = result
  const median = quantile(ours, 0.5) / quantile(bare, 0.5)
  const high = quantile(ours, 0.95) / quantile(bare, 0.95)
  const pair = (one: number, other: number, width: number): string =>
    `${one.toFixed(2)}  ${other.toFixed(2)}`.padStart(width)
  return {
    line: [
      String(incidents).padStart(10),
      pair(quantile(ours, 0.5), quantile(ours, 0.95), 26),
      pair(quantile(bare, 0.5), quantile(bare, 0.95), 25),
      pair(median, high, 23),
      String(late).padStart(7),
      String(torn).padStart(7),
      ready.toFixed(0).padStart(11),
    ].join(''),
    missed: [
      ...(median > limits.median
        ? [`${incidents}: median ${median.toFixed(2)} times the bare map's, not ${limits.median}`]
        : []),
      ...(high > limits.high
        ? [`${incidents}: 95th percentile ${high.toFixed(2)} times the bare map's, not ${limits.high}`]
        : []),
      ...(late > 0 ? [`${incidents}: ${late} of ${ours.length} frames late`] : []),
      ...(torn > 0 ? [`${incidents}: ${torn} of ${ours.length} frames torn`] : []),
    ],
  }
}
