/** Many incidents as bars: per lane and pixel how many there are, pale, and how many are in the window, full. */

import type { Span } from '../../domain/time/span.ts'
import type { LaneDensity } from '../../domain/timeline/laneDensity.ts'

export class DensityLayer {
  private readonly canvas: HTMLCanvasElement
  private readonly context: CanvasRenderingContext2D | null
  private density: LaneDensity | null = null
  private laneHeight = 0
  private ink = '#000'

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas
    this.context = canvas.getContext('2d')
  }

  /** Takes up new counts and draws all of them. */
  place(density: LaneDensity, laneHeight: number, laneCount: number): void {
    this.density = density
    this.laneHeight = laneHeight
    const ratio = window.devicePixelRatio
    this.canvas.width = density.columns * ratio
    this.canvas.height = laneHeight * laneCount * ratio
    this.canvas.style.width = `${density.columns}px`
    this.canvas.style.height = `${laneHeight * laneCount}px`
    this.context?.setTransform(ratio, 0, 0, ratio, 0, 0)
    this.restyle()
  }

  /** Colours come from the page; a change of theme draws all again. */
  restyle(): void {
    this.ink = getComputedStyle(this.canvas).color
    if (this.density) this.draw(this.density, [...this.density.all.keys()])
  }

  show(window: Span): void {
    if (this.density) this.draw(this.density, this.density.show(window))
  }

  clear(): void {
    this.density = null
    this.canvas.width = 0
  }

  litRows(): number[] {
    return this.density?.litRows() ?? []
  }

  /** Two shapes for all bins together: one change of colour each, however many bins. */
  private draw({ columns, all, lit, highest }: LaneDensity, bins: readonly number[]): void {
    const { context, laneHeight } = this
    if (!context) return
    // Square roots, so that one incident is still seen beside a thousand.
    const height = (count: number): number =>
      count === 0 ? 0 : Math.max(2, (laneHeight - 4) * Math.sqrt(count / highest))
    const pale = new Path2D()
    const full = new Path2D()
    for (const bin of bins) {
      const x = bin % columns
      const top = Math.floor(bin / columns) * laneHeight
      const base = top + laneHeight - 1
      const whole = height(all[bin] as number)
      const part = height(lit[bin] as number)
      context.clearRect(x, top, 1, laneHeight)
      if (whole > part) pale.rect(x, base - whole, 1, whole - part)
      if (part > 0) full.rect(x, base - part, 1, part)
    }
    context.fillStyle = this.ink
    context.globalAlpha = 0.28
    context.fill(pale)
    context.globalAlpha = 0.85
    context.fill(full)
  }
}
