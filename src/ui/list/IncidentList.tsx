import type { IncidentSet } from '../../domain/incidentSet.ts'
import type { Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import { currentSet } from '../../state/selectors.ts'
import { showTime } from '../../state/viewVerbs.ts'
import { useApp, useDataset, useText } from '../appContext.ts'
import type { Catalogue } from '../text/catalogue.ts'
import { dayInWords, spanInWords } from '../text/dates.ts'
import { type DayGroup, dayGroups } from './dayGroups.ts'
import styles from './IncidentList.module.css'
import { IncidentRow } from './IncidentRow.tsx'
import { LongList } from './LongList.tsx'

/** From this many incidents on only the rows in sight are kept in the page. */
const longListFrom = 400

/** The set: every incident in the window, by day. It is the text equivalent of map and timeline. */
export function IncidentList() {
  const set = useApp(currentSet)
  if (!set) return null
  if (set.size === 0) return <Empty />
  return set.size < longListFrom ? <ShortList set={set} /> : <LongList set={set} />
}

function ShortList({ set }: { set: IncidentSet }) {
  const dataset = useDataset()
  return (
    <ol data-list="days">
      {dayGroups(set, dataset).map((group) => (
        <li key={group.span ? `${group.span.start} ${group.span.end}` : 'undated'}>
          <h3 className={styles.day}>
            <DayHeading group={group} />
          </h3>
          <ol>
            {group.rows.map((row) => (
              <IncidentRow key={row} row={row} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function DayHeading({ group: { span, rows } }: { group: DayGroup }) {
  const { zone } = useDataset()
  const text = useText()
  return text.list.day(span ? headingInWords(span, zone, text) : text.list.undated, rows.length)
}

/** `Friday 26 May 2023`, `11 – 30 Mar 2019`, `since 11 Mar 2019, end open`. */
function headingInWords(span: Span, zone: TimeZone, { language, list, dates }: Catalogue): string {
  if (!Number.isFinite(span.start)) return list.startUnknown
  const first = zone.toCivil(span.start)
  if (!Number.isFinite(span.end)) return dates.since(dayInWords(first, language))
  if (span.end <= zone.endOfDay(span.start)) return dayInWords(first, language, 'long')
  return spanInWords({ start: zone.startOfDay(span.start), end: zone.endOfDay(span.end - 1) }, zone, language)
}

function Empty() {
  const text = useText()
  return (
    <div className={styles.empty}>
      <p>{text.list.empty}</p>
      <button type="button" onClick={() => showTime(null, 'stepped')}>
        {text.list.showEverything}
      </button>
    </div>
  )
}
