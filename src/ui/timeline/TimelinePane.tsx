/** The timeline of the open dataset: store in, verbs out. */
import { useCallback, useMemo } from 'react'
import type { AppState } from '../../state/appState.ts'
import { useApp, useDataset, useSession, useText } from '../appContext.ts'
import { LiveText } from '../LiveText.tsx'
import { SpokenText } from '../SpokenText.tsx'
import { narrow, phone, useMedia } from '../useMedia.ts'
import {
  connectChart,
  countWords,
  episodesOf,
  lanesOf,
  undatedWords,
  unplacedWords,
  windowWords,
} from './storeTimeline.ts'
import styles from './TimelinePane.module.css'
import { TimelinePanel } from './TimelinePanel.tsx'

export function TimelinePane() {
  const session = useSession()
  const { store, verbs } = session
  const { highlight, selectRow, setAxis, showTime, stepIncident } = verbs
  const dataset = useDataset()
  const text = useText()
  const order = useApp((state) => state.order)
  const axis = useApp((state) => state.view.axis)
  const compact = useMedia(phone)
  const tight = useMedia(narrow)
  const lanes = useMemo(() => lanesOf(dataset, text.language), [dataset, text])
  const episodes = useMemo(() => episodesOf(dataset, text.language), [dataset, text])
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
        initialWindow={store.getState().view.window}
        connect={(chart) => connectChart(chart, session)}
        onAxis={setAxis}
        onWindow={showTime}
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

/** `26 – 29 May 2023  14 of 71 incidents, 19 reports` */
function Status() {
  const text = useText()
  const window = useCallback((state: AppState) => windowWords(state, text), [text])
  const counts = useCallback((state: AppState) => countWords(state, text), [text])
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
  const undated = useCallback((state: AppState) => undatedWords(state, text), [text])
  const unplaced = useCallback((state: AppState) => unplacedWords(state, text), [text])
  return (
    <>
      <LiveText of={undated} className={styles.chip} />
      <LiveText of={unplaced} className={styles.chip} />
    </>
  )
}
