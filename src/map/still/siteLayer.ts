/** Rosettes, lone symbols, counted circles and their leader lines; a window changes only what it must. */
import { type Standing, standing } from '../../domain/incidentSet.ts'
import { countIn } from '../../domain/siteLayoutCounts.ts'
import type { Span } from '../../domain/time/span.ts'
import { rowsOfNumber } from '../scene/rows.ts'
import type { Scene, ScreenBody } from '../scene/scene.ts'
import type { SceneBody } from '../scene/sceneBody.ts'
import type { IncidentColours } from '../symbolColours.ts'
import { isDisplaced } from './siteLabels.ts'
import { fontFamily } from './stillFonts.ts'
import { setAttributes, svgElement, translate } from './svg.ts'
import { drawSymbol, enlarge, showStanding } from './symbolDrawing.ts'

interface DrawnSite {
  readonly body: SceneBody
  /** Lie in layers over those of all bodies: line, disc, mark at the true point, symbols. */
  readonly leader: SVGGElement
  readonly disc: SVGGElement
  readonly mark: SVGCircleElement
  readonly seats: SVGGElement
  readonly symbols: readonly SVGGElement[]
  readonly standings: (Standing | null)[]
  readonly number: SVGTextElement | null
}

/** Strength of what stands for a place where the window holds nothing. */
const emptyStrength = 0.35

export class SiteLayer {
  private readonly leaders: SVGGElement
  private readonly discs: SVGGElement
  private readonly marks: SVGGElement
  private readonly seats: SVGGElement
  private readonly drawn = new Map<SceneBody, DrawnSite>()
  private window: Span | null = null
  private enlarged: number | null = null

  private readonly scene: Scene
  private readonly colours: IncidentColours

  constructor(parent: Element, scene: Scene, colours: IncidentColours) {
    this.scene = scene
    this.colours = colours
    this.leaders = svgElement('g', parent, { 'data-part': 'leaders' })
    this.discs = svgElement('g', parent, { 'data-part': 'discs' })
    this.marks = svgElement('g', parent, { 'data-part': 'true-points' })
    this.seats = svgElement('g', parent, { 'data-part': 'incidents' })
  }

  /** Puts every body in its place; a body that was there stays the same elements. */
  place(sites: readonly ScreenBody[]): void {
    const standingBodies = new Set(sites.map(({ body }) => body))
    for (const [body, { leader, disc, mark, seats }] of this.drawn) {
      if (standingBodies.has(body)) continue
      for (const part of [leader, disc, mark, seats]) part.remove()
      this.drawn.delete(body)
    }
    for (const site of sites) {
      const drawn = this.drawn.get(site.body) ?? this.drawBody(site.body)
      const transform = translate(site.x, site.y)
      setAttributes(drawn.disc, { transform })
      setAttributes(drawn.seats, { transform })
      this.drawLeader(drawn, site)
    }
  }

  /** Shows exactly the incidents that touch the window. */
  show(window: Span): void {
    this.window = window
    for (const drawn of this.drawn.values()) this.showIn(drawn, window)
  }

  enlarge(row: number | null): void {
    if (row === this.enlarged) return
    for (const { body, symbols } of this.drawn.values()) {
      body.symbols.forEach((symbol, seat) => {
        const element = symbols[seat]
        if (!element) return
        if (symbol.row === this.enlarged) enlarge(element, symbol, false)
        if (symbol.row === row) enlarge(element, symbol, true)
      })
    }
    this.enlarged = row
  }

  /**
   * Rows read back from the document, ascending: of the symbols not hidden, and of the circles, as far as the
   * number in them is true.
   */
  drawnRows(): Uint32Array {
    const rows = new Set<number>()
    for (const { body, disc, symbols, number } of this.drawn.values()) {
      for (const symbol of symbols) {
        if (symbol.parentNode && symbol.getAttribute('display') !== 'none') {
          rows.add(Number(symbol.getAttribute('data-row')))
        }
      }
      if (!number || !this.window || !disc.parentNode) continue
      const counted = rowsOfNumber(this.scene, body, this.window, Number(number.textContent))
      for (const row of counted) rows.add(row)
    }
    return Uint32Array.from(rows).sort()
  }

  private showIn({ body, leader, disc, mark, symbols, standings, number }: DrawnSite, window: Span): void {
    let present = 0
    body.symbols.forEach((symbol, seat) => {
      const now = standing(this.scene.order.index, symbol.row, window)
      if (now !== 'out') present++
      const element = symbols[seat]
      if (!element || standings[seat] === now) return
      standings[seat] = now
      showStanding(element, symbol, now, this.colours)
    })
    if (number) {
      present = countIn(body.columns, window)
      const digits = String(present)
      if (number.textContent !== digits) number.textContent = digits
    }
    const opacity = present > 0 ? undefined : emptyStrength
    for (const part of [leader, disc, mark]) setAttributes(part, { opacity })
  }

  private drawBody(body: SceneBody): DrawnSite {
    const disc = svgElement('g', this.discs)
    const seats = svgElement('g', this.seats)
    const { ground, rim, leader, ink } = this.colours
    if (!body.alone) {
      const r = body.radius - 0.5
      svgElement('circle', disc, { r, fill: ground, 'fill-opacity': 0.96, stroke: rim })
    }
    const drawn: DrawnSite = {
      body,
      leader: svgElement('g', this.leaders),
      disc,
      mark: svgElement('circle', this.marks, { r: 3, fill: leader, stroke: ground, 'stroke-width': 1.2 }),
      seats,
      symbols: body.symbols.map((symbol) => drawSymbol(seats, symbol, this.colours)),
      standings: body.symbols.map(() => null),
      number: body.counted ? svgElement('text', disc, { ...numberText, fill: ink }) : null,
    }
    this.drawn.set(body, drawn)
    if (this.window) this.showIn(drawn, this.window)
    return drawn
  }

  private drawLeader({ leader, mark }: DrawnSite, site: ScreenBody): void {
    const tied = isDisplaced(site)
    setAttributes(mark, { display: tied ? undefined : 'none', cx: site.trueX, cy: site.trueY })
    leader.replaceChildren()
    if (!tied) return
    // It ends at the body's edge: a lone symbol has nothing behind it to hide the rest.
    const way = Math.hypot(site.x - site.trueX, site.y - site.trueY)
    const share = Math.max(0, way - site.body.radius) / way
    const ends = {
      x1: site.trueX,
      y1: site.trueY,
      x2: site.trueX + (site.x - site.trueX) * share,
      y2: site.trueY + (site.y - site.trueY) * share,
    }
    const { ground, leader: stroke } = this.colours
    svgElement('line', leader, { ...ends, stroke: ground, 'stroke-width': 3.2, opacity: 0.75 })
    svgElement('line', leader, { ...ends, stroke, 'stroke-width': 1.1 })
  }
}

const numberText = {
  'font-family': fontFamily,
  'font-size': 12.5,
  'font-weight': 600,
  'text-anchor': 'middle',
  y: 4.5,
} as const
