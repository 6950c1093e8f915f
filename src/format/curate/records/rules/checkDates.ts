/** A resolved date says what it rests on, and a time of day has the offset its place had on that day. */
import { asUtc, type CivilDay } from '../../../../domain/time/civil.ts'
import { type EdtfEnd, parseEdtf } from '../../../../domain/time/edtf.ts'
import { minute } from '../../../../domain/time/span.ts'
import { type TimeZone, timeZone } from '../../../../domain/time/timeZone.ts'
import type { DataFile, FeatureRecord, Located } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

export function checkDates(file: DataFile): Finding[] {
  const zone = timeZone(file.card?.timeZone ?? 'UTC')
  const dated = new Set(
    file.checks.filter(({ value }) => value.relation === 'dates').flatMap(({ value }) => value.concerns),
  )
  return file.incidents.flatMap((incident) => [...basis(incident, dated), ...timeOfDay(incident, zone)])
}

function basis({ value, path }: Located<FeatureRecord>, dated: ReadonlySet<string>): Finding[] {
  const { eventDate, eventDateBasis, eventDateRemarks, reports } = value.properties
  const at = [...path, 'properties', 'eventDate']
  if (eventDate === null) {
    return eventDateRemarks ? [] : [finding(at, 'is undated; say why in eventDateRemarks')]
  }
  if (!eventDateBasis) return [finding(at, 'has no eventDateBasis: stated, inferred or outside')]
  const missing: Finding[] = []
  if (eventDateBasis !== 'stated' && !eventDateRemarks) {
    missing.push(finding(at, `is ${eventDateBasis}; say how it was resolved in eventDateRemarks`))
  }
  const ids = [value.id, ...reports.flatMap((report) => [report.id, report.excerpt])]
  if (eventDateBasis === 'outside' && !ids.some((id) => dated.has(id))) {
    missing.push(
      finding(at, `rests on other reporting, but no check with relation “dates” concerns ${value.id}`),
    )
  }
  return missing
}

function timeOfDay({ value, path }: Located<FeatureRecord>, zone: TimeZone): Finding[] {
  const { eventDate, eventTime, eventTimePrecision } = value.properties
  if (eventTime === undefined) {
    return eventTimePrecision
      ? [finding([...path, 'properties', 'eventTimePrecision'], 'stands without an eventTime')]
      : []
  }
  const at = [...path, 'properties', 'eventTime']
  if (!eventTimePrecision) return [finding(at, 'has no eventTimePrecision: minute, about or partOfDay')]
  const parsed = eventDate === null ? null : parseEdtf(eventDate)
  if (!parsed?.ok) return [finding(at, 'stands without a day')]
  const ends =
    parsed.value.kind === 'date'
      ? [parsed.value.date, parsed.value.date]
      : [parsed.value.start, parsed.value.end]
  return eventTime.split('/').flatMap((clock, which) => {
    const day = dayOf(ends[which])
    if (!day) return [finding(at, `stands on “${eventDate}”, which is no single day`)]
    const expected = offsetOn(day, clock, zone)
    const written = clock.slice(5)
    return written === expected
      ? []
      : [finding(at, `has offset ${written}, but ${zone.name} had ${expected} on that day`)]
  })
}

const dayOf = (end: EdtfEnd | undefined): CivilDay | null =>
  typeof end === 'object' && end.precision === 'day' ? end.earliest : null

/** `+02:00` */
function offsetOn(day: CivilDay, clock: string, zone: TimeZone): string {
  const civil = { ...day, hour: Number(clock.slice(0, 2)), minute: Number(clock.slice(3, 5)) }
  const minutes = (asUtc(civil) - zone.toInstant(civil)) / minute
  const twoDigits = (number: number) => String(Math.floor(number)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(size / 60)}:${twoDigits(size % 60)}`
}
