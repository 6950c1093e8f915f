/** Many incidents as bars: per lane and pixel how many there are, pale, and how many are in the window, full. */
import { at } from '../../domain/incidentIndex.ts'
import type { LaneDensity } from '../../domain/laneDensity.ts'
import type { Span } from '../../domain/time/span.ts'

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
    if (this.density) for (let bin = 0; bin < this.density.all.length; bin++) this.drawBin(this.density, bin)
  }

  show(window: Span): void {
    if (!this.density) return
    for (const bin of this.density.show(window)) this.drawBin(this.density, bin)
  }

  clear(): void {
    this.density = null
    this.canvas.width = 0
  }

  litRows(): number[] {
    return this.density?.litRows() ?? []
  }

  private drawBin(density: LaneDensity, bin: number): void {
    const { context, laneHeight } = this
    if (!context) return
    const x = bin % density.columns
    const top = Math.floor(bin / density.columns) * laneHeight
    const base = top + laneHeight - 1
    // Square roots, so that one incident is still seen beside a thousand.
    const height = (count: number): number =>
      count === 0 ? 0 : Math.max(2, (laneHeight - 4) * Math.sqrt(count / density.highest))
    context.clearRect(x, top, 1, laneHeight)
    const all = height(at(density.all, bin))
    if (all === 0) return
    const lit = height(at(density.lit, bin))
    context.fillStyle = this.ink
    context.globalAlpha = 0.28
    context.fillRect(x, base - all, 1, all - lit)
    context.globalAlpha = 0.85
    context.fillRect(x, base - lit, 1, lit)
  }
}
