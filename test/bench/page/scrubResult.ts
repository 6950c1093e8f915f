/** What the page tells the runner; one number a step, milliseconds. */
export interface ScrubResult {
  readonly incidents: number
  readonly ours: readonly number[]
  readonly bare: readonly number[]
  /** Steps whose own frame did not yet present the window. */
  readonly late: number
  /** Steps in which the rows read back from the map were not the placed part of the set. */
  readonly torn: number
  /** Until the map with all incidents was ready, without generating them. */
  readonly ready: number
}

export interface ScrubRequest {
  readonly incidents: number
  readonly steps: number
  readonly seed: number
  /** Leave out one incident on purpose. */
  readonly hide: boolean
}
