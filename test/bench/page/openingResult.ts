/** What the page tells the runner. */
export interface OpeningResult {
  readonly incidents: number
  /** Main-thread milliseconds of every opening, by its name; the first is the empty panel. */
  readonly times: Readonly<Record<string, readonly number[]>>
}

export interface OpeningRequest {
  readonly incidents: number
  readonly turns: number
  readonly seed: number
}
