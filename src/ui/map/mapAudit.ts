/**
 * For the audit of what is drawn (test/browser): an event `audit` on the map's element is answered with the rows read
 * back from the drawing, the window of the frame on the screen, and whether the map stays as it is.
 */
import type { Span } from '../../domain/time/span.ts'

export interface MapAudit {
  rows?: Uint32Array
  window?: Span | null
  settled?: boolean
}
