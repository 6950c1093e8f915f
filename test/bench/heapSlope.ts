/** How fast a heap grows. */

export interface HeapSample {
  readonly minute: number
  readonly bytes: number
}

/** Slope of the line of least squares through the samples, in per cent of their mean a minute. */
export function slopePerMinute(samples: readonly HeapSample[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const middle = mean(samples.map(({ minute }) => minute))
  const level = mean(samples.map(({ bytes }) => bytes))
  const rise = samples.reduce((sum, { minute, bytes }) => sum + (minute - middle) * (bytes - level), 0)
  const run = samples.reduce((sum, { minute }) => sum + (minute - middle) ** 2, 0)
  return (100 * rise) / run / level
}
