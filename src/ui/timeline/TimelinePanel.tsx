/**
 * The timeline with its controls. React draws the controls once; window, highlight and selection reach the chart
 * past it, through `connect`, so that a drag renders nothing here.
 */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '../../domain/time/span.ts'
import type { AxisKind } from '../../domain/view/view.ts'
import { DateFields, type DateFieldsHandle } from './DateFields.tsx'
import { EpisodeButton, PlayButtons } from './PlayButtons.tsx'
import { Playback, pageClock } from './playback.ts'
import styles from './TimelinePanel.module.css'
import { TimelineChart } from './timelineChart.ts'
import type { TimelineChartEvents, TimelineChartProps } from './timelineProps.ts'
import { ZoomButtons } from './ZoomButtons.tsx'

export interface TimelinePanelProps
  extends Omit<TimelineChartProps, 'window' | 'highlighted' | 'selected' | 'axis'>,
    Pick<TimelineChartEvents, 'onHighlight' | 'onSelect' | 'onEpisode'> {
  /** Feeds the chart with window, highlight and selection; called once, returns how to stop. */
  readonly connect: (chart: TimelineChart) => () => void
  /** What the chart begins with, before `connect`. */
  readonly initialWindow: Span | null
  readonly axis: AxisKind
  readonly onAxis: (axis: AxisKind) => void
  readonly onWindow: TimelineChartEvents['onWindow']
  /** To the next (1) or previous (-1) incident; false where there is none. */
  readonly onStep: (direction: 1 | -1) => boolean
  /** No room for all controls in one line: the second ways are one press away. */
  readonly tight: boolean
  /** The status line, e.g. the window and the counts. */
  readonly children?: ReactNode
  /** What has no date, e.g. “3 without a date”. */
  readonly chips?: ReactNode
}

export function TimelinePanel(props: TimelinePanelProps) {
  const { texts, zone, axis, compact, tight } = props
  const holder = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [chart, setChart] = useState<TimelineChart | null>(null)
  const [playback, setPlayback] = useState<Playback | null>(null)
  const [playing, setPlaying] = useState(false)
  const [zoomed, setZoomed] = useState(false)
  const [open, setOpen] = useState(false)
  const everything = useRef<HTMLButtonElement>(null)
  const dates = useRef<DateFieldsHandle>(null)
  const shown = useRef<Span | null>(props.initialWindow)

  useLayoutEffect(() => {
    if (!holder.current) return
    let player: Playback | null = null
    const byHand: TimelineChartEvents['onWindow'] = (window, manner) => {
      player?.pause()
      latest.current.onWindow(window, manner)
    }
    const made = new TimelineChart(
      holder.current,
      {
        ...chartProps(latest.current),
        window: latest.current.initialWindow,
        highlighted: null,
        selected: null,
      },
      {
        onWindow: byHand,
        onHighlight: (row) => latest.current.onHighlight(row),
        onSelect: (row) => latest.current.onSelect(row),
        onEpisode: (episode) => latest.current.onEpisode?.(episode),
        onZoomed: setZoomed,
        onDrawn: (window) => {
          shown.current = window
          dates.current?.show(window)
          if (everything.current) everything.current.disabled = window === null
        },
      },
    )
    player = new Playback(
      {
        axis: () => made.axis,
        window: () => shown.current,
        onWindow: (window, manner) => latest.current.onWindow(window, manner),
        onStep: () => latest.current.onStep(1),
        onPlaying: setPlaying,
      },
      pageClock,
    )
    setChart(made)
    setPlayback(player)
    dates.current?.show(shown.current)
    const disconnect = latest.current.connect(made)
    return () => {
      disconnect()
      player?.destroy()
      made.destroy()
    }
  }, [])

  const { order, lanes, laneless, episodes, language } = props
  // With the same frame as everything else that follows from the change.
  useLayoutEffect(() => {
    chart?.setProps({ order, lanes, laneless, episodes, axis, zone, language, compact, texts })
    // Only now does the axis have an extent for the fields to show.
    if (chart) dates.current?.show(shown.current)
  }, [chart, order, lanes, laneless, episodes, axis, zone, language, compact, texts])

  const take = (window: Span | null): void => {
    playback?.pause()
    props.onWindow(window, 'settled')
  }

  const stepEpisode = (direction: 1 | -1): void => {
    playback?.pause()
    chart?.takeStretch(direction)
  }

  const zoom = (
    <ZoomButtons
      texts={texts}
      zoomed={zoomed}
      onZoom={(factor) => chart?.zoomBy(factor)}
      onFit={() => chart?.fit()}
    />
  )

  return (
    <section className={styles.panel} aria-label={texts.chart} data-compact={compact} data-tight={tight}>
      <div ref={holder} />
      {compact ? null : <div className={styles.corner}>{zoom}</div>}
      <fieldset className={styles.controls} aria-label={texts.controls}>
        <PlayButtons
          texts={texts}
          playing={playing}
          onPlay={() => (playing ? playback?.pause() : playback?.play())}
          onStep={(direction) => {
            playback?.pause()
            props.onStep(direction)
          }}
          compact={compact}
          onEpisode={stepEpisode}
          onChoose={(mode, speed) => playback?.choose(mode, speed)}
        />
        <div className={styles.status}>{props.children}</div>
        {props.chips ? <div className={styles.chips}>{props.chips}</div> : null}
        <button ref={everything} type="button" className={styles.button} onClick={() => take(null)}>
          {texts.everything}
        </button>
        {tight ? (
          <button
            type="button"
            className={styles.button}
            aria-expanded={open}
            onClick={() => setOpen((before) => !before)}
          >
            {texts.more}
          </button>
        ) : null}
        <div className={styles.tools} data-open={open || !tight}>
          <DateFields
            ref={dates}
            texts={texts}
            zone={zone}
            extent={() => chart?.axis.extent}
            onWindow={take}
          />
          {compact ? (
            <>
              <div className={styles.play}>
                <EpisodeButton texts={texts} direction={-1} onEpisode={stepEpisode} />
                <EpisodeButton texts={texts} direction={1} onEpisode={stepEpisode} />
              </div>
              {zoom}
            </>
          ) : null}
          <AxisChoice texts={texts} axis={axis} onAxis={props.onAxis} />
        </div>
      </fieldset>
    </section>
  )
}

function chartProps(
  props: TimelinePanelProps,
): Omit<TimelineChartProps, 'window' | 'highlighted' | 'selected'> {
  const { order, lanes, laneless, episodes, axis, zone, language, compact, texts } = props
  return { order, lanes, laneless, episodes, axis, zone, language, compact, texts }
}

function AxisChoice({ texts, axis, onAxis }: Pick<TimelinePanelProps, 'texts' | 'axis' | 'onAxis'>) {
  const kinds: readonly AxisKind[] = ['folded', 'linear']
  return (
    <fieldset className={styles.segmented} aria-label={texts.axis}>
      {kinds.map((kind) => (
        <button key={kind} type="button" aria-pressed={axis === kind} onClick={() => onAxis(kind)}>
          {texts[kind]}
        </button>
      ))}
    </fieldset>
  )
}
