/** Two date fields beside the timeline: the second way to set the window, by day. */
import { type Ref, useImperativeHandle, useRef } from 'react'
import { isoDay } from '../../domain/time/civil.ts'
import type { Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import styles from './TimelinePanel.module.css'
import type { TimelineTexts } from './timelineTexts.ts'

export interface DateFieldsHandle {
  /** Shows a window without rendering. */
  show(window: Span | null): void
}

export interface DateFieldsProps {
  readonly ref: Ref<DateFieldsHandle>
  readonly texts: TimelineTexts
  readonly zone: TimeZone
  /** The whole axis, once there is one. */
  readonly extent: () => Span | undefined
  readonly onWindow: (window: Span) => void
}

export function DateFields({ ref, texts, zone, extent, onWindow }: DateFieldsProps) {
  const first = useRef<HTMLInputElement>(null)
  const last = useRef<HTMLInputElement>(null)

  useImperativeHandle(ref, () => ({
    show: (window) => {
      const held = window ?? extent()
      if (!(held && first.current && last.current)) return
      write(first.current, isoDay(zone.toCivil(held.start)))
      write(last.current, isoDay(zone.toCivil(held.end - 1)))
    },
  }))

  const change = (changed: HTMLInputElement | null): void => {
    const from = dayIn(first.current, zone)
    const to = dayIn(last.current, zone)
    // A date half typed is no date yet.
    if (from === null || to === null || !changed) return
    const day = changed === first.current ? from : to
    const [start, end] = from <= to ? [from, to] : [day, day]
    onWindow({ start, end: zone.endOfDay(end) })
  }

  return (
    <div className={styles.dates}>
      <label>
        {texts.dateFrom}
        <input ref={first} type="date" required onChange={() => change(first.current)} />
      </label>
      <label>
        {texts.dateTo}
        <input ref={last} type="date" required onChange={() => change(last.current)} />
      </label>
    </div>
  )
}

function write(field: HTMLInputElement, value: string): void {
  if (field.value !== value) field.value = value
}

/** Midnight of the day in a field; null where it holds none, or a year still being typed. */
function dayIn(field: HTMLInputElement | null, zone: TimeZone): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(field?.value ?? '')
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number)
  if (year === undefined || month === undefined || day === undefined || year < 1000) return null
  return zone.toInstant({ year, month, day })
}
