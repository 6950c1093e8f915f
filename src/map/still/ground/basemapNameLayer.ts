/** The basemap's own names and their small symbols. */
import type { BasemapTheme } from '../../basemap/themes.ts'
import { fontFamily } from '../stillFonts.ts'
import { svgElement, translate } from '../svg.ts'
import { type BasemapName, nameLine, type PlaceIcon, secondSize } from './basemapNames.ts'

/** Draws names into `group` in place of what was there. */
export function drawBasemapNames(
  group: SVGGElement,
  names: readonly BasemapName[],
  theme: BasemapTheme,
): void {
  group.replaceChildren()
  for (const name of names) {
    drawIcon(group, name.icon, name.x, name.y, theme)
    // The first line's baseline; Inter's letters rise to about three quarters of their size.
    const baseline = name.textY + name.size * 0.93
    const text = {
      x: name.textX,
      'text-anchor': name.side,
      'font-family': fontFamily,
      stroke: theme.nameHalo,
      'stroke-width': 2.8,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }
    svgElement('text', group, {
      ...text,
      y: baseline,
      'font-size': name.size,
      'font-weight': name.weight,
      fill: theme.name,
    }).textContent = name.first
    if (name.second) {
      svgElement('text', group, {
        ...text,
        y: baseline + name.size * nameLine,
        'font-size': name.size * secondSize,
        fill: theme.secondName,
      }).textContent = name.second
    }
  }
}

const radii = { city: 3.1, town: 2.4, village: 1.6 } as const

function drawIcon(parent: Element, icon: PlaceIcon, x: number, y: number, theme: BasemapTheme): void {
  if (icon !== 'crossing') {
    const ring = {
      fill: theme.symbolInside,
      stroke: theme.symbol,
      'stroke-width': icon === 'city' ? 1.5 : 1.2,
    }
    svgElement('circle', parent, { cx: x, cy: y, r: radii[icon], ...ring })
    return
  }
  const group = svgElement('g', parent, { transform: translate(x, y) })
  const frame = { x: -5.8, y: -5.8, width: 11.6, height: 11.6, rx: 1.8 }
  svgElement('rect', group, {
    ...frame,
    fill: theme.symbolInside,
    stroke: theme.boundaryLine,
    'stroke-width': 1.4,
  })
  svgElement('rect', group, { x: -3, y: -0.9, width: 6, height: 1.8, rx: 0.4, fill: theme.boundaryLine })
}
