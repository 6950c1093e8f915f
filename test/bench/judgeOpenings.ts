/** The figure an opening is promised to keep, and whether it does. */
import type { OpeningResult } from './page/openingResult.ts'
import { quantile } from './statistics.ts'

export interface OpeningVerdict {
  readonly lines: readonly string[]
  /** One sentence for each opening that took too long; empty: none. */
  readonly missed: readonly string[]
}

/** Our main-thread time over that of the empty panel in the same run, medians. */
const limit = 3

export const openingHeading = '            opening   median ms   95 % ms   times the empty panel'

/** @throws {Error} where nothing was measured to compare with */
export function judgeOpenings({ times }: OpeningResult): OpeningVerdict {
  const [empty, ...others] = Object.entries(times).map(([name, measured]) => ({
    name,
    median: quantile(measured, 0.5),
    high: quantile(measured, 0.95),
  }))
  if (!empty) throw new Error('no opening was measured')
  return {
    lines: [empty, ...others].map(({ name, median, high }) =>
      [
        name.padStart(19),
        median.toFixed(1).padStart(12),
        high.toFixed(1).padStart(10),
        (median / empty.median).toFixed(2).padStart(24),
      ].join(''),
    ),
    missed: others
      .filter(({ median }) => !(median <= limit * empty.median))
      .map(
        ({ name, median }) =>
          `opening ${name} took ${(median / empty.median).toFixed(2)} times ${empty.name}, not ${limit}`,
      ),
  }
}
