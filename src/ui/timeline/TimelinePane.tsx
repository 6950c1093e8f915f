/** The timeline of the open dataset: store in, verbs out. */
import { useMemo } from 'react'
import { eventDating } from '../../domain/time/eventSpan.ts'
import { appStore } from '../../state/appStore.ts'
import { currentOrder, currentSet, currentWindow, selectedRow } from '../../state/selectors.ts'
import { highlight, selectRow, setAxis, showTime, stepIncident } from '../../state/viewVerbs.ts'
import { useApp, useDataset, useText, useTextIn } from '../appContext.ts'
import { spanInWords } from '../text/dates.ts'
import { narrow, phone, useMedia } from '../useMedia.ts'
import styles from './TimelinePane.module.css'
import { TimelinePanel } from './TimelinePanel.tsx'
import type { TimelineChart } from './timelineChart.ts'

export function TimelinePane() {
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const order = useApp(currentOrder)
  const axis = useApp((state) => state.view.axis)
  const compact = useMedia(phone)
  const tight = useMedia(narrow)
  const lanes = useMemo(
    () => dataset.lanes.map(({ id, label }) => ({ id, label: textIn(label) })),
    [dataset, textIn],
  )
  const episodes = useMemo(
    () =>
      dataset.episodes.map(({ title, interval }) => {
        const { span } = eventDating({ eventDate: interval }, dataset.zone)
        return { title: textIn(title), ...span }
      }),
    [dataset, textIn],
  )
  if (!order) return null
  return (
    <div className={styles.pane} data-part="timeline">
      <TimelinePanel
        order={order}
        lanes={lanes}
        laneless={text.timeline.laneless}
        episodes={episodes}
        zone={dataset.zone}
        language={text.language}
        compact={compact}
        tight={tight}
        texts={text.timeline}
        axis={axis}
        initialWindow={appStore.getState().view.window}
        connect={connect}
        onAxis={setAxis}
        onWindow={(window, { settled }) => showTime(window, settled ? 'settled' : 'passing')}
        onHighlight={highlight}
        onSelect={selectRow}
        onStep={stepIncident}
        chips={<Chips />}
      >
        <Status />
      </TimelinePanel>
    </div>
  )
}

/** Window, highlight and selection go from the store to the chart without React in between. */
function connect(chart: TimelineChart): () => void {
  const show = (): void => {
    const state = appStore.getState()
    chart.setProps({
      window: state.view.window,
      highlighted: state.highlighted,
      selected: selectedRow(state),
    })
  }
  show()
  const unsubscribe = appStore.subscribe(show)
  // For the audit of what is drawn (test/browser), as on the map.
  const audit = (asked: Event): void => {
    if (asked instanceof CustomEvent) asked.detail.rows = chart.markedRows()
  }
  addEventListener('audit-timeline', audit)
  return () => {
    unsubscribe()
    removeEventListener('audit-timeline', audit)
  }
}

/** `14 of 71 incidents, 19 reports, 26 – 29 May 2023` */
function Status() {
  const { index, zone, extent } = useDataset()
  const text = useText()
  const set = useApp(currentSet)
  const window = useApp(currentWindow)
  if (!set) return null
  const bounded = { start: Math.max(window.start, extent.start), end: Math.min(window.end, extent.end) }
  const words =
    window.start === -Infinity
      ? text.everything
      : spanInWords(bounded.start < bounded.end ? bounded : window, zone, text.language)
  return (
    <p role="status" className={styles.status}>
      <strong>{words}</strong> {text.status(set.size, index.size, set.reports)}
    </p>
  )
}

/** What the timeline cannot show and what the map cannot show, counted. */
function Chips() {
  const text = useText()
  const undated = useApp((state) => {
    const set = currentSet(state)
    return set ? set.size - set.dated : 0
  })
  const unplaced = useApp((state) => {
    const set = currentSet(state)
    return set ? set.size - set.placed : 0
  })
  return (
    <>
      {undated > 0 && (
        <span className={styles.chip} data-chip="undated">
          {text.undatedChip(undated)}
        </span>
      )}
      {unplaced > 0 && (
        <span className={styles.chip} data-chip="unplaced">
          {text.unplacedChip(unplaced)}
        </span>
      )}
    </>
  )
}
