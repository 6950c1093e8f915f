/**
 * For the audit of what is drawn (test/browser): an event `audit` on the map's element is answered with the rows read
 * back from the drawing, the window of the frame on the screen, and whether the map stays as it is.
 */
import type { Span } from '../../domain/time/span.ts'
import type { ReportMap } from '../../map/reportMap.ts'

export interface MapAudit {
  rows?: Uint32Array
  window?: Span | null
  settled?: boolean
}

/** @param now the map on show, and whether no other is about to take its place */
export function answerAudits(
  container: HTMLElement,
  signal: AbortSignal,
  now: () => { readonly map: ReportMap | null; readonly alone: boolean },
): void {
  container.addEventListener(
    'audit',
    (asked) => {
      const { map, alone } = now()
      if (!map || !(asked instanceof CustomEvent)) return
      const answer: MapAudit = asked.detail
      answer.settled = map.settled && alone
      answer.rows = map.drawnRows()
      answer.window = map.presentedWindow
    },
    { signal },
  )
}
