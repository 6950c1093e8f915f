/** Rosettes, lone symbols, counted circles and their leader lines; a window changes only what it must. */
import { type Standing, standing } from '../../../domain/dataset/incidentSet.ts'
import { countIn } from '../../../domain/layout/siteLayoutCounts.ts'
import type { Span } from '../../../domain/time/span.ts'
import { leaderEnd, leaderStrength } from '../../scene/leader.ts'
import { discLook, emptyOpacity, leaderLook, truePointLook } from '../../scene/measures.ts'
import { rowsOfNumber } from '../../scene/rows.ts'
import type { Scene, ScreenBody } from '../../scene/scene.ts'
import type { SceneBody } from '../../scene/sceneBody.ts'
import type { IncidentColours } from '../../symbolColours.ts'
import { fontFamily } from '../stillFonts.ts'
import { setAttributes, svgElement, translate } from '../svg.ts'
import { drawSymbol, enlarge, showStanding } from './symbolDrawing.ts'

interface DrawnBody {
  readonly body: SceneBody
  /** Lie in layers over those of all bodies: line, disc, mark at the true point, symbols. */
  readonly leader: SVGGElement
  readonly disc: SVGGElement
  readonly mark: SVGGElement
  readonly seats: SVGGElement
  readonly symbols: readonly SVGGElement[]
  readonly standings: (Standing | null)[]
  readonly number: SVGTextElement | null
  /** How much of leader and mark is there, from 0 to 1. */
  tie: number
  empty: boolean
}

export class BodyLayer {
  private readonly leaders: SVGGElement
  private readonly discs: SVGGElement
  private readonly marks: SVGGElement
  private readonly seats: SVGGElement
  private readonly drawn = new Map<SceneBody, DrawnBody>()
  private window: Span | null = null
  private enlarged: readonly (number | null)[] = [null, null]

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
  place(bodies: readonly ScreenBody[]): void {
    const standingBodies = new Set(bodies.map(({ body }) => body))
    for (const [body, { leader, disc, mark, seats }] of this.drawn) {
      if (standingBodies.has(body)) continue
      for (const part of [leader, disc, mark, seats]) part.remove()
      this.drawn.delete(body)
    }
    for (const standingBody of bodies) {
      const { body, x, y, trueX, trueY } = standingBody
      const drawn = this.drawn.get(body) ?? this.drawBody(body)
      const transform = translate(x, y)
      setAttributes(drawn.disc, { transform })
      setAttributes(drawn.seats, { transform })
      const end = leaderEnd(standingBody)
      const ends = { x1: trueX, y1: trueY, x2: end.x, y2: end.y }
      for (const line of drawn.leader.children) setAttributes(line, ends)
      setAttributes(drawn.mark, { transform: translate(trueX, trueY) })
      drawn.tie = leaderStrength(standingBody)
      fade(drawn)
    }
  }

  /** Shows exactly the incidents that touch the window. */
  show(window: Span): void {
    this.window = window
    for (const drawn of this.drawn.values()) this.showIn(drawn, window)
  }

  /** Symbols of the highlighted and the selected row are drawn larger. */
  enlarge(rows: readonly (number | null)[]): void {
    if (rows.every((row, place) => row === this.enlarged[place])) return
    for (const { body, symbols } of this.drawn.values()) {
      body.symbols.forEach((symbol, seat) => {
        const element = symbols[seat]
        const larger = rows.includes(symbol.row)
        if (element && larger !== this.enlarged.includes(symbol.row)) enlarge(element, symbol, larger)
      })
    }
    this.enlarged = rows
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

  private showIn(drawn: DrawnBody, window: Span): void {
    const { body, symbols, standings, number } = drawn
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
    const empty = present === 0
    if (empty === drawn.empty) return
    drawn.empty = empty
    fade(drawn)
  }

  private drawBody(body: SceneBody): DrawnBody {
    const disc = svgElement('g', this.discs)
    const seats = svgElement('g', this.seats)
    const { ground, rim, ink } = this.colours
    if (!body.alone) {
      const r = body.radius - discLook.rim / 2
      const line = { stroke: rim, 'stroke-width': discLook.rim }
      svgElement('circle', disc, { r, fill: ground, 'fill-opacity': discLook.opacity, ...line })
    }
    const drawn: DrawnBody = {
      body,
      leader: this.drawLeader(),
      disc,
      mark: this.drawMark(),
      seats,
      symbols: body.symbols.map((symbol) => {
        const element = drawSymbol(seats, symbol, this.colours)
        if (this.enlarged.includes(symbol.row)) enlarge(element, symbol, true)
        return element
      }),
      standings: body.symbols.map(() => null),
      number: body.counted ? svgElement('text', disc, { ...numberText, fill: ink }) : null,
      tie: 0,
      empty: false,
    }
    this.drawn.set(body, drawn)
    if (this.window) this.showIn(drawn, this.window)
    return drawn
  }

  private drawLeader(): SVGGElement {
    const leader = svgElement('g', this.leaders)
    const { ground, leader: stroke } = this.colours
    const { width, ground: wider, groundOpacity } = leaderLook
    svgElement('line', leader, { stroke: ground, 'stroke-width': wider, opacity: groundOpacity })
    svgElement('line', leader, { stroke, 'stroke-width': width })
    return leader
  }

  private drawMark(): SVGGElement {
    const mark = svgElement('g', this.marks)
    const { ground, leader: stroke } = this.colours
    const { ring, width, ground: wider } = truePointLook
    svgElement('circle', mark, { r: wider, fill: ground })
    svgElement('circle', mark, { r: ring, fill: 'none', stroke, 'stroke-width': width })
    return mark
  }
}

function fade({ leader, mark, disc, tie, empty }: DrawnBody): void {
  const strength = empty ? emptyOpacity : 1
  setAttributes(disc, { opacity: opacityOf(strength) })
  const tied = { opacity: opacityOf(strength * tie), display: tie === 0 ? 'none' : undefined }
  for (const part of [leader, mark]) setAttributes(part, tied)
}

const opacityOf = (strength: number): number | undefined => (strength === 1 ? undefined : strength)

const numberText = {
  'font-family': fontFamily,
  'font-size': 12.5,
  'font-weight': 600,
  'text-anchor': 'middle',
  y: 4.5,
} as const
