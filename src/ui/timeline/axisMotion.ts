/** Which part of which axis is on show, and how the timeline gets from one to the next. */
import { mixAxes } from '../../domain/timeline/axis.ts'
import type { AxisView } from '../../domain/timeline/axisView.ts'

/** Milliseconds from one axis to the other. */
const transition = 250

export class AxisMotion {
  private present: AxisView
  private readonly onZoomed: (zoomed: boolean) => void
  private animation = 0
  private pending = 0

  /** `onZoomed`: whether less than the whole axis is on show. */
  constructor(view: AxisView, onZoomed: (zoomed: boolean) => void) {
    this.present = view
    this.onZoomed = onZoomed
  }

  get view(): AxisView {
    return this.present
  }

  /** Another axis or width, at once; a turn on its way is over. */
  set(view: AxisView): void {
    cancelAnimationFrame(this.animation)
    this.tellZoom(view)
    this.present = view
  }

  /** Another part of the axis; drawn with the next frame, as wheels turn faster than frames. */
  look(view: AxisView, draw: () => void): void {
    this.tellZoom(view)
    this.present = view
    cancelAnimationFrame(this.pending)
    this.pending = requestAnimationFrame(draw)
  }

  /** To another view, calmly; `draw` is told what share of the way is gone. `still`: all of it at once. */
  turn(end: AxisView, still: boolean, draw: (share: number) => void): void {
    const from = this.present.axis
    this.set(end)
    if (still) {
      draw(1)
      return
    }
    const began = performance.now()
    const step = (now: number): void => {
      const time = Math.min(1, Math.max(0, (now - began) / transition))
      // Slow at both ends: smoothstep.
      const share = time * time * (3 - 2 * time)
      this.present = share < 1 ? { ...end, axis: mixAxes(from, end.axis, share) } : end
      draw(share)
      if (time < 1) this.animation = requestAnimationFrame(step)
    }
    step(began)
  }

  destroy(): void {
    cancelAnimationFrame(this.animation)
    cancelAnimationFrame(this.pending)
  }

  private tellZoom(view: AxisView): void {
    if (isWhole(view) !== isWhole(this.present)) this.onZoomed(!isWhole(view))
  }
}

const isWhole = ({ from, to }: AxisView): boolean => to - from >= 1
