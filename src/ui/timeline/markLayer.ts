/** One symbol, and a band where its date is a stretch, for each dated incident; only what changes is touched. */
import { lowerBound } from '../../domain/dataset/binarySearch.ts'
import type { IncidentIndex } from '../../domain/dataset/incidentIndex.ts'
import { type Standing, standing } from '../../domain/dataset/incidentSet.ts'
import { symbolPath } from '../../domain/layout/symbolPath.ts'
import { symbolNames, symbolOf } from '../../domain/record/collection.ts'
import type { Span } from '../../domain/time/span.ts'
import type { LaneLayout, LaneMark } from '../../domain/timeline/laneMarks.ts'
import { setAttributes, svgElement } from '../../map/still/svg.ts'
import styles from './timelineChart.module.css'

interface Drawn {
  readonly symbol: SVGPathElement
  readonly band: SVGRectElement | null
  standing: Standing | null
}

/** The bands of a minute's incident would be thinner than its symbol. */
const leastBand = 2

export class MarkLayer {
  private readonly laneMiddle: (lane: number) => number
  private readonly days: SVGGElement
  private readonly bands: SVGGElement
  private readonly symbols: SVGGElement
  private readonly drawn = new Map<number, Drawn>()
  private layout: LaneLayout = { marks: [], symbolSize: 0 }
  /** Of `layout.marks`, ascending. */
  private rows: readonly number[] = []

  /** `laneMiddle` in pixels from the top. */
  constructor(parent: SVGElement, laneMiddle: (lane: number) => number) {
    this.laneMiddle = laneMiddle
    this.days = svgElement('g', parent, { class: styles['days'] })
    this.bands = svgElement('g', parent, {})
    this.symbols = svgElement('g', parent, { class: styles['symbols'] })
  }

  get marks(): readonly LaneMark[] {
    return this.layout.marks
  }

  markOf(row: number): LaneMark | null {
    const position = lowerBound(this.rows, row)
    return this.rows[position] === row ? (this.layout.marks[position] ?? null) : null
  }

  get symbolSize(): number {
    return this.layout.symbolSize
  }

  /** Puts every mark in its place; marks that were there stay the same elements. */
  place(layout: LaneLayout, index: IncidentIndex): void {
    this.layout = layout
    this.rows = layout.marks.map((mark) => mark.row)
    const kept = new Set(this.rows)
    for (const [row, { symbol, band }] of this.drawn) {
      if (kept.has(row)) continue
      symbol.remove()
      band?.remove()
      this.drawn.delete(row)
    }
    for (const mark of layout.marks) this.placeMark(mark, layout.symbolSize, index)
    this.placeDays()
  }

  /** Elements of another dataset mean nothing. */
  clear(): void {
    this.drawn.clear()
    this.layout = { marks: [], symbolSize: 0 }
    this.rows = []
    this.days.replaceChildren()
    this.bands.replaceChildren()
    this.symbols.replaceChildren()
  }

  /** Says of every mark how its incident stands to the window. */
  show(index: IncidentIndex, window: Span): void {
    for (const [row, mark] of this.drawn) {
      const now = standing(index, row, window)
      if (now === mark.standing) continue
      mark.standing = now
      mark.symbol.dataset['standing'] = now
      if (mark.band) mark.band.dataset['standing'] = now
    }
  }

  /** Rows lit in the drawing as it stands, read from the elements themselves. */
  litRows(): number[] {
    return Array.from(this.symbols.children, (element) => (element as SVGElement).dataset)
      .filter((data) => data['standing'] === 'certain' || data['standing'] === 'possible')
      .map((data) => Number(data['row']))
      .sort((a, b) => a - b)
  }

  /** The mark under a point of the drawing, within `reach` pixels: symbols before bands. */
  at(x: number, y: number, reach: number): LaneMark | null {
    const half = this.layout.symbolSize / 2
    let nearest: LaneMark | null = null
    let least = half + reach
    for (const mark of this.layout.marks) {
      const distance = Math.hypot(x - mark.x, y - this.laneMiddle(mark.lane) - mark.y)
      if (distance >= least) continue
      least = distance
      nearest = mark
    }
    if (nearest) return nearest
    const onBand = ({ band, lane, start, end }: LaneMark): boolean =>
      band !== null &&
      x >= start &&
      x <= end &&
      Math.abs(y - this.laneMiddle(lane) - band.y) <= band.thickness / 2 + 1
    return this.layout.marks.findLast(onBand) ?? null
  }

  /** Incidents known to the day share one bar along it: each may have been at any hour of it. */
  private placeDays(): void {
    this.days.replaceChildren()
    const drawn = new Set<string>()
    for (const { precision, lane, start, end } of this.layout.marks) {
      const key = `${lane} ${start}`
      if (precision !== 'day' || drawn.has(key) || end - start < this.layout.symbolSize) continue
      drawn.add(key)
      const y = Math.round(this.laneMiddle(lane))
      svgElement('rect', this.days, { x: start + 1, width: end - start - 2, y, height: 1 })
    }
  }

  private placeMark(mark: LaneMark, size: number, index: IncidentIndex): void {
    const name = symbolOf(index, mark.row)
    const known = this.drawn.get(mark.row)
    const common = { 'data-row': mark.row, 'data-symbol': name }
    const symbol = known?.symbol ?? svgElement('path', this.symbols, common)
    const middle = this.laneMiddle(mark.lane)
    setAttributes(symbol, {
      d: symbolPath(name, size),
      transform: `translate(${mark.x.toFixed(2)} ${(middle + mark.y).toFixed(2)})`,
    })
    const band =
      known?.band ??
      (mark.band
        ? svgElement('rect', this.bands, { ...common, 'data-soft': mark.band.soft, class: styles['band'] })
        : null)
    if (band && mark.band) {
      setAttributes(band, {
        x: mark.start,
        width: Math.max(leastBand, mark.end - mark.start),
        y: middle + mark.band.y - mark.band.thickness / 2,
        height: mark.band.thickness,
        rx: mark.band.thickness / 2,
        fill: `url(#${fadeId(name, mark.band.soft)})`,
      })
    }
    if (!known) this.drawn.set(mark.row, { symbol, band, standing: null })
  }
}

const fadeId = (symbol: string, soft: string): string => `timeline-${symbol}-${soft}`

/** One gradient per colour and kind of soft end, shared by all bands. */
export function addFades(parent: SVGElement): void {
  const definitions = svgElement('defs', parent)
  const stops = {
    none: [[0, 1]],
    start: [
      [0, 0],
      [0.5, 1],
    ],
    end: [
      [0.5, 1],
      [1, 0],
    ],
    both: [
      [0, 0],
      [0.3, 1],
      [0.7, 1],
      [1, 0],
    ],
  }
  for (const symbol of symbolNames) {
    for (const [soft, list] of Object.entries(stops)) {
      const gradient = svgElement('linearGradient', definitions, { id: fadeId(symbol, soft) })
      for (const [offset, opacity] of list) {
        svgElement('stop', gradient, { offset, 'stop-opacity': opacity, 'data-symbol': symbol })
      }
    }
  }
}
