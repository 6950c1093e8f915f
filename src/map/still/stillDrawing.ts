/** The whole still map as one SVG: written from a scene, the same for the page and for a saved picture. */
import type { Span } from '../../domain/time/span.ts'
import { type BasemapThemeName, basemapThemes } from '../basemap/themes.ts'
import { circleMark, discLook, symbolMark } from '../scene/measures.ts'
import type { Page } from '../scene/page.ts'
import { isInWindow, placesOfRow } from '../scene/rows.ts'
import type { Scene, ScreenBody } from '../scene/scene.ts'
import { incidentColours } from '../symbolColours.ts'
import { drawBasemapNames } from './ground/basemapNameLayer.ts'
import type { Ground, ScenePath } from './ground/groundPaths.ts'
import { PathLayer } from './ground/pathLayer.ts'
import { BodyLayer } from './incidents/bodyLayer.ts'
import type { PageContents } from './pageContents.ts'
import { setAttributes, svgElement, translate } from './svg.ts'

export interface Pointed {
  readonly highlighted: number | null
  readonly selected: number | null
}

export class StillDrawing {
  readonly svg: SVGSVGElement
  private readonly background: SVGRectElement
  private readonly sheet: SVGGElement
  private readonly below: PathLayer
  private readonly extents: PathLayer
  private readonly above: PathLayer
  private readonly names: SVGGElement
  private readonly bodyLayer: BodyLayer
  private readonly rings: SVGGElement
  private bodies: readonly ScreenBody[] = []

  private readonly scene: Scene
  private readonly theme: BasemapThemeName

  constructor(scene: Scene, theme: BasemapThemeName) {
    this.scene = scene
    this.theme = theme
    this.svg = svgElement('svg', null, { xmlns: 'http://www.w3.org/2000/svg' })
    this.background = svgElement('rect', this.svg, { fill: basemapThemes[theme].ground })
    this.sheet = svgElement('g', this.svg, { 'data-part': 'ground' })
    this.below = new PathLayer(this.sheet, 'below')
    this.extents = new PathLayer(this.sheet, 'extents')
    this.above = new PathLayer(this.sheet, 'above')
    this.names = svgElement('g', this.svg, { 'data-part': 'names' })
    this.bodyLayer = new BodyLayer(this.svg, scene, incidentColours[theme])
    this.rings = svgElement('g', this.svg, { 'data-part': 'rings', fill: 'none' })
  }

  resize(width: number, height: number): void {
    setAttributes(this.svg, { width, height, viewBox: `0 0 ${width} ${height}` })
    setAttributes(this.background, { width, height })
  }

  drawGround({ below, above }: Ground): void {
    this.below.draw(below)
    this.above.draw(above)
  }

  drawExtents(extents: readonly ScenePath[]): void {
    this.extents.draw(extents)
  }

  /** Slides the sheet the ground was drawn on to where the page now is. */
  moveGround(sheet: Page, page: Page): void {
    setAttributes(this.sheet, { transform: translate(sheet.left - page.left, sheet.top - page.top) })
  }

  drawContents({ bodies, names }: PageContents): void {
    this.bodies = bodies
    this.bodyLayer.place(bodies)
    drawBasemapNames(this.names, names, basemapThemes[this.theme])
  }

  show(window: Span): void {
    this.bodyLayer.show(window)
  }

  /** Rings about the highlighted and the selected incident, as far as they are in the window. */
  point({ highlighted, selected }: Pointed, window: Span): void {
    const { ink, accent } = incidentColours[this.theme]
    this.bodyLayer.enlarge([highlighted, selected])
    this.rings.replaceChildren()
    const ring = (row: number | null, stroke: string, width: number): void => {
      if (row === null || !isInWindow(this.scene, row, window)) return
      for (const { x, y, circle } of placesOfRow(this.scene, this.bodies, row)) {
        const [r, line] = circle
          ? [circle.radius - discLook.rim / 2, circleMark.width]
          : [symbolMark.ring, width]
        svgElement('circle', this.rings, { cx: x, cy: y, r, stroke, 'stroke-width': line })
      }
    }
    if (highlighted !== selected) ring(highlighted, ink, symbolMark.highlighted)
    ring(selected, accent, symbolMark.selected)
  }

  drawnRows(): Uint32Array {
    return this.bodyLayer.drawnRows()
  }
}
