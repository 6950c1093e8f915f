/**
 * The timeline as one plain class: props in, events out, no React and no store, so that the page and an embed use
 * the same. `setProps` draws at once: when it returns, the document shows exactly those props.
 */

import { lowerBound } from '../../domain/dataset/binarySearch.ts'
import { at } from '../../domain/dataset/incidentIndex.ts'
import { always } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import type { Axis } from '../../domain/timeline/axis.ts'
import { type AxisView, fromPixel, panView, toPixel, zoomView } from '../../domain/timeline/axisView.ts'
import { laneDensity } from '../../domain/timeline/laneDensity.ts'
import { type LaneLayout, laneMarks } from '../../domain/timeline/laneMarks.ts'
import { svgElement } from '../../map/still/svg.ts'
import { drawAxis } from './axisLayer.ts'
import { AxisMotion } from './axisMotion.ts'
import { CaptionLayer } from './captionLayer.ts'
import { type Caption, captionsOf } from './captions.ts'
import { type ChartFrame, chartFrame } from './chartFrame.ts'
import { type ChartLanes, chartLanes, middleOfLane } from './chartLanes.ts'
import { DensityLayer } from './densityLayer.ts'
import { addFades, MarkLayer } from './markLayer.ts'
import { mixLayouts } from './mixLayouts.ts'
import { PointerGestures } from './pointerGestures.ts'
import { RingLayer, type RingPlace } from './ringLayer.ts'
import { textMeasure } from './textMeasure.ts'
import { type TimelineAxes, timelineAxes } from './timelineAxes.ts'
import type { TimelineChartEvents, TimelineChartProps } from './timelineProps.ts'
import { WindowBrush } from './windowBrush.ts'
import { keyTarget, orEverything, resizedWindow, type WindowEdge } from './windowEdit.ts'

/** With more dated incidents lanes show how many there are per pixel, not one mark each. */
const mostMarks = 1500

export class TimelineChart {
  private props: TimelineChartProps
  private readonly events: TimelineChartEvents
  private readonly frame: ChartFrame
  private readonly axisGroup: SVGGElement
  private readonly marks: MarkLayer
  private readonly rings: RingLayer
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
  private readonly motion: AxisMotion
  private axes: TimelineAxes
  private lanes: ChartLanes
  private hovered: number | null = null

  constructor(container: HTMLElement, props: TimelineChartProps, events: TimelineChartEvents) {
    this.props = props
    this.events = events
    this.frame = chartFrame(container)
    addFades(this.frame.drawing)
    this.axisGroup = svgElement('g', this.frame.drawing)
    this.lanes = chartLanes(props, this.low.matches)
    this.marks = new MarkLayer(this.frame.drawing, (lane) => middleOfLane(this.lanes, lane))
    this.rings = new RingLayer(this.frame.drawing)
    this.density = new DensityLayer(this.frame.density)
    this.captions = new CaptionLayer(this.frame.captions, (caption) => this.take(caption))
    this.brush = new WindowBrush(this.frame.behind, this.frame.plot, (edge, event) => this.key(edge, event))
    this.axes = timelineAxes(props.order.index, props.zone, this.plotWidth())
    const whole = { axis: this.axes[props.axis], from: 0, to: 1, width: this.plotWidth() }
    this.motion = new AxisMotion(whole, (zoomView) => events.onZoomed?.(zoomView))
    this.gestures = this.listen()
    this.build()
    this.observer = new ResizeObserver(() => this.takeWidth())
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
      this.motion.set({ ...this.view, from: 0, to: 1 })
    }
    if (changed('order', 'lanes', 'laneless', 'episodes', 'zone', 'language', 'compact', 'texts'))
      this.build()
    else if (changed('axis')) this.turn()
    else {
      if (changed('window')) this.showWindow()
      if (changed('highlighted', 'selected')) this.showRings()
    }
  }

  /** Takes the width there is; by itself it does so once a frame, and paper waits for no frame. */
  takeWidth(): void {
    if (Math.abs(this.plotWidth() - this.view.width) >= 0.5) this.build()
  }

  /** Rows whose mark is lit as in the window, certainly or possibly, read back from what is drawn. */
  markedRows(): number[] {
    return this.dense ? this.density.litRows() : this.marks.litRows()
  }

  /** The axis as it is, e.g. for playing along it. */
  get axis(): Axis {
    return this.axes[this.props.axis]
  }

  /** Takes the stretch before (-1) or after (1) the one the window begins in, if there is one. */
  takeStretch(direction: 1 | -1): void {
    const caption = this.captions.beside(this.props.window, direction)
    if (caption) this.take(caption)
  }

  zoomBy(factor: number): void {
    this.look(zoomView(this.view, factor, this.view.width / 2))
  }

  /** Shows the whole axis again. */
  fit(): void {
    this.look({ ...this.view, from: 0, to: 1 })
  }

  destroy(): void {
    this.motion.destroy()
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

  private get view(): AxisView {
    return this.motion.view
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
    this.lanes = chartLanes(props, this.low.matches)
    frame.setLanes(this.lanes)
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
    this.motion.set({ ...this.view, axis: this.axes[props.axis], width })
    frame.root.dataset['dense'] = String(this.dense)
    if (this.dense) this.marks.clear()
    else this.density.clear()
    this.draw(this.dense ? null : this.layout(this.view))
  }

  private layout(view: AxisView): LaneLayout {
    const { count, height, laneOf } = this.lanes
    return laneMarks(this.props.order, view, {
      laneOf,
      laneCount: count,
      laneHeight: height,
      leastSize: this.props.compact ? 4 : 5,
    })
  }

  /** The drawing for the present view; `layout` is null where lanes show counts. */
  private draw(layout: LaneLayout | null): void {
    const { props, view } = this
    this.drawAxis()
    if (layout) this.marks.place(layout, props.order.index)
    else {
      const { laneOf, count, height } = this.lanes
      this.density.place(laneDensity(props.order, view, laneOf, count), height, count)
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
      laneCount: this.lanes.count,
      laneHeight: this.lanes.height,
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
    this.rings.show(this.props, (row) => this.placeOf(row))
  }

  /** Where a row is drawn, null where it has no mark. */
  private placeOf(row: number): RingPlace | null {
    const mark = this.marks.markOf(row)
    const middle = (lane: number): number => middleOfLane(this.lanes, lane)
    if (mark) return { x: mark.x, y: middle(mark.lane) + mark.y, radius: this.marks.symbolSize / 2 + 4 }
    const { order } = this.props
    const position = lowerBound(order.rows, row)
    if (!this.dense || order.rows[position] !== row || position >= order.dated) return null
    const start = toPixel(this.view, at(order.index.start, row))
    return { x: start, y: middle(this.lanes.laneOf(row)), radius: 8 }
  }

  /** From one axis to the other, calmly. */
  private turn(): void {
    const end = { axis: this.axes[this.props.axis], from: 0, to: 1, width: this.view.width }
    const endLayout = this.dense ? null : this.layout(end)
    const startLayout: LaneLayout = { marks: this.marks.marks, symbolSize: this.marks.symbolSize }
    const still = !endLayout || matchMedia('(prefers-reduced-motion: reduce)').matches
    this.motion.turn(end, still, (share) =>
      this.draw(endLayout && share < 1 ? mixLayouts(startLayout, endLayout, share) : endLayout),
    )
  }

  private look(view: AxisView): void {
    this.motion.look(view, () => this.draw(this.dense ? null : this.layout(this.view)))
  }

  private listen(): PointerGestures {
    const { events } = this
    return new PointerGestures(this.frame.plot, {
      instantAt: (x) => fromPixel(this.view, x),
      pixelOf: (instant) => toPixel(this.view, instant),
      window: () => this.props.window,
      rules: (free) => ({ zone: this.props.zone, extent: this.view.axis.extent, free }),
      grip: (edge) => this.brush.handles[edge].focus({ preventScroll: true }),
      rowAt: (x, y, touch) => this.rowAt(x, y, touch),
      onWindow: events.onWindow,
      onPoint: (row) => this.hover(row),
      onLeave: () => this.hover(null),
      onClick: (row) => events.onSelect(row),
      onZoom: (factor, x) => this.look(zoomView(this.view, factor, x)),
      onPan: (pixels) => this.look(panView(this.view, pixels)),
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
    const lane = Math.floor(y / this.lanes.height)
    const { order } = this.props
    const from = lowerBound(order.starts, fromPixel(this.view, x - 1))
    const to = lowerBound(order.starts, fromPixel(this.view, x + 1))
    return order.rows.subarray(from, to).find((row) => this.lanes.laneOf(row) === lane) ?? null
  }

  private take({ start, end, episode }: Caption): void {
    const window = orEverything({ start, end }, this.view.axis.extent)
    this.events.onWindow(window, 'stepped')
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
    this.events.onWindow(orEverything(window, axis.extent), 'settled')
  }
}

/** `Europe/Belgrade` is Belgrade time. */
const cityOf = ({ name }: TimeZone): string => name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')
