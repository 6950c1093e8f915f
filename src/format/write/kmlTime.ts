/** An incident's date in KML 2.2 (OGC 07-147r2, clause 15). */
import type { EventDating } from '../../domain/time/eventSpan.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import { instantText, wholeDays } from './eventBounds.ts'
import { element, textElement } from './xml.ts'

/**
 * A `TimeStamp` where the day or the minute is known; a `TimeSpan` of the outer bounds for all that is less precise,
 * an end left out where it is open; null for an undated incident. Bounds at midnight are written as days, the last
 * one included; others as times with the offset of the zone.
 */
export function kmlTime({ span, precision }: EventDating, zone: TimeZone): string | null {
  if (precision === 'undated') return null
  const days = wholeDays(span, zone)
  const begin = days ? days.first : instantText(span.start, zone)
  if (precision === 'minute' || precision === 'day') {
    return element('TimeStamp', [textElement('when', begin ?? '')])
  }
  const end = days ? days.last : instantText(span.end, zone)
  return element('TimeSpan', [
    ...(begin === null ? [] : [textElement('begin', begin)]),
    ...(end === null ? [] : [textElement('end', end)]),
  ])
}
