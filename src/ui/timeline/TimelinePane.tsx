/** The timeline of the open dataset: store in, verbs out. */
import { useCallback, useMemo } from 'react'
import { spanInWords } from '../../domain/time/dateWords.ts'
import { eventDating } from '../../domain/time/eventSpan.ts'
import { type AppState, appStore } from '../../state/appStore.ts'
import { currentOrder, currentSet, currentWindow, selectedRow } from '../../state/selectors.ts'
import { highlight, selectRow, setAxis, showTime, stepIncident } from '../../state/viewVerbs.ts'
import { useApp, useDataset, useText, useTextIn } from '../appContext.ts'
import { LiveText } from '../LiveText.tsx'
import { SpokenText } from '../SpokenText.tsx'
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
        onWindow={(window, { settled, stepped }) =>
          showTime(window, stepped ? 'stepped' : settled ? 'settled' : 'passing')
        }
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

/** `26 – 29 May 2023  14 of 71 incidents, 19 reports` */
function Status() {
  const { index, zone, extent } = useDataset()
  const text = useText()
  const window = useCallback(
    (state: AppState) => {
      const { start, end } = currentWindow(state)
      if (start === -Infinity) return text.everything
      const bounded = { start: Math.max(start, extent.start), end: Math.min(end, extent.end) }
      return spanInWords(bounded.start < bounded.end ? bounded : { start, end }, zone, text.language)
    },
    [zone, extent, text],
  )
  const counts = useCallback(
    (state: AppState) => {
      const set = currentSet(state)
      return set ? text.status(set.size, index.size, set.reports) : ''
    },
    [index, text],
  )
  const spoken = useCallback(
    (state: AppState) => text.spokenStatus(counts(state), window(state)),
    [text, counts, window],
  )
  return (
    <>
      <p className={styles.status} data-status>
        <LiveText of={window} className={styles.window} /> <LiveText of={counts} />
      </p>
      <SpokenText of={spoken} />
    </>
  )
}

/** What the timeline cannot show and what the map cannot show, counted. */
function Chips() {
  const text = useText()
  const undated = useCallback(
    (state: AppState) => {
      const set = currentSet(state)
      return set && set.size > set.dated ? text.undatedChip(set.size - set.dated) : ''
    },
    [text],
  )
  const unplaced = useCallback(
    (state: AppState) => {
      const set = currentSet(state)
      return set && set.size > set.placed ? text.unplacedChip(set.size - set.placed) : ''
    },
    [text],
  )
  return (
    <>
      <LiveText of={undated} className={styles.chip} />
      <LiveText of={unplaced} className={styles.chip} />
    </>
  )
}
