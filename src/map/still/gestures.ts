/** Pointer and wheel on the still map: drag and pinch move it, Ctrl or ⌘ with the wheel zooms, a tap points. */
import { type HitPoint, hitReach } from '../scene/hit.ts'

export interface GestureEvents {
  /** Pixels the pointer has moved by. */
  readonly onDrag: (x: number, y: number) => void
  /** Levels of zoom about a point of the map. */
  readonly onZoom: (levels: number, x: number, y: number) => void
  readonly onMoved: () => void
  /** null: the pointer has left. */
  readonly onPoint: (at: HitPoint | null) => void
  /** A pointer goes down, with none down before it. */
  readonly onPress?: (at: HitPoint) => void
  /** It came up without having moved: where it went down. */
  readonly onTap: (at: HitPoint) => void
}

/** Pixels a pointer may wander in a tap. */
const steady = 5
/** Levels of zoom for a pixel of wheel. */
const wheelLevels = 0.008
/** Milliseconds without a turn after which the wheel has come to rest. */
const wheelRest = 250

/**
 * Listens on `surface` until `signal` aborts. Where a page scrolls with one finger (`cooperative`), touches only
 * tap and the map is moved by buttons.
 */
export function followGestures(
  surface: HTMLElement,
  events: GestureEvents,
  { cooperative, signal }: { readonly cooperative: boolean; readonly signal: AbortSignal },
): void {
  const down = new Map<number, { x: number; y: number }>()
  let pressed: HitPoint | null = null
  let wandered = false
  let moved = false
  let resting: ReturnType<typeof setTimeout> | undefined

  const pointOf = (event: PointerEvent | WheelEvent, reach: number = hitReach.fine): HitPoint => {
    const box = surface.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top, reach }
  }
  const reachOf = (event: PointerEvent): number =>
    event.pointerType === 'touch' ? hitReach.coarse : hitReach.fine
  const spread = (): number => {
    const [a, b] = [...down.values()]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
  }

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    if (down.size === 0) {
      wandered = false
      pressed = pointOf(event, reachOf(event))
      events.onPress?.(pressed)
    }
    down.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (down.size > 1) wandered = true
  }
  const onMove = (event: PointerEvent): void => {
    const from = down.get(event.pointerId)
    if (!from) {
      if (event.pointerType !== 'touch') events.onPoint(pointOf(event))
      return
    }
    const x = event.clientX - from.x
    const y = event.clientY - from.y
    if (!wandered && Math.hypot(x, y) < steady) return
    if (!wandered) surface.setPointerCapture(event.pointerId)
    wandered = true
    if (cooperative && event.pointerType === 'touch') return
    const before = spread()
    from.x = event.clientX
    from.y = event.clientY
    moved = true
    surface.dataset['dragging'] = 'true'
    events.onDrag(x / down.size, y / down.size)
    if (before > 0) {
      const at = middle(down.values(), surface)
      events.onZoom(Math.log2(Math.max(1, spread()) / before), at.x, at.y)
    }
  }
  const onUp = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0) return
    surface.dataset['dragging'] = 'false'
    if (moved) events.onMoved()
    else if (!wandered && pressed && event.type === 'pointerup') events.onTap(pressed)
    moved = false
  }
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const pixels = event.deltaMode === event.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 20
    const { x, y } = pointOf(event)
    events.onZoom(Math.max(-0.5, Math.min(0.5, -pixels * wheelLevels)), x, y)
    clearTimeout(resting)
    resting = setTimeout(events.onMoved, wheelRest)
  }

  surface.addEventListener('pointerdown', onDown, { signal })
  surface.addEventListener('pointermove', onMove, { signal })
  surface.addEventListener('pointerup', onUp, { signal })
  surface.addEventListener('pointercancel', onUp, { signal })
  surface.addEventListener('pointerleave', () => down.size === 0 && events.onPoint(null), { signal })
  surface.addEventListener('wheel', onWheel, { signal, passive: false })
  signal.addEventListener('abort', () => clearTimeout(resting))
}

function middle(points: Iterable<{ x: number; y: number }>, surface: HTMLElement): { x: number; y: number } {
  const box = surface.getBoundingClientRect()
  const all = [...points]
  const mean = (axis: 'x' | 'y'): number =>
    all.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, all.length)
  return { x: mean('x') - box.left, y: mean('y') - box.top }
}
