/**
 * The timeline as one plain class: props in, events out, no React and no store, so that the page and an embed use
 * the same. `setProps` draws at once: when it returns, the document shows exactly those props.
 */
import { type Axis, mixAxes } from '../../domain/axis.ts'
import { type AxisView, fromPixel, panned, toPixel, zoomed } from '../../domain/axisView.ts'
import { lowerBound } from '../../domain/binarySearch.ts'
import { at, hasFlag, type IncidentIndex, incidentFlag, none } from '../../domain/incidentIndex.ts'
import { laneDensity } from '../../domain/laneDensity.ts'
import { type LaneLayout, laneMarks } from '../../domain/laneMarks.ts'
import { always, type Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import type { TimeOrder } from '../../domain/timeOrder.ts'
import type { AxisKind } from '../../domain/view.ts'
import { drawAxis } from './axisLayer.ts'
import { CaptionLayer } from './captionLayer.ts'
import { type Caption, captionsOf, type NamedSpan } from './captions.ts'
import { type ChartFrame, chartFrame } from './chartFrame.ts'
import { DensityLayer } from './densityLayer.ts'
import { addFades, MarkLayer } from './markLayer.ts'
import { mixLayouts } from './mixLayouts.ts'
import { PointerGestures } from './pointerGestures.ts'
import { setAttributes, svgElement } from './svgElement.ts'
import { textMeasure } from './textMeasure.ts'
import { type TimelineAxes, timelineAxes } from './timelineAxes.ts'
import styles from './timelineChart.module.css'
import type { TimelineTexts } from './timelineTexts.ts'
import { WindowBrush } from './windowBrush.ts'
import { keyTarget, orEverything, resizedWindow, type WindowEdge } from './windowEdit.ts'

export interface TimelineLane {
  readonly id: string
  readonly label: string
}

export interface TimelineChartProps {
  readonly order: TimeOrder
  /** In order from the top; rows without a lane get one below, named `laneless`. */
  readonly lanes: readonly TimelineLane[]
  readonly laneless: string
  readonly episodes: readonly NamedSpan[]
  readonly axis: AxisKind
  /** null: everything. */
  readonly window: Span | null
  /** Rows of the index. */
  readonly highlighted: number | null
  readonly selected: number | null
  readonly zone: TimeZone
  /** BCP 47. */
  readonly language: string
  /** One strip without lane names, for phones and embeds. */
  readonly compact: boolean
  readonly texts: TimelineTexts
}

export interface TimelineChartEvents {
  /** `settled` is false while a drag lasts. */
  readonly onWindow: (window: Span | null, manner: { readonly settled: boolean }) => void
  readonly onHighlight: (row: number | null) => void
  readonly onSelect: (row: number) => void
  /** Beside `onWindow`, when the caption taken names an episode. */
  readonly onEpisode?: (episode: number) => void
  /** Whether less than the whole axis is on show. */
  readonly onZoomed?: (zoomed: boolean) => void
  /** The window just drawn, from wherever it came. */
  readonly onDrawn?: (window: Span | null) => void
}

/** With more dated incidents lanes show how many there are per pixel, not one mark each. */
const mostMarks = 1500

const transition = 250

export class TimelineChart {
  private props: TimelineChartProps
  private readonly events: TimelineChartEvents
  private readonly frame: ChartFrame
  private readonly axisGroup: SVGGElement
  private readonly marks: MarkLayer
  private readonly rings: { readonly highlighted: SVGCircleElement; readonly selected: SVGCircleElement }
  private readonly density: DensityLayer
  private readonly captions: CaptionLayer
  private readonly brush: WindowBrush
  private readonly gestures: PointerGestures
  private readonly observer: ResizeObserver
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)')
  private readonly low = matchMedia('(max-height: 819.98px)')
  private readonly restyle = (): void => this.density.restyle()
  /** Captions and labels are as wide as the letters they are set in, and those come late. */
  private readonly reletter = (): void => {
    this.captions.measure()
    this.captions.place(this.view)
    this.drawAxis()
  }
  private readonly rebuild = (): void => this.build()
  private axes: TimelineAxes
  private view: AxisView
  private hovered: number | null = null
  private animation = 0
  private pendingLayout = 0
  private laneless = false

  constructor(container: HTMLElement, props: TimelineChartProps, events: TimelineChartEvents) {
    this.props = props
    this.events = events
    this.frame = chartFrame(container)
    addFades(this.frame.drawing)
    this.axisGroup = svgElement('g', this.frame.drawing)
    this.marks = new MarkLayer(this.frame.drawing, (lane) => (lane + 0.5) * this.laneHeight)
    this.rings = {
      highlighted: svgElement('circle', this.frame.drawing, { class: styles['highlightRing'] }),
      selected: svgElement('circle', this.frame.drawing, { class: styles['selectedRing'] }),
    }
    this.density = new DensityLayer(this.frame.density)
    this.captions = new CaptionLayer(this.frame.captions, (caption) => this.take(caption))
    this.brush = new WindowBrush(this.frame.behind, this.frame.plot, (edge, event) => this.key(edge, event))
    this.axes = timelineAxes(props.order.index, props.zone, this.plotWidth())
    this.view = { axis: this.axes[props.axis], from: 0, to: 1, width: this.plotWidth() }
    this.gestures = this.listen()
    this.build()
    this.observer = new ResizeObserver(() => {
      if (Math.abs(this.plotWidth() - this.view.width) >= 0.5) this.build()
    })
    this.observer.observe(this.frame.root)
    document.fonts.addEventListener('loadingdone', this.reletter)
    this.scheme.addEventListener('change', this.restyle)
    this.low.addEventListener('change', this.rebuild)
  }

  /** Draws the change before it returns. */
  setProps(change: Partial<TimelineChartProps>): void {
    const before = this.props
    this.props = { ...before, ...change }
    const changed = (...names: (keyof TimelineChartProps)[]): boolean =>
      names.some((name) => this.props[name] !== before[name])
    if (changed('order') && this.props.order.index !== before.order.index) {
      this.marks.clear()
      this.view = { ...this.view, from: 0, to: 1 }
    }
    if (changed('order', 'lanes', 'laneless', 'episodes', 'zone', 'language', 'compact', 'texts'))
      this.build()
    else if (changed('axis')) this.turn()
    else {
      if (changed('window')) this.showWindow()
      if (changed('highlighted', 'selected')) this.showRings()
    }
  }

  /** Rows whose mark is lit as in the window, certainly or possibly, read back from what is drawn. */
  markedRows(): number[] {
    return this.dense ? this.density.litRows() : this.marks.litRows()
  }

  /** The axis as it is, e.g. for playing along it. */
  get axis(): Axis {
    return this.axes[this.props.axis]
  }

  zoomBy(factor: number): void {
    this.look(zoomed(this.view, factor, this.view.width / 2))
  }

  /** Shows the whole axis again. */
  fit(): void {
    this.look({ ...this.view, from: 0, to: 1 })
  }

  destroy(): void {
    cancelAnimationFrame(this.animation)
    cancelAnimationFrame(this.pendingLayout)
    this.gestures.destroy()
    this.observer.disconnect()
    document.fonts.removeEventListener('loadingdone', this.reletter)
    this.scheme.removeEventListener('change', this.restyle)
    this.low.removeEventListener('change', this.rebuild)
    this.frame.root.remove()
  }

  private get dense(): boolean {
    return this.props.order.dated > mostMarks
  }

  private get laneHeight(): number {
    if (this.props.compact) return 44
    // On a low screen the map needs the room more than the lanes do.
    return this.low.matches ? 18 : 22
  }

  private get laneCount(): number {
    return this.props.compact ? 1 : Math.max(1, this.props.lanes.length + (this.laneless ? 1 : 0))
  }

  private readonly laneOf = (row: number): number => {
    if (this.props.compact) return 0
    const lane = at(this.props.order.index.lane, row)
    return lane === none || lane >= this.props.lanes.length ? this.props.lanes.length : lane
  }

  /** Pixels of the axis; the frame keeps a margin to either side for handles and edge symbols. */
  private plotWidth(): number {
    return Math.max(1, this.frame.plot.clientWidth)
  }

  /** Everything anew: another order, other words, another size. */
  private build(): void {
    const { props, frame } = this
    frame.root.dataset['compact'] = String(props.compact)
    frame.root.ariaLabel = props.texts.chart
    frame.setZone(props.texts.localTime(cityOf(props.zone)), props.zone.name)
    this.laneless = hasLaneless(props.order.index, props.lanes.length)
    frame.setLanes(props.compact ? [] : this.laneLabels(), this.laneHeight, this.laneCount)
    const width = this.plotWidth()
    if (this.axes.index !== props.order.index || this.axes.zone !== props.zone || this.axes.width !== width) {
      this.axes = timelineAxes(props.order.index, props.zone, width)
    }
    this.captions.name(
      captionsOf(this.axes.folded.segments, props.episodes),
      props.zone,
      props.language,
      props.texts.takeStretch,
      props.compact,
    )
    this.captions.measure()
    cancelAnimationFrame(this.animation)
    this.view = { ...this.view, axis: this.axes[props.axis], width }
    frame.root.dataset['dense'] = String(this.dense)
    if (this.dense) this.marks.clear()
    else this.density.clear()
    this.draw(this.dense ? null : this.layout(this.view))
  }

  private laneLabels(): string[] {
    const labels = this.props.lanes.map((lane) => lane.label)
    return labels.length < this.laneCount ? [...labels, this.props.laneless] : labels
  }

  private layout(view: AxisView): LaneLayout {
    return laneMarks(this.props.order, view, {
      laneOf: this.laneOf,
      laneCount: this.laneCount,
      laneHeight: this.laneHeight,
      leastSize: this.props.compact ? 4 : 5,
    })
  }

  /** The drawing for the present view; `layout` is null where lanes show counts. */
  private draw(layout: LaneLayout | null): void {
    const { props, view } = this
    this.drawAxis()
    if (layout) this.marks.place(layout, props.order.index)
    else {
      const counts = laneDensity(props.order, view, this.laneOf, this.laneCount)
      this.density.place(counts, this.laneHeight, this.laneCount)
    }
    this.captions.place(view)
    this.showWindow()
    this.showRings()
  }

  private drawAxis(): void {
    const { props, view } = this
    drawAxis(this.axisGroup, {
      view,
      zone: props.zone,
      language: props.language,
      laneCount: this.laneCount,
      laneHeight: this.laneHeight,
      labelled: !props.compact,
      measure: textMeasure(this.frame.root),
      foldedAway: props.texts.foldedAway,
    })
  }

  private showWindow(): void {
    const { props } = this
    const window = props.window ?? always
    if (this.dense) this.density.show(window)
    else this.marks.show(props.order.index, window)
    const { view } = this
    this.brush.place(props.window, { view, zone: props.zone, language: props.language, texts: props.texts })
    this.captions.show(window)
    this.events.onDrawn?.(props.window)
  }

  private showRings(): void {
    const { highlighted, selected } = this.props
    this.ring(this.rings.highlighted, highlighted === selected ? null : highlighted)
    this.ring(this.rings.selected, selected)
  }

  private ring(circle: SVGCircleElement, row: number | null): void {
    const place = row === null ? null : this.placeOf(row)
    circle.style.display = place ? '' : 'none'
    if (!place) return
    setAttributes(circle, { cx: place.x, cy: place.y, r: place.radius, 'data-row': row ?? undefined })
  }

  /** Where a row is drawn, null where it has no mark. */
  private placeOf(row: number): { x: number; y: number; radius: number } | null {
    const mark = this.marks.markOf(row)
    const middle = (lane: number): number => (lane + 0.5) * this.laneHeight
    if (mark) return { x: mark.x, y: middle(mark.lane) + mark.y, radius: this.marks.symbolSize / 2 + 4 }
    const { order } = this.props
    const position = lowerBound(order.rows, row)
    if (!this.dense || order.rows[position] !== row || position >= order.dated) return null
    const start = toPixel(this.view, at(order.index.start, row))
    return { x: start, y: middle(this.laneOf(row)), radius: 8 }
  }

  /** From one axis to the other, calmly. */
  private turn(): void {
    cancelAnimationFrame(this.animation)
    const target = this.axes[this.props.axis]
    const from = this.view.axis
    const end: AxisView = { axis: target, from: 0, to: 1, width: this.view.width }
    this.zoomedTo(end)
    const still = this.dense || matchMedia('(prefers-reduced-motion: reduce)').matches
    const endLayout = this.dense ? null : this.layout(end)
    if (still || !endLayout) {
      this.view = end
      this.draw(endLayout)
      return
    }
    const startLayout: LaneLayout = { marks: this.marks.marks, symbolSize: this.marks.symbolSize }
    const began = performance.now()
    const step = (now: number): void => {
      const time = Math.min(1, Math.max(0, (now - began) / transition))
      // Slow at both ends: smoothstep.
      const share = time * time * (3 - 2 * time)
      this.view = { ...end, axis: mixAxes(from, target, share) }
      this.draw(mixLayouts(startLayout, endLayout, share))
      if (time < 1) this.animation = requestAnimationFrame(step)
    }
    step(began)
  }

  /** Another part of the axis; drawn with the next frame, as wheels turn faster than frames. */
  private look(view: AxisView): void {
    this.zoomedTo(view)
    this.view = view
    cancelAnimationFrame(this.pendingLayout)
    this.pendingLayout = requestAnimationFrame(() => this.draw(this.dense ? null : this.layout(this.view)))
  }

  private zoomedTo(view: AxisView): void {
    const whole = ({ from, to }: AxisView): boolean => to - from >= 1
    if (whole(view) !== whole(this.view)) this.events.onZoomed?.(!whole(view))
  }

  private listen(): PointerGestures {
    const { events } = this
    return new PointerGestures(this.frame.plot, {
      instantAt: (x) => fromPixel(this.view, x),
      pixelOf: (instant) => toPixel(this.view, instant),
      window: () => this.props.window,
      rules: (free) => ({ zone: this.props.zone, extent: this.view.axis.extent, free }),
      grip: (edge) => this.brush.handles[edge].focus({ preventScroll: true }),
      isMark: (x, y) => this.rowAt(x, y, false) !== null,
      onWindow: (window, settled) => events.onWindow(window, { settled }),
      onPoint: (x, y, touch) => this.hover(this.rowAt(x, y, touch)),
      onLeave: () => this.hover(null),
      onClick: (x, y, touch) => {
        const row = this.rowAt(x, y, touch)
        if (row !== null) events.onSelect(row)
      },
      onZoom: (factor, x) => this.look(zoomed(this.view, factor, x)),
      onPan: (pixels) => this.look(panned(this.view, pixels)),
    })
  }

  private hover(row: number | null): void {
    this.frame.plot.dataset['over'] = row === null ? 'nothing' : 'mark'
    if (row === this.hovered) return
    this.hovered = row
    this.events.onHighlight(row)
  }

  /** The incident under a point of the plot; a finger reaches further than a mouse. */
  private rowAt(x: number, y: number, touch: boolean): number | null {
    if (!this.dense) return this.marks.at(x, y, touch ? 14 : 3)?.row ?? null
    const lane = Math.floor(y / this.laneHeight)
    const { order } = this.props
    const from = lowerBound(order.starts, fromPixel(this.view, x - 1))
    const to = lowerBound(order.starts, fromPixel(this.view, x + 1))
    return order.rows.subarray(from, to).find((row) => this.laneOf(row) === lane) ?? null
  }

  private take({ start, end, episode }: Caption): void {
    this.events.onWindow(orEverything({ start, end }, this.view.axis.extent), { settled: true })
    if (episode !== null) this.events.onEpisode?.(episode)
  }

  private key(edge: WindowEdge, event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { props, axis } = this
    const zoomKeys: Record<string, () => void> = {
      '+': () => this.zoomBy(2),
      '-': () => this.zoomBy(0.5),
      '0': () => this.fit(),
    }
    const held = props.window ?? axis.extent
    const step = { key: event.key, shift: event.shiftKey }
    const target = keyTarget(held[edge], step, axis, props.zone, props.order.index.instants)
    if (target === null && !zoomKeys[event.key]) return
    event.preventDefault()
    zoomKeys[event.key]?.()
    if (target === null) return
    const window = resizedWindow(held, edge, target, { zone: props.zone, extent: axis.extent, free: true })
    this.events.onWindow(orEverything(window, axis.extent), { settled: true })
  }
}

/** `Europe/Belgrade` is Belgrade time. */
const cityOf = ({ name }: TimeZone): string => name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** Whether a dated incident of the dataset has none of the lanes; filters do not take the lane away. */
function hasLaneless(index: IncidentIndex, lanes: number): boolean {
  for (let row = 0; row < index.size && hasFlag(index, row, incidentFlag.dated); row++) {
    if (at(index.lane, row) >= lanes) return true
  }
  return false
}
