/** Why a street map could not be opened. */
export type StreetsFailureReason =
  /** No answer, or one that says no. */
  | 'unreachable'
  /** An answer that is not what was asked for. */
  | 'unreadable'
  /** Its tiles lie at a host the page may not ask. */
  | 'elsewhere'

export class StreetsFailure extends Error {
  override readonly name = 'StreetsFailure'
  readonly reason: StreetsFailureReason

  constructor(reason: StreetsFailureReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
