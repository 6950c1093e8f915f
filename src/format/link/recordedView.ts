/** View ⇄ record: what a step of a lesson or a dataset's first view keeps, and what it shows when it is opened. */
import type { ViewRecord } from '../../domain/record/viewRecord.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import { startView, type View } from '../../domain/view/view.ts'
import { isAtStart } from './address.ts'
import { type MutableView, viewKeys, viewMembers } from './viewMembers.ts'

/** The members of the view that a record can keep; one that the record does not name is as at the start. */
export function recordedView(record: ViewRecord | undefined, zone: TimeZone): Partial<View> {
  const view: Partial<MutableView> = {}
  const set = <Key extends keyof View>(key: Key): void => {
    const { record: kept } = viewMembers[key]
    if (kept) view[key] = record ? kept.read(record, zone) : startView[key]
  }
  viewKeys.forEach(set)
  return view
}

/** The record of a view, without the members that are as at the start. */
export function viewRecord(view: View, zone: TimeZone): ViewRecord {
  const written = <Key extends keyof View>(key: Key): Partial<ViewRecord> =>
    viewMembers[key].record?.write(view[key], zone) ?? {}
  const record: ViewRecord = { viewVersion: 1 }
  for (const key of viewKeys) Object.assign(record, written(key))
  return record
}

/** The view with what a record keeps in place of the members that are as at the start. */
export function overRecord(view: View, record: ViewRecord, zone: TimeZone): View {
  const kept = Object.entries(recordedView(record, zone)).filter(([key]) =>
    isAtStart(key as keyof View, view, zone),
  )
  return { ...view, ...Object.fromEntries(kept) }
}
