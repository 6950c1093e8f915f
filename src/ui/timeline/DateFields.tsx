/** Two date fields beside the timeline: the second way to set the window, by day. */
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { isoDay } from '../../domain/time/civil.ts'
import type { Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import styles from './TimelinePanel.module.css'
import type { TimelineTexts } from './timelineTexts.ts'

export interface DateFieldsHandle {
  /** Shows a window without rendering: at once, or a moment later while one follows upon the other. */
  show(window: Span | null): void
}

/** Milliseconds between two writings: a date field costs the browser as much as the rest of the page, at every frame of a drag. */
const leastBetween = 250

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

  const show = (days: readonly [string, string]): void => {
    waiting.current = undefined
    write(first.current, days[0])
    write(last.current, days[1])
    timer.current = setTimeout(follow, leastBetween)
  }
  const follow = (): void => {
    timer.current = undefined
    if (!waiting.current) return
    // A date half typed stays until the reader leaves it.
    const typing = document.activeElement === first.current || document.activeElement === last.current
    if (typing) timer.current = setTimeout(follow, leastBetween)
    else show(waiting.current)
  }

  useImperativeHandle(ref, () => ({
    show: (window) => {
      const held = window ?? extent()
      if (!held) return
      const days = [isoDay(zone.toCivil(held.start)), isoDay(zone.toCivil(held.end - 1))] as const
      if (timer.current === undefined) show(days)
      else waiting.current = days
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

function write(field: HTMLInputElement | null, value: string): void {
  if (field && field.value !== value) field.value = value
}

/** Midnight of the day in a field; null where it holds none, or a year still being typed. */
function dayIn(field: HTMLInputElement | null, zone: TimeZone): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(field?.value ?? '')
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number)
  if (year === undefined || month === undefined || day === undefined || year < 1000) return null
  return zone.toInstant({ year, month, day })
}
