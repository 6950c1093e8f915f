/** The window as it is seen and held: a box with two handles, each a slider that speaks dates. */

import { momentText } from '../../domain/time/dateText.ts'
import { minute, type Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import { type AxisView, toPixel } from '../../domain/timeline/axisView.ts'
import { htmlElement } from '../htmlElement.ts'
import styles from './timelineChart.module.css'
import type { TimelineTexts } from './timelineTexts.ts'
import type { WindowEdge } from './windowEdit.ts'

export interface BrushFrame {
  readonly view: AxisView
  readonly zone: TimeZone
  readonly language: string
  readonly texts: TimelineTexts
}

const edges: readonly WindowEdge[] = ['start', 'end']

/** Handles this near would cover each other, pixels. */
const leastApart = 12

/** Where the two handles stand for a window from `left` to `right`: on its edges, but never on each other. */
export function handlePixels(left: number, right: number): Readonly<Record<WindowEdge, number>> {
  const push = Math.max(0, leastApart - (right - left)) / 2
  return { start: left - push, end: right + push }
}

export class WindowBrush {
  readonly handles: Readonly<Record<WindowEdge, HTMLElement>>
  private readonly box: HTMLElement

  constructor(
    behind: HTMLElement,
    before: HTMLElement,
    onKey: (edge: WindowEdge, event: KeyboardEvent) => void,
  ) {
    this.box = htmlElement('div', behind, styles['box'])
    const handle = (edge: WindowEdge): HTMLElement => {
      const element = htmlElement('div', before, styles['handle'])
      element.tabIndex = 0
      element.role = 'slider'
      element.dataset['edge'] = edge
      element.ariaOrientation = 'horizontal'
      element.addEventListener('keydown', (event) => onKey(edge, event))
      return element
    }
    this.handles = { start: handle('start'), end: handle('end') }
  }

  /** Puts box and handles where the window is; null is everything. */
  place(window: Span | null, frame: BrushFrame): void {
    const { view } = frame
    const held = window ?? view.axis.extent
    const pixel = (instant: number): number => Math.min(view.width, Math.max(0, toPixel(view, instant)))
    const left = pixel(held.start)
    const right = pixel(held.end)
    this.box.dataset['everything'] = String(window === null)
    this.box.style.transform = `translateX(${left.toFixed(2)}px)`
    this.box.style.width = `${(right - left).toFixed(2)}px`
    const at = handlePixels(left, right)
    for (const edge of edges) this.placeHandle(edge, held, at[edge], frame)
  }

  private placeHandle(
    edge: WindowEdge,
    held: Span,
    x: number,
    { view, zone, language, texts }: BrushFrame,
  ): void {
    const handle = this.handles[edge]
    const { extent } = view.axis
    const exact = toPixel(view, held[edge])
    handle.style.transform = `translateX(${x.toFixed(2)}px)`
    handle.dataset['beyond'] = String(exact < -0.5 || exact > view.width + 0.5)
    const words = momentText(held[edge], zone, language)
    handle.ariaLabel = edge === 'start' ? texts.windowStart : texts.windowEnd
    handle.ariaValueText = edge === 'start' ? texts.from(words) : texts.to(words)
    const epochMinute = (instant: number): string => String(Math.round(instant / minute))
    handle.ariaValueMin = epochMinute(edge === 'start' ? Math.min(extent.start, held.start) : held.start)
    handle.ariaValueMax = epochMinute(edge === 'end' ? Math.max(extent.end, held.end) : held.end)
    handle.ariaValueNow = epochMinute(held[edge])
  }
}
