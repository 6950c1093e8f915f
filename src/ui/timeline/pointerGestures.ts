/** Pointers on the plot: draw, move and resize the window, pinch, point and click; one hand, two fingers or a pen. */
import type { Span } from '../../domain/time/span.ts'
import type { WindowManner } from '../../domain/view/view.ts'
import { handlePixels } from './windowBrush.ts'
import {
  drawnWindow,
  type EditRules,
  movedWindow,
  orEverything,
  resizedWindow,
  type WindowEdge,
} from './windowEdit.ts'

/** What the gestures need to know of the chart, and what they tell it. */
export interface GestureHost {
  /** Pixels along the plot to time. */
  instantAt(x: number): number
  pixelOf(instant: number): number
  window(): Span | null
  rules(free: boolean): EditRules
  grip(edge: WindowEdge): void
  /** The incident whose mark is there; a finger reaches further than a mouse. */
  rowAt(x: number, y: number, touch: boolean): number | null
  onWindow(window: Span | null, manner: WindowManner): void
  onPoint(row: number | null): void
  onLeave(): void
  onClick(row: number): void
  onZoom(factor: number, x: number): void
  onPan(pixels: number): void
}

type Grip = WindowEdge | 'body' | 'empty'

interface Drag {
  readonly grip: Grip
  readonly pointer: number
  /** Where it went down in the window: the plot may move under it. */
  readonly clientX: number
  readonly clientY: number
  readonly origin: Span | null
  /** Instant under the pointer when it went down. */
  readonly grabbed: number
  /** Incident under the pointer when it went down: its mark may have moved when the pointer comes up. */
  readonly pressed: number | null
  moving: boolean
}

/** A pointer that moved less is a click. */
const clickSlack = 4
/** Reach of a handle to either side, pixels: 44 px wide for a finger (WCAG 2.5.5), narrow beside marks for a mouse. */
const reach = { touch: 22, mouse: 9 }

export class PointerGestures {
  private readonly plot: HTMLElement
  private readonly host: GestureHost
  private drag: Drag | null = null
  private readonly touches = new Map<number, number>()
  private readonly abort = new AbortController()

  constructor(plot: HTMLElement, host: GestureHost) {
    this.plot = plot
    this.host = host
    const { signal } = this.abort
    plot.addEventListener('pointerdown', (event) => this.down(event), { signal })
    // A mouse press would take the focus from the handle it was just given to.
    plot.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
    plot.addEventListener('pointermove', (event) => this.move(event), { signal })
    plot.addEventListener('pointerup', (event) => this.up(event), { signal })
    plot.addEventListener('pointercancel', () => this.cancel(), { signal })
    plot.addEventListener('pointerleave', () => this.host.onLeave(), { signal })
    plot.addEventListener('dblclick', (event) => this.doubleClick(event), { signal })
    plot.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false })
    plot.ownerDocument.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && this.drag) this.cancel()
      },
      { signal },
    )
  }

  destroy(): void {
    this.abort.abort()
  }

  /** A drag that is broken off leaves the window as it was. */
  private cancel(): void {
    this.touches.clear()
    this.dropDrag()
  }

  private dropDrag(): void {
    const { drag } = this
    this.drag = null
    if (drag?.moving) this.host.onWindow(drag.origin, 'settled')
  }

  /** Two fingers: their distance zooms, their middle pans. */
  private pinch(pointer: number, x: number): void {
    const before = [...this.touches.values()]
    this.touches.set(pointer, x)
    const after = [...this.touches.values()]
    const distance = ([a = 0, b = 0]: number[]): number => Math.max(10, Math.abs(a - b))
    const middle = ([a = 0, b = 0]: number[]): number => (a + b) / 2
    this.host.onZoom(distance(after) / distance(before), middle(after))
    this.host.onPan(middle(before) - middle(after))
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return
    const { x, y } = this.local(event)
    this.touches.set(event.pointerId, x)
    this.plot.setPointerCapture(event.pointerId)
    if (this.touches.size > 1) {
      // A second finger makes it a pinch; what the first began is undone.
      this.dropDrag()
      return
    }
    const grip = this.gripAt(x, event.pointerType)
    if (grip === 'start' || grip === 'end') this.host.grip(grip)
    this.drag = {
      grip,
      pointer: event.pointerId,
      clientX: event.clientX,
      clientY: event.clientY,
      origin: this.host.window(),
      grabbed: this.host.instantAt(x),
      pressed: this.host.rowAt(x, y, event.pointerType !== 'mouse'),
      moving: false,
    }
  }

  private move(event: PointerEvent): void {
    const { x, y } = this.local(event)
    const { drag } = this
    if (this.touches.size > 1 && this.touches.has(event.pointerId)) {
      this.pinch(event.pointerId, x)
      return
    }
    if (!drag) {
      if (event.buttons === 0) this.point(x, y, event.pointerType)
      return
    }
    if (event.pointerId !== drag.pointer) return
    if (!drag.moving && Math.abs(event.clientX - drag.clientX) < clickSlack) return
    drag.moving = true
    this.host.onLeave()
    this.host.onWindow(this.edited(drag, x, isFreed(event)), 'passing')
  }

  private up(event: PointerEvent): void {
    const { drag } = this
    this.touches.delete(event.pointerId)
    if (!drag || event.pointerId !== drag.pointer) return
    this.drag = null
    if (drag.moving) this.host.onWindow(this.edited(drag, this.local(event).x, isFreed(event)), 'settled')
    else if (drag.pressed !== null && Math.abs(event.clientY - drag.clientY) < clickSlack * 2)
      this.host.onClick(drag.pressed)
  }

  /** Beside the marks, which a double click would select twice. */
  private doubleClick(event: MouseEvent): void {
    const { x, y } = this.local(event)
    if (this.host.rowAt(x, y, false) === null) this.host.onWindow(null, 'settled')
  }

  private edited(drag: Drag, x: number, free: boolean): Span | null {
    const { host } = this
    const target = host.instantAt(x)
    const rules = host.rules(free)
    const origin = drag.origin ?? rules.extent
    const window =
      drag.grip === 'empty'
        ? drawnWindow(drag.grabbed, target, rules)
        : drag.grip === 'body'
          ? movedWindow(origin, drag.grabbed, target, rules)
          : resizedWindow(origin, drag.grip, target, rules)
    return orEverything(window, rules.extent)
  }

  private point(x: number, y: number, kind: string): void {
    this.plot.dataset['grip'] = this.gripAt(x, kind)
    this.host.onPoint(this.host.rowAt(x, y, kind !== 'mouse'))
  }

  /** What a pointer would take hold of. */
  private gripAt(x: number, kind: string): Grip {
    const { extent } = this.host.rules(false)
    const window = this.host.window()
    const held = window ?? extent
    const left = this.host.pixelOf(held.start)
    const right = this.host.pixelOf(held.end)
    const near = kind === 'mouse' ? reach.mouse : reach.touch
    const handles = handlePixels(left, right)
    const [toLeft, toRight] = [Math.abs(x - handles.start), Math.abs(x - handles.end)]
    // Of a narrow window a finger keeps the middle third to move it by.
    const edge = Math.min(near, Math.max(reach.mouse, (right - left) / 3))
    const inside = x > left && x < right
    if (Math.min(toLeft, toRight) <= (inside ? edge : near)) {
      return toLeft === toRight ? (x < left ? 'start' : 'end') : toLeft < toRight ? 'start' : 'end'
    }
    // Everything cannot be moved: a drag in it draws a window.
    return window && inside ? 'body' : 'empty'
  }

  private wheel(event: WheelEvent): void {
    const { x } = this.local(event)
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      this.host.onZoom(2 ** (-Math.max(-120, Math.min(120, event.deltaY * lines)) / 120), x)
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault()
      this.host.onPan(event.deltaX)
    }
  }

  private local(event: MouseEvent): { x: number; y: number } {
    const box = this.plot.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
}

/** Either key frees the window from whole days: some systems keep Alt with the mouse for themselves. */
const isFreed = ({ altKey, shiftKey }: MouseEvent): boolean => altKey || shiftKey
