/** View ⇄ record: what a step of a lesson or a dataset's first view keeps, and what it shows when it is opened. */
import { type Filter, facetNames, isFiltering, noFilter } from '../domain/filter/filter.ts'
import type { ViewRecord } from '../domain/record/viewRecord.ts'
import type { TimeZone } from '../domain/time/timeZone.ts'
import { startView, type View } from '../domain/view.ts'
import { readCivil, windowOf, writeEnd, writeStart } from './address.ts'

/** The members of a view that a record speaks of. */
export type RecordedView = Pick<View, 'window' | 'incident' | 'source' | 'camera' | 'axis' | 'filter'>

/** The view a record keeps; what it does not name is as at the start. */
export function recordedView(record: ViewRecord | undefined, zone: TimeZone): RecordedView {
  const from = record?.window && readCivil(record.window.from)
  const to = record?.window && readCivil(record.window.to)
  return {
    window: from && to ? windowOf(from, to, zone) : null,
    incident: record?.incident ?? null,
    source: record?.source ?? null,
    camera: record?.camera ?? null,
    axis: record?.axis ?? startView.axis,
    filter: record?.filter ? { ...noFilter, ...record.filter } : noFilter,
  }
}

/** The record of a view, as short as it can be said. */
export function viewRecord(
  { window, incident, source, camera, axis, filter }: View,
  zone: TimeZone,
): ViewRecord {
  return {
    viewVersion: 1,
    ...(window && { window: { from: writeStart(window.start, zone), to: writeEnd(window.end, zone) } }),
    ...(incident && { incident }),
    ...(source && { source }),
    ...(camera && { camera: rounded(camera) }),
    ...(axis !== startView.axis && { axis }),
    ...(isFiltering(filter) && { filter: chosen(filter) }),
  }
}

/** As fine as an address writes a camera: finer than a pixel at any zoom we offer. */
const rounded = ({
  longitude,
  latitude,
  zoom,
}: NonNullable<View['camera']>): NonNullable<View['camera']> => ({
  longitude: Number(longitude.toFixed(4)),
  latitude: Number(latitude.toFixed(4)),
  zoom: Number(zoom.toFixed(2)),
})

const chosen = (filter: Filter): NonNullable<ViewRecord['filter']> =>
  Object.fromEntries(
    facetNames.flatMap((name) => (filter[name].length > 0 ? [[name, [...filter[name]]]] : [])),
  )
