/** The still map as a picture for print and for an SVG file: the same drawing, lettered, cut to its page. */

import { countIn } from '../../../domain/layout/siteLayoutCounts.ts'
import type { Camera } from '../../../domain/record/viewRecord.ts'
import type { Span } from '../../../domain/time/span.ts'
import type { BasemapData } from '../../basemap/sources.ts'
import { basemapThemes } from '../../basemap/themes.ts'
import type { ReportMapProps } from '../../reportMap.ts'
import { isWithin } from '../../scene/boxes.ts'
import type { PlacedName } from '../../scene/names.ts'
import { clampCamera, clearBox, pageAt } from '../../scene/page.ts'
import { reaches, Scene } from '../../scene/scene.ts'
import { incidentColours } from '../../symbolColours.ts'
import { extentPaths } from '../ground/extentPaths.ts'
import { groundPaths } from '../ground/groundPaths.ts'
import { letteringLook, letteringPlace, secondLine } from '../incidents/nameLettering.ts'
import { pageContents } from '../pageContents.ts'
import { StillDrawing } from '../stillDrawing.ts'
import { fontFamily } from '../stillFonts.ts'
import { svgElement } from '../svg.ts'

export interface PictureView {
  readonly camera: Camera
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly basemap?: BasemapData
}

/** A finished picture, detached; `new XMLSerializer().serializeToString(…)` makes a file of it. */
export function stillPicture(
  props: ReportMapProps,
  { camera, width, height, basemap = {} }: PictureView,
): SVGSVGElement {
  const page = pageAt(clampCamera(camera), width, height, props.padding)
  const scene = new Scene(props.order)
  const shown = pageContents(props, page, basemap, scene)
  const drawing = new StillDrawing(scene, props.theme)
  drawing.resize(width, height)
  drawing.drawGround(groundPaths(basemap, page, basemapThemes[props.theme]))
  drawing.drawExtents(extentPaths(props.extents, page, props.theme))
  drawing.drawContents({ ...shown, bodies: shown.bodies.filter((body) => reaches(body, clearBox(page))) })
  drawing.show(props.window)
  drawing.point(props, props.window)
  for (const hidden of drawing.svg.querySelectorAll('[display="none"]')) hidden.remove()
  const names = svgElement('g', drawing.svg, { 'data-part': 'labels' })
  // One beyond the edge would be cut.
  const clear = clearBox(page, props.padding)
  for (const name of shown.labels)
    if (name.place && isWithin(name.place.box, clear)) letter(names, name, props.window, props.theme)
  return drawing.svg
}

function letter(parent: Element, name: PlacedName, window: Span, theme: ReportMapProps['theme']): void {
  const { anchor, x, y } = letteringPlace(name)
  const { ink } = incidentColours[theme]
  const softInk = basemapThemes[theme].name
  const count = countIn(name.at.body.columns, window)
  const text = {
    'text-anchor': anchor,
    'font-family': fontFamily,
    stroke: basemapThemes[theme].nameHalo,
    'stroke-width': 3.4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  }
  const small = { 'font-size': letteringLook.secondarySize, fill: softInk }
  const first = svgElement('text', parent, {
    ...text,
    x,
    y: y + 12.5,
    'font-size': letteringLook.primarySize,
    'font-weight': 600,
    fill: count > 0 ? ink : softInk,
  })
  first.textContent = name.primary
  const second = secondLine(name, count)
  if (!second) return
  if (name.secondary) {
    const below = { x, y: y + letteringLook.primaryLine + 11 }
    svgElement('text', parent, { ...text, ...small, ...below }).textContent = second
  } else {
    svgElement('tspan', first, { ...small, 'font-weight': 400 }).textContent = second
  }
}
