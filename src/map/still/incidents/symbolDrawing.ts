/** One incident's symbol: how it looks certain, possible, muted, ghosted, disputed. */
import type { Standing } from '../../../domain/dataset/incidentSet.ts'
import { symbolPath } from '../../../domain/layout/symbolPath.ts'
import { symbolLook, symbolMark } from '../../scene/measures.ts'
import type { SceneSymbol } from '../../scene/sceneBody.ts'
import { type IncidentColours, unitRgb } from '../../symbolColours.ts'
import { setAttributes, svgElement, translate } from '../svg.ts'

const { size, outline, disputed: broken } = symbolLook

/** Width of a line along the path that reaches so far beyond the symbol's edge, which is the outer side of its outline. */
const widthTo = (beyond: number): number => outline + 2 * beyond

/**
 * Puts a symbol at its seat, hidden until its standing is known. Filled means certain, hollow possible; a dark edge
 * tells of several origins, a broken line about it of dispute.
 */
export function drawSymbol(parent: Element, symbol: SceneSymbol, colours: IncidentColours): SVGGElement {
  const group = svgElement('g', parent, {
    'data-row': symbol.row,
    transform: translate(symbol.x, symbol.y),
    display: 'none',
    opacity: symbol.ghost ? symbolLook.ghost : undefined,
    'stroke-linejoin': 'round',
  })
  const d = symbolPath(symbol.symbol, size - outline)
  const line = { d, fill: 'none' }
  if (symbol.disputed) {
    const { at, width, gap, ground } = broken
    const arcs = { pathLength: 4, 'stroke-dasharray': `${1 - gap} ${gap}`, 'stroke-dashoffset': -gap / 2 }
    for (const [beyond, look] of [
      [ground, { stroke: colours.ground }],
      [at + width / 2, { stroke: colours.ink, ...arcs }],
      [at - width / 2, { stroke: colours.ground }],
    ] as const)
      svgElement('path', group, { ...line, ...look, 'stroke-width': widthTo(beyond) })
  }
  svgElement('path', group, { d, stroke: hueOf(symbol, colours), 'stroke-width': outline, 'data-shape': '' })
  if (symbol.corroborated) {
    const edge = { d: symbolPath(symbol.symbol, size), 'stroke-width': symbolLook.corroborated }
    svgElement('path', group, { ...line, ...edge, stroke: colours.ink })
  }
  return group
}

/** What the outline of a symbol can tell. */
export type OutlineSample = 'possible' | 'corroborated' | 'disputed'

/** A square that shows one kind of outline, for a legend: drawn as on the map. */
export function drawOutlineSample(parent: Element, sample: OutlineSample, colours: IncidentColours): void {
  const symbol: SceneSymbol = {
    row: 0,
    symbol: 'square',
    x: 0,
    y: 0,
    ghost: false,
    subject: false,
    disputed: sample === 'disputed',
    corroborated: sample === 'corroborated',
  }
  const drawn = drawSymbol(parent, symbol, colours)
  drawn.removeAttribute('data-row')
  showStanding(drawn, symbol, sample === 'possible' ? 'possible' : 'certain', colours)
}

/** Shows a symbol as its standing asks, or hides it. */
export function showStanding(
  drawn: SVGGElement,
  symbol: SceneSymbol,
  standing: Standing,
  colours: IncidentColours,
): void {
  setAttributes(drawn, { display: standing === 'out' ? 'none' : undefined, 'data-standing': standing })
  const shape = [...drawn.children].find((part) => part.getAttribute('data-shape') !== null)
  if (!shape || standing === 'out') return
  const hue = hueOf(symbol, colours)
  setAttributes(shape, {
    fill: standing === 'certain' ? hue : mixColours(colours.ground, hue, symbolLook.hollow),
  })
}

/** A larger symbol answers the pointer. */
export function enlarge(drawn: SVGGElement, symbol: SceneSymbol, larger: boolean): void {
  const place = translate(symbol.x, symbol.y)
  setAttributes(drawn, { transform: larger ? `${place} scale(${symbolMark.scale})` : place })
}

/** A statement about a place is muted. */
const hueOf = ({ symbol, subject }: SceneSymbol, { symbols, ground }: IncidentColours): string =>
  subject ? mixColours(ground, symbols[symbol], symbolLook.subject) : symbols[symbol]

/** A colour between two, `#rrggbb`. */
function mixColours(from: string, to: string, share: number): string {
  const [a, b] = [unitRgb(from), unitRgb(to)]
  const channel = (position: 0 | 1 | 2): string =>
    Math.round((a[position] + (b[position] - a[position]) * share) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${channel(0)}${channel(1)}${channel(2)}`
}
