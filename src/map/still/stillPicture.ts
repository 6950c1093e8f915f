/** The still map as a picture for print and for an SVG file: the same drawing, lettered, cut to its page. */

import type { Camera } from '../../domain/record/viewRecord.ts'
import { countIn } from '../../domain/siteLayoutCounts.ts'
import type { Span } from '../../domain/time/span.ts'
import type { BasemapData } from '../basemap/sources.ts'
import { basemapThemes } from '../basemap/themes.ts'
import type { ReportMapProps } from '../reportMap.ts'
import { clampCamera, clearBox, pageAt } from '../scene/page.ts'
import { reaches, Scene } from '../scene/scene.ts'
import { incidentColours } from '../symbolColours.ts'
import { groundPaths } from './ground.ts'
import { extentScene, siteScene } from './scene.ts'
import { labelText, type SceneLabel, secondLine } from './siteLabels.ts'
import { StillDrawing } from './stillDrawing.ts'
import { fontFamily } from './stillFonts.ts'
import { svgElement } from './svg.ts'

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
  const shown = siteScene(props, page, basemap, scene)
  const drawing = new StillDrawing(scene, props.theme)
  drawing.resize(width, height)
  drawing.drawGround(groundPaths(basemap, page, basemapThemes[props.theme]))
  drawing.drawExtents(extentScene(props.extents, page, props.theme))
  drawing.drawSites({ ...shown, sites: shown.sites.filter((site) => reaches(site, clearBox(page))) })
  drawing.show(props.window)
  drawing.point(props, props.window)
  for (const hidden of drawing.svg.querySelectorAll('[display="none"]')) hidden.remove()
  const names = svgElement('g', drawing.svg, { 'data-part': 'labels' })
  for (const label of shown.labels) if (label.box) letter(names, label, props.window, props.theme)
  return drawing.svg
}

function letter(parent: Element, label: SceneLabel, window: Span, theme: ReportMapProps['theme']): void {
  const { ink } = incidentColours[theme]
  const softInk = basemapThemes[theme].name
  const count = countIn(label.body.columns, window)
  const text = {
    'text-anchor': label.anchor,
    'font-family': fontFamily,
    stroke: basemapThemes[theme].nameHalo,
    'stroke-width': 3.4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  }
  const small = { 'font-size': labelText.secondarySize, fill: softInk }
  const first = svgElement('text', parent, {
    ...text,
    x: label.x,
    y: label.y + 12.5,
    'font-size': labelText.primarySize,
    'font-weight': 600,
    fill: count > 0 ? ink : softInk,
  })
  first.textContent = label.primary
  const second = secondLine(label, count)
  if (!second) return
  if (label.secondary) {
    const y = label.y + labelText.primaryLine + 11
    svgElement('text', parent, { ...text, ...small, x: label.x, y }).textContent = second
  } else {
    svgElement('tspan', first, { ...small, 'font-weight': 400 }).textContent = second
  }
}
