/**
 * The incidents of the window in order of time, cut into days of the place; an incident dated to a longer stretch
 * stands under that stretch, so that no heading claims a day nobody reported. The undated stand last.
 */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { at, hasFlag, incidentFlag } from '../../domain/dataset/incidentIndex.ts'
import type { IncidentSet } from '../../domain/dataset/incidentSet.ts'
import type { Span } from '../../domain/time/span.ts'

export interface DayGroup {
  /** The day or stretch; an end may be infinite. null for the undated. */
  readonly span: Span | null
  readonly rows: readonly number[]
}

export function dayGroups(set: IncidentSet, dataset: Pick<Dataset, 'index' | 'zone'>): readonly DayGroup[] {
  const groups = new Map<string, { readonly span: Span | null; readonly rows: number[] }>()
  for (let position = 0; position < set.size; position++) {
    const row = set.rowAt(position)
    const span = headingOf(row, dataset)
    const key = span ? `${span.start} ${span.end}` : ''
    const known = groups.get(key)
    if (known) known.rows.push(row)
    else groups.set(key, { span, rows: [row] })
  }
  return [...groups.values()]
}

function headingOf(row: number, { index, zone }: Pick<Dataset, 'index' | 'zone'>): Span | null {
  if (!hasFlag(index, row, incidentFlag.dated)) return null
  const span = { start: at(index.start, row), end: at(index.end, row) }
  if (!Number.isFinite(span.start)) return span
  const day = { start: zone.startOfDay(span.start), end: zone.endOfDay(span.start) }
  return span.end <= day.end ? day : span
}
