/**
 * The incidents on a WebGL2 canvas of their own over the basemap's: what it draws in a frame is the set of that
 * frame's window. A drag through time draws this canvas only; the basemap below stays as it is.
 */

import type { TimeOrder } from '../../domain/dataset/timeOrder.ts'
import type { Span } from '../../domain/time/span.ts'
import type { Page } from '../scene/page.ts'
import { isInWindow, rowsOfNumber, sitesOfRow } from '../scene/rows.ts'
import { Scene } from '../scene/scene.ts'
import type { SceneBody } from '../scene/sceneBody.ts'
import { incidentColours, type Theme } from '../symbolColours.ts'
import { BodyPass } from './bodyPass.ts'
import {
  buildInstances,
  drawRanges,
  type InstanceRange,
  type Instances,
  instancesOfRow,
} from './instances.ts'
import { BodyRecords, FrameMaker, type LayerFrame, siteTableWidth, writeSites } from './layerFrame.ts'
import { type SymbolDraw, SymbolPass } from './symbolPass.ts'
import { windowRanks } from './windowRanks.ts'

export interface IncidentLayerState {
  readonly theme: Theme
  readonly order: TimeOrder
  readonly window: Span
  readonly highlighted: number | null
  readonly selected: number | null
}

/** What the last frame drew. */
interface Drawn {
  readonly frame: LayerFrame
  readonly symbols: SymbolDraw
}

interface Passes {
  readonly symbols: SymbolPass
  readonly bodies: BodyPass
}

export class IncidentLayer {
  readonly #canvas: HTMLCanvasElement
  readonly #gl: WebGL2RenderingContext
  #state: IncidentLayerState
  #scene: Scene
  #instances: Instances
  #frames: FrameMaker
  #passes: Passes | null = null
  #instancesStale = true
  #siteTable = new Float32Array(0)
  #placed: LayerFrame['bodies'] | null = null
  readonly #records = new BodyRecords()
  #marked: { readonly rows: readonly (number | null)[]; readonly ranges: readonly InstanceRange[] } | null =
    null
  #drawn: Drawn | null = null
  #destroyed = false

  /**
   * @param lost called when the graphics card has taken the canvas
   * @param restored called when the graphics card has given the canvas back after taking it: time to draw again
   * @throws {Error} without WebGL2
   */
  constructor(
    container: HTMLElement,
    state: IncidentLayerState,
    { lost, restored }: { readonly lost: () => void; readonly restored: () => void },
  ) {
    this.#state = state
    this.#canvas = document.createElement('canvas')
    this.#canvas.dataset['layer'] = 'incidents'
    const gl = this.#canvas.getContext('webgl2', { antialias: false, depth: false, stencil: false })
    if (!gl) throw new Error('no second WebGL2 canvas')
    this.#gl = gl
    container.append(this.#canvas)
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      // Without this it would never come back.
      event.preventDefault()
      this.#passes = null
      this.#drawn = null
      if (!this.#destroyed) lost()
    })
    this.#canvas.addEventListener('webglcontextrestored', restored)
    this.#scene = new Scene(state.order)
    this.#instances = buildInstances(state.order, this.#scene.seating)
    this.#frames = new FrameMaker(this.#scene)
  }

  /** Takes effect with the next frame. */
  setState(state: IncidentLayerState): void {
    if (state.order !== this.#state.order) {
      this.#scene = new Scene(state.order)
      this.#instances = buildInstances(state.order, this.#scene.seating)
      this.#frames = new FrameMaker(this.#scene)
      this.#instancesStale = true
      this.#placed = null
      this.#marked = null
    }
    this.#state = state
  }

  /** The frame the reader sees now; null before the first. */
  get frame(): LayerFrame | null {
    return this.#drawn?.frame ?? null
  }

  get scene(): Scene {
    return this.#scene
  }

  /** The page's fonts have come. */
  renewDigits(): void {
    this.#passes?.bodies.renewDigits()
  }

  destroy(): void {
    this.#destroyed = true
    this.#passes?.symbols.destroy()
    this.#passes?.bodies.destroy()
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext()
    this.#canvas.remove()
  }

  /** Draws the incidents as they stand on `page`; `pixelRatio`: pixels of the canvas for one of the page. */
  draw(page: Page, pixelRatio: number): void {
    if (this.#gl.isContextLost()) return
    const passes = this.#passes ?? this.#makePasses()
    const { window, theme, highlighted, selected } = this.#state
    const colours = incidentColours[theme]
    const frame = this.#frames.frame(page, window)
    const { width, height } = page
    this.#clear(page, pixelRatio)

    if (this.#instancesStale) {
      passes.symbols.setInstances(this.#instances)
      this.#instancesStale = false
    }
    if (this.#placed !== frame.bodies) {
      const rows = Math.max(1, Math.ceil(this.#scene.seating.index.sites.length / siteTableWidth))
      if (this.#siteTable.length !== rows * siteTableWidth * 4) {
        this.#siteTable = new Float32Array(rows * siteTableWidth * 4)
      }
      writeSites(this.#siteTable, frame.bodies)
      passes.symbols.setSites(this.#siteTable)
      this.#placed = frame.bodies
    }
    this.#records.write(frame, this.#markOf())
    const { floats, withDisc } = this.#records
    passes.bodies.draw({ floats, withDisc, count: frame.bodies.length, width, height, pixelRatio, colours })

    const symbols: SymbolDraw = {
      ranges: drawRanges(this.#instances, window),
      ranks: windowRanks(this.#scene.order.index.instants, window),
      width,
      height,
      pixelRatio,
      colours,
      highlighted,
      selected,
    }
    passes.symbols.draw(symbols)
    // Marked symbols once more, over their neighbours.
    const ranges = this.#markedRanges()
    if (ranges.length > 0) passes.symbols.draw({ ...symbols, ranges })
    this.#drawn = { frame, symbols }
  }

  /**
   * Rows on the map, ascending, read back from the graphics card: the last frame's draw call of the symbols once
   * more, into a picture of row numbers. A counted circle stands for its rows if the number it shows is theirs.
   */
  drawnRows(): Uint32Array {
    if (!this.#drawn || !this.#passes) return new Uint32Array(0)
    const { frame, symbols } = this.#drawn
    const marks = new Uint8Array(this.#scene.order.index.size)
    for (const row of this.#passes.symbols.identify(symbols)) marks[row] = 1
    frame.bodies.forEach(({ body }, position) => {
      if (!body.counted) return
      const number = frame.counts[position] ?? 0
      for (const row of rowsOfNumber(this.#scene, body, frame.window, number)) marks[row] = 1
    })
    const rows = new Uint32Array(marks.reduce((sum, mark) => sum + mark, 0))
    let next = 0
    marks.forEach((mark, row) => {
      if (mark === 1) rows[next++] = row
    })
    return rows
  }

  #makePasses(): Passes {
    this.#passes = { symbols: new SymbolPass(this.#gl), bodies: new BodyPass(this.#gl) }
    this.#instancesStale = true
    this.#placed = null
    return this.#passes
  }

  #clear({ width, height }: Page, pixelRatio: number): void {
    const gl = this.#gl
    const canvas = this.#canvas
    const [across, down] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)]
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across
      canvas.height = down
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.viewport(0, 0, across, down)
    gl.clearColor(0, 0, 0, 0)
    gl.clear(gl.COLOR_BUFFER_BIT)
    gl.enable(gl.BLEND)
    // Shaders give colours multiplied by their opacity.
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
  }

  #markedRanges(): readonly InstanceRange[] {
    const { highlighted, selected } = this.#state
    const rows = [highlighted, selected]
    if (!this.#marked || this.#marked.rows.some((row, position) => row !== rows[position])) {
      const ranges = rows.flatMap((row) =>
        row === null ? [] : instancesOfRow(this.#instances, row).map((first) => ({ first, count: 1 })),
      )
      this.#marked = { rows, ranges }
    }
    return this.#marked.ranges
  }

  /** 2: holds the selected incident, 1: the highlighted one. */
  #markOf(): ((body: SceneBody) => number) | null {
    const { highlighted, selected, order, window } = this.#state
    if (highlighted === null && selected === null) return null
    const sitesOf = (row: number | null): Set<number> =>
      new Set(row !== null && isInWindow(this.#scene, row, window) ? sitesOfRow(order, row) : [])
    const [selectedSites, highlightedSites] = [sitesOf(selected), sitesOf(highlighted)]
    return ({ sites }) =>
      sites.some((site) => selectedSites.has(site))
        ? 2
        : sites.some((site) => highlightedSites.has(site))
          ? 1
          : 0
  }
}
