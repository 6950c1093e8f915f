import { setAttributes, svgElement } from '../svg.ts'
import type { ScenePath } from './groundPaths.ts'

/** A group of paths; those with the same key stay the same element. */
export class PathLayer {
  readonly group: SVGGElement
  private drawn = new Map<string, SVGPathElement>()

  constructor(parent: Element, part: string) {
    this.group = svgElement('g', parent, { 'data-part': part })
  }

  draw(paths: readonly ScenePath[]): void {
    const next = new Map(
      paths.map((path) => [path.key, this.drawn.get(path.key) ?? svgElement('path', null)]),
    )
    for (const path of paths) {
      const element = next.get(path.key)
      if (element) setAttributes(element, attributesOf(path))
    }
    this.group.replaceChildren()
    for (const element of next.values()) this.group.append(element)
    this.drawn = next
  }
}

const attributesOf = ({ key, data, fill, stroke, width, dashes, roundEnds, opacity }: ScenePath) => ({
  'data-key': key,
  d: data,
  fill: fill ?? 'none',
  'fill-rule': fill === undefined ? undefined : 'evenodd',
  stroke,
  'stroke-width': width,
  'stroke-dasharray': dashes?.map((dash) => Math.round(dash * 100) / 100).join(' '),
  'stroke-linejoin': stroke === undefined ? undefined : 'round',
  'stroke-linecap': roundEnds ? 'round' : undefined,
  opacity: opacity === undefined || opacity === 1 ? undefined : opacity,
})
