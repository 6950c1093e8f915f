/** What becomes of a draft when one of its new places comes, changes or goes. */
import { type Draft, type DraftPlace, emptyPlace } from './draft.ts'

/** A place the dataset lacks, which the incident of a report is given at once. */
export function withNewPlace(
  { places, reports, nextKey }: Draft,
  report: string,
  known: Partial<DraftPlace>,
): Partial<Draft> {
  const key = `New place ${nextKey}`
  return {
    places: [...places, { ...emptyPlace(key), ...known }],
    reports: reports.map((other) =>
      other.key === report ? { ...other, incident: { ...other.incident, place: key } } : other,
    ),
    nextKey: nextKey + 1,
  }
}

export const withPlace = ({ places }: Draft, changed: DraftPlace): Partial<Draft> => ({
  places: places.map((place) => (place.key === changed.key ? changed : place)),
})

/** Incidents that were there are nowhere now. */
export const withoutPlace = ({ places, reports }: Draft, key: string): Partial<Draft> => ({
  places: places.filter((place) => place.key !== key),
  reports: reports.map((report) =>
    report.incident.place === key ? { ...report, incident: { ...report.incident, place: '' } } : report,
  ),
})
