/**
 * For the audit of what is drawn (test/browser): an event `audit` on the map's element is answered with the rows read
 * back from the drawing and the window of the frame on the screen. `?hidden-row=5` in the address leaves one row out,
 * so that an audit can see itself fail.
 */
import type { Span } from '../../domain/time/span.ts'

export interface MapAudit {
  rows?: Uint32Array
  window?: Span | null
}

export function hiddenRow(): { hiddenRow?: number } {
  const row = new URLSearchParams(location.search).get('hidden-row')
  return row !== null && /^\d{1,9}$/.test(row) ? { hiddenRow: Number(row) } : {}
}
