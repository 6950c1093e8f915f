import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { incidentsIn, standing } from '../../domain/dataset/incidentSet.ts'
import type { TimeOrder } from '../../domain/dataset/timeOrder.ts'
import { isFiltering, noFilter } from '../../domain/filter/filter.ts'
import { dayInWords, spanInWords } from '../../domain/time/dateWords.ts'
import { always, type Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import type { AppState } from '../../state/appState.ts'
import { useApp, useDataset, useSession, useText, useVerbs } from '../appContext.ts'
import { LaterPart, later } from '../LaterPart.tsx'
import { LiveText } from '../LiveText.tsx'
import type { Catalogue } from '../text/catalogue.ts'
import { type DayGroup, dayGroups } from './dayGroups.ts'
import { followWindow } from './followWindow.ts'
import styles from './IncidentList.module.css'
import { IncidentRow } from './IncidentRow.tsx'
import { markPinned } from './markPinned.ts'

// A file of ours never needs it.
const longList = later(
  (text) => text.panel.incidents,
  async () => (await import('./LongList.tsx')).LongList,
)

/** From this many incidents in the file only the rows in sight are kept in the page, whatever the window. */
const longListFrom = 400

/** The set: every incident in the window, by day. It is the text equivalent of map and timeline. */
export function IncidentList() {
  const empty = useApp((state) => state.set?.size === 0)
  const order = useApp((state) => state.order)
  if (!order) return null
  return (
    <>
      {empty && <Empty matching={order.rows.length} />}
      {order.rows.length < longListFrom ? (
        <ShortList order={order} />
      ) : (
        <LaterPart of={longList}>{(LongList) => <LongList />}</LaterPart>
      )}
    </>
  )
}

/** All incidents that pass the filters; those out of the window are hidden, and days with none of them too. */
const ShortList = memo(function ShortList({ order }: { order: TimeOrder }) {
  const session = useSession()
  const dataset = useDataset()
  const list = useRef<HTMLOListElement>(null)
  const groups = useMemo(() => dayGroups(incidentsIn(order, always), dataset), [order, dataset])
  useLayoutEffect(() => {
    if (!list.current) return
    const stops = [followWindow(list.current, order, session), markPinned(list.current, session)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [order, session])
  return (
    <ol ref={list} data-list="days">
      {groups.map((group) => (
        <Day key={group.span ? `${group.span.start} ${group.span.end}` : 'undated'} group={group} />
      ))}
    </ol>
  )
})

const Day = memo(function Day({ group }: { group: DayGroup }) {
  const { index, zone } = useDataset()
  const text = useText()
  const heading = group.span ? headingInWords(group.span, zone, text) : text.list.undated
  const words = useCallback(
    (state: AppState) => {
      const window = state.window
      const inside = group.rows.filter((row) => standing(index, row, window) !== 'out')
      return text.list.day(heading, inside.length)
    },
    [group, index, heading, text],
  )
  return (
    <li>
      <h3 className={styles.day}>
        <LiveText of={words} />
      </h3>
      <ol>
        {group.rows.map((row) => (
          <IncidentRow key={row} row={row} />
        ))}
      </ol>
    </li>
  )
})

/** `Friday 26 May 2023`, `11 – 30 Mar 2019`, `since 11 Mar 2019, end open`. */
function headingInWords(span: Span, zone: TimeZone, { language, list, dates }: Catalogue): string {
  if (!Number.isFinite(span.start)) return list.startUnknown
  const first = zone.toCivil(span.start)
  if (!Number.isFinite(span.end)) return dates.since(dayInWords(first, language))
  if (span.end <= zone.endOfDay(span.start)) return dayInWords(first, language, 'weekday')
  return spanInWords({ start: zone.startOfDay(span.start), end: zone.endOfDay(span.end - 1) }, zone, language)
}

/** Says what leaves nothing to list, and takes it away: `matching` incidents pass the filters. */
function Empty({ matching }: { matching: number }) {
  const { setFilter, showTime } = useVerbs()
  const { list } = useText()
  const filtered = useApp((state) => isFiltering(state.view.filter))
  const ofFilters = filtered && matching === 0
  return (
    <div className={styles.empty}>
      <p>{ofFilters ? list.emptyOfFilters : list.emptyOfWindow(filtered)}</p>
      {!ofFilters && (
        <button type="button" onClick={() => showTime(null, 'stepped')}>
          {list.allDates}
        </button>
      )}
      {filtered && (
        <button type="button" onClick={() => setFilter(noFilter)}>
          {list.removeFilters}
        </button>
      )}
    </div>
  )
}
