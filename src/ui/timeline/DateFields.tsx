/** Two date fields beside the timeline: the second way to set the window, by day. */
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { isoDay } from '../../domain/time/civil.ts'
import type { Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import styles from './TimelinePanel.module.css'
import type { TimelineTexts } from './timelineTexts.ts'

export interface DateFieldsHandle {
  /** Shows a window without rendering, a moment later. */
  show(window: Span | null): void
}

/**
 * Milliseconds by which the fields follow the window. Writing into a date field costs the browser as much as all the
 * rest of the page together, too much for every frame of a drag.
 */
const behind = 150

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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<readonly [string, string]>(undefined)

  const show = (): void => {
    timer.current = undefined
    if (!waiting.current) return
    write(first.current, waiting.current[0], zone)
    write(last.current, waiting.current[1], zone)
  }

  useImperativeHandle(ref, () => ({
    show: (window) => {
      const held = window ?? extent()
      if (!held) return
      waiting.current = [isoDay(zone.toCivil(held.start)), isoDay(zone.toCivil(held.end - 1))]
      if (first.current?.value === '') show()
      else timer.current ??= setTimeout(show, behind)
    },
  }))
  useEffect(() => () => clearTimeout(timer.current), [])

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

/** A date half typed stays as it is. */
function write(field: HTMLInputElement | null, value: string, zone: TimeZone): void {
  if (!field || field.value === value) return
  const typing = field === document.activeElement && dayIn(field, zone) === null
  if (!typing) field.value = value
}

/** Midnight of the day in a field; null where it holds none, or a year still being typed. */
function dayIn(field: HTMLInputElement | null, zone: TimeZone): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(field?.value ?? '')
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number)
  if (year === undefined || month === undefined || day === undefined || year < 1000) return null
  return zone.toInstant({ year, month, day })
}
