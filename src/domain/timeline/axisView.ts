/** The part of an axis that is on show, and how many pixels it takes: what a zoom changes. */
import type { Axis } from './axis.ts'

export interface AxisView {
  readonly axis: Axis
  /** Positions on the axis, 0 ≤ from < to ≤ 1. */
  readonly from: number
  readonly to: number
  /** Pixels between the two. */
  readonly width: number
}

/** Pixels from the left edge of the view; outside the view below 0 or above its width. */
export const toPixel = ({ axis, from, to, width }: AxisView, instant: number): number =>
  ((axis.toPosition(instant) - from) / (to - from)) * width

export const fromPixel = ({ axis, from, to, width }: AxisView, pixel: number): number =>
  axis.toInstant(from + (pixel / width) * (to - from))

/** The narrowest view, as a share of the axis. */
const narrowestView = 1e-4

/** The view `factor` times as close, with the instant under `pixel` kept where it is. */
export function zoomView(view: AxisView, factor: number, pixel: number): AxisView {
  const span = Math.min(1, Math.max(narrowestView, (view.to - view.from) / factor))
  const anchor = view.from + (pixel / view.width) * (view.to - view.from)
  return placeView(view, anchor - (pixel / view.width) * span, span)
}

/** The view moved on by so many pixels, as far as the axis goes. */
export const panView = (view: AxisView, pixels: number): AxisView =>
  placeView(view, view.from + (pixels / view.width) * (view.to - view.from), view.to - view.from)

function placeView(view: AxisView, from: number, span: number): AxisView {
  const start = Math.min(1 - span, Math.max(0, from))
  return { ...view, from: start, to: start + span }
}
