/** The quiet part of the drawing: lane hairlines, ticks, and the breaks with the length they fold away. */

import { durationText } from '../../domain/time/dateText.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import type { AxisBreak } from '../../domain/timeline/axis.ts'
import { axisTicks, labelOffset } from '../../domain/timeline/axisTicks.ts'
import { type AxisView, toPixel } from '../../domain/timeline/axisView.ts'
import { svgElement } from '../../map/still/svg.ts'
import styles from './timelineChart.module.css'

export interface AxisDrawing {
  readonly view: AxisView
  readonly zone: TimeZone
  readonly language: string
  readonly laneCount: number
  readonly laneHeight: number
  /** Compact timelines have captions in place of tick labels. */
  readonly labelled: boolean
  readonly measure: (text: string) => number
  readonly foldedAway: (duration: string) => string
}

/** Half the distance of the two strokes of a break, and how far they lean, pixels. */
const strokeOffset = 3
const strokeLean = 3
/** Room the first tick label of a segment wants. */
const firstLabel = 88
/** Middle of the tick labels below the lanes. */
const labelBaseline = 16

interface DrawnBreak {
  readonly gap: AxisBreak
  readonly x: number
  readonly left: number
  readonly right: number
  readonly duration: string
  /** Where its label stands, null where there is no room for one. */
  readonly label: readonly [number, number] | null
}

export function drawAxis(parent: SVGElement, drawing: AxisDrawing): void {
  parent.replaceChildren()
  const breaks = breaksIn(drawing)
  drawLanes(parent, drawing)
  drawTicks(
    parent,
    drawing,
    breaks.flatMap(({ label }) => (label ? [label] : [])),
  )
  for (const gap of breaks) drawBreak(parent, drawing, gap)
}

function drawLanes(parent: SVGElement, { view, laneCount, laneHeight }: AxisDrawing): void {
  for (const { start, end } of view.axis.segments) {
    const [from, to] = [Math.max(-8, toPixel(view, start)), Math.min(view.width + 8, toPixel(view, end))]
    if (from >= to) continue
    for (let lane = 0; lane < laneCount; lane++) {
      const y = Math.round((lane + 0.5) * laneHeight) + 0.5
      svgElement('line', parent, { class: styles['lane'], x1: from, x2: to, y1: y, y2: y })
    }
  }
}

function drawTicks(
  parent: SVGElement,
  { view, zone, language, measure, labelled, laneCount, laneHeight }: AxisDrawing,
  reserved: readonly (readonly [number, number])[],
): void {
  const height = laneCount * laneHeight
  for (const tick of axisTicks(view, zone, language, measure, reserved)) {
    const x = Math.round(tick.x) + 0.5
    if (!view.axis.segments.some(({ start }) => start === tick.instant)) {
      svgElement('line', parent, { class: styles['grid'], x1: x, x2: x, y1: 0, y2: height })
    }
    if (!labelled) continue
    const length = tick.label ? 14 : 4
    svgElement('line', parent, { class: styles['tick'], x1: x, x2: x, y1: height, y2: height + length })
    if (!tick.label) continue
    svgElement('text', parent, {
      class: styles[tick.major ? 'majorLabel' : 'tickLabel'],
      x: tick.x + labelOffset,
      y: height + labelBaseline,
    }).textContent = tick.label
  }
}

function breaksIn({ view, language, labelled, measure }: AxisDrawing): DrawnBreak[] {
  return view.axis.breaks.flatMap((gap, number): DrawnBreak[] => {
    const left = toPixel(view, gap.start)
    const right = toPixel(view, gap.end)
    if (right < 0 || left > view.width) return []
    const x = (left + right) / 2
    const duration = durationText(gap.duration, language)
    // It stands under the end of the stretch before, where the first label of the next cannot be met.
    const before = view.axis.segments[number]
    const room = before ? x - Math.max(0, toPixel(view, before.start)) - firstLabel : 0
    const width = measure(duration)
    const end = x + strokeOffset
    const label = labelled && width <= room ? ([end - width, end] as const) : null
    return [{ gap, x, left, right, duration, label }]
  })
}

function drawBreak(
  parent: SVGElement,
  { laneCount, laneHeight, foldedAway }: AxisDrawing,
  { x, left, right, duration, label }: DrawnBreak,
): void {
  const height = laneCount * laneHeight
  const mark = svgElement('g', parent, { class: styles['break'] })
  svgElement('title', mark).textContent = foldedAway(duration)
  svgElement('rect', mark, { x: left, width: right - left, y: 0, height, fill: 'transparent' })
  for (const offset of [-strokeOffset, strokeOffset]) {
    const middle = x + offset
    svgElement('line', mark, { x1: middle - strokeLean, x2: middle + strokeLean, y1: height + 2, y2: -4 })
  }
  if (!label) return
  svgElement('text', mark, {
    class: styles['gapLabel'],
    x: label[1],
    y: height + labelBaseline,
  }).textContent = duration
}
