/** What a timeline of the open dataset shows and says, for the page and for an embed: no React. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { spanInWords } from '../../domain/time/dateWords.ts'
import { eventDating } from '../../domain/time/eventSpan.ts'
import type { AppState } from '../../state/appState.ts'
import type { Session } from '../../state/session.ts'
import type { Catalogue } from '../text/catalogue.ts'
import type { NamedSpan } from './captions.ts'
import type { TimelineChart } from './timelineChart.ts'
import type { TimelineLane } from './timelineProps.ts'

export const lanesOf = ({ lanes }: Dataset, language: string): TimelineLane[] =>
  lanes.map(({ id, label }) => ({ id, label: textIn(label, language) }))

export const episodesOf = ({ episodes, zone }: Dataset, language: string): NamedSpan[] =>
  episodes.map(({ title, interval }) => {
    const { span } = eventDating({ eventDate: interval }, zone)
    return { title: textIn(title, language), ...span }
  })

/** Window, highlight and selection go from the store to the chart without React in between. */
export function connectChart(chart: TimelineChart, { store }: Session): () => void {
  const show = (): void => {
    const state = store.getState()
    chart.setProps({
      window: state.view.window,
      highlighted: state.highlighted,
      selected: state.selected,
    })
  }
  show()
  const unsubscribe = store.subscribe(show)
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

/** `26 – 29 May 2023`, as far as the dataset reaches. */
export function windowWords({ dataset, window }: AppState, text: Catalogue): string {
  const { zone, extent } = dataset
  const { start, end } = window
  if (start === -Infinity) return text.everything
  const bounded = { start: Math.max(start, extent.start), end: Math.min(end, extent.end) }
  return spanInWords(bounded.start < bounded.end ? bounded : { start, end }, zone, text.language)
}

/** `14 of 71 incidents, 19 reports` */
export const countWords = ({ dataset, set }: AppState, text: Catalogue): string =>
  text.status(set.size, dataset.index.size, set.reports)

/** What the timeline cannot show, counted; empty where it shows everything. */
export const undatedWords = ({ set }: AppState, text: Catalogue): string =>
  set.size > set.dated ? text.undatedChip(set.size - set.dated) : ''

/** What the map cannot show, counted; empty where it shows everything. */
export const unplacedWords = ({ set }: AppState, text: Catalogue): string =>
  set.size > set.placed ? text.unplacedChip(set.size - set.placed) : ''
