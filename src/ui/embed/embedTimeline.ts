/** The timeline of an embed: one strip, a button to play and the window in words. It never starts by itself. */
import type { Session } from '../../state/session.ts'
import { htmlElement } from '../htmlElement.ts'
import type { Catalogue } from '../text/catalogue.ts'
import { Playback, pageClock } from '../timeline/playback.ts'
import {
  connectChart,
  countWords,
  episodesOf,
  lanesOf,
  undatedWords,
  unplacedWords,
  windowWords,
} from '../timeline/storeTimeline.ts'
import panel from '../timeline/TimelinePanel.module.css'
import { TimelineChart } from '../timeline/timelineChart.ts'
import type { TimelineChartEvents } from '../timeline/timelineProps.ts'
import styles from './embed.module.css'
import { iconButton } from './iconButton.ts'

const playIcons = { play: 'M4 2.2 11.5 7 4 11.8Z', pause: 'M3 2.5h3v9H3zM8 2.5h3v9H8z' } as const

export interface EmbedTimelineOpening {
  readonly container: HTMLElement
  readonly session: Session
  readonly text: Catalogue
  readonly controls: boolean
  /** A picture of time: nothing on it moves the window. */
  readonly locked: boolean
}

export interface EmbedTimeline {
  pause(): void
  /** Takes the width there is before it returns. */
  takeWidth(): void
}

export function embedTimeline({
  container,
  session,
  text,
  controls,
  locked,
}: EmbedTimelineOpening): EmbedTimeline {
  const line = htmlElement('div', container, styles['status'])
  const holder = htmlElement('div', container, styles['chart'])
  holder.inert = locked
  const { store, verbs } = session
  const { dataset, order, view, selected } = store.getState()

  let player: Playback | null = null
  const byHand: TimelineChartEvents['onWindow'] = (window, manner) => {
    player?.pause()
    verbs.showTime(window, manner)
  }
  const chart = new TimelineChart(
    holder,
    {
      order,
      lanes: lanesOf(dataset, text.language),
      laneless: text.timeline.laneless,
      episodes: episodesOf(dataset, text.language),
      axis: view.axis,
      window: view.window,
      highlighted: null,
      selected,
      zone: dataset.zone,
      language: text.language,
      compact: true,
      texts: text.timeline,
    },
    { onWindow: byHand, onHighlight: verbs.highlight, onSelect: verbs.selectRow },
  )
  connectChart(chart, session)
  store.subscribe((state, before) => {
    if (state.order !== before.order) chart.setProps({ order: state.order })
    if (state.view.axis !== before.view.axis) chart.setProps({ axis: state.view.axis })
  })

  if (controls && !locked) {
    const play = iconButton(line, panel['icon'], 14, () =>
      player?.playing ? player.pause() : player?.play(),
    )
    play.button.querySelector('svg')?.setAttribute('data-filled', 'true')
    play.show(text.timeline.play, playIcons.play)
    player = new Playback(
      {
        axis: () => chart.axis,
        window: () => store.getState().view.window,
        onWindow: verbs.showTime,
        onStep: () => verbs.stepIncident(1),
        onPlaying: (playing) =>
          play.show(
            playing ? text.timeline.pause : text.timeline.play,
            playing ? playIcons.pause : playIcons.play,
          ),
      },
      pageClock,
    )
  }
  status(line, session, text)
  return { pause: () => player?.pause(), takeWidth: () => chart.takeWidth() }
}

/** Window and counts, written with every frame of a drag. */
function status(line: HTMLElement, { store }: Session, text: Catalogue): void {
  const words = htmlElement('p', line, undefined)
  const window = htmlElement('strong', words, undefined)
  const counts = htmlElement('span', words, undefined)
  const missing = htmlElement('span', words, styles['missing'])
  const show = (): void => {
    const state = store.getState()
    write(window, windowWords(state, text))
    write(counts, ` ${countWords(state, text)}`)
    const notShown = [undatedWords(state, text), unplacedWords(state, text)].filter((part) => part !== '')
    write(missing, notShown.map((part) => ` · ${part}`).join(''))
  }
  show()
  store.subscribe(show)
  // Heard when a change is done, never while a drag or a play lasts.
  const heard = htmlElement('p', line, undefined)
  heard.role = 'status'
  heard.dataset['heard'] = ''
  store.subscribe((state, before) => {
    if (state.commits === before.commits) return
    write(heard, text.spokenStatus(countWords(state, text), windowWords(state, text)))
  })
}

function write(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words
}
