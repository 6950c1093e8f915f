/** The map as a picture that can stand alone: titled, with legend and scale, and with all that must be read with it. */

import { symbolPath } from '../../../domain/layout/symbolPath.ts'
import type { SymbolName } from '../../../domain/record/collection.ts'
import { basemapThemes } from '../../basemap/themes.ts'
import { groundScale, scaleFromZoom } from '../../groundScale.ts'
import type { ReportMapProps } from '../../reportMap.ts'
import { incidentColours } from '../../symbolColours.ts'
import { drawOutlineSample, type OutlineSample } from '../incidents/symbolDrawing.ts'
import { fontFamily } from '../stillFonts.ts'
import { setAttributes, svgElement, translate } from '../svg.ts'
import { type PictureView, stillPicture } from './stillPicture.ts'
import { type Lettering, lineWidth, serifBreadth, textLines } from './textLines.ts'

export interface PictureWords {
  readonly title: string
  /** Under the title: window, filters, how many. */
  readonly subtitles: readonly string[]
  readonly legend: readonly { readonly symbol: SymbolName; readonly label: string }[]
  readonly outlines: readonly { readonly sample: OutlineSample; readonly label: string }[]
  /** Of the map, drawn on it. */
  readonly attribution: string
  /** Under the map; the first is set strong. */
  readonly notes: readonly string[]
  /** All of it once more as text, for readers who do not see the picture and for programs. */
  readonly description: string
}

const margin = 28
const titleLook = { size: 30, weight: 600, breadth: serifBreadth } as const
const plainLook = { size: 15 } as const
const smallLook = { size: 13 } as const
const strongLook = { size: 14, weight: 600 } as const
const serif = '"Source Serif 4", Georgia, serif'

/** A finished picture, detached, as wide as the view and higher than it by title, legend and notes. */
export function framedPicture(props: ReportMapProps, view: PictureView, words: PictureWords): SVGSVGElement {
  const { ink, ground, rim } = incidentColours[props.theme]
  const soft = basemapThemes[props.theme].name
  const { width } = view
  const svg = svgElement('svg', null, { xmlns: 'http://www.w3.org/2000/svg', role: 'img' })
  svgElement('title', svg).textContent = words.title
  svgElement('desc', svg).textContent = words.description
  const sheet = svgElement('rect', svg, { width, fill: ground })
  const write = (
    text: string,
    x: number,
    baseline: number,
    { size, weight = 400 }: Lettering,
    look: { readonly fill?: string; readonly family?: string; readonly anchor?: string } = {},
  ): void => {
    svgElement('text', svg, {
      x,
      y: baseline,
      'font-family': look.family ?? fontFamily,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': look.anchor,
      fill: look.fill ?? ink,
    }).textContent = text
  }
  const column = width - 2 * margin
  let y = 18
  for (const line of textLines(words.title, column, titleLook, 3)) {
    y += 36
    write(line, margin, y - 8, titleLook, { family: serif })
  }
  for (const line of words.subtitles.flatMap((text) => textLines(text, column, plainLook, 3))) {
    y += 22
    write(line, margin, y - 3, plainLook, { fill: soft })
  }
  y += 14

  const map = stillPicture(props, view)
  setAttributes(map, { y })
  svg.append(map)
  for (const edge of [y, y + view.height]) {
    svgElement('line', svg, { x1: 0, x2: width, y1: edge, y2: edge, stroke: rim, 'stroke-width': 1 })
  }
  drawScale(svg, view, y + view.height - 16, ink)
  const halo = { stroke: basemapThemes[props.theme].nameHalo, 'stroke-width': 3, 'paint-order': 'stroke' }
  write(words.attribution, width - 12, y + view.height - 12, smallLook, { fill: soft, anchor: 'end' })
  const attribution = svg.lastElementChild
  if (attribution) setAttributes(attribution, halo)
  y += view.height + 14

  const items = [
    ...words.legend.map(({ symbol, label }) => ({
      label,
      draw: (parent: Element) => {
        svgElement('path', parent, {
          d: symbolPath(symbol, 15),
          fill: incidentColours[props.theme].symbols[symbol],
        })
      },
    })),
    ...words.outlines.map(({ sample, label }) => ({
      label,
      draw: (parent: Element) => drawOutlineSample(parent, sample, incidentColours[props.theme]),
    })),
  ]
  let x = margin
  y += 22
  for (const { label, draw } of items) {
    const room = 24 + lineWidth(label, smallLook) + 24
    if (x > margin && x + room > width - margin + 24) {
      x = margin
      y += 24
    }
    draw(svgElement('g', svg, { transform: translate(x + 8, y - 4.5) }))
    write(label, x + 24, y, smallLook)
    x += room
  }
  y += 14

  words.notes.forEach((note, position) => {
    const look = position === 0 ? strongLook : smallLook
    for (const line of textLines(note, column, look)) {
      y += 19
      write(line, margin, y, look, position === 0 ? {} : { fill: soft })
    }
  })
  const height = Math.ceil(y + 22)
  setAttributes(svg, { width, height, viewBox: `0 0 ${width} ${height}` })
  setAttributes(sheet, { height })
  return svg
}

function drawScale(parent: Element, { camera }: PictureView, baseline: number, ink: string): void {
  if (camera.zoom < scaleFromZoom) return
  const { label, width } = groundScale(camera)
  const right = margin + width
  const d = `M${margin} ${baseline - 6}V${baseline}H${right}V${baseline - 6}`
  svgElement('path', parent, { d, fill: 'none', stroke: ink, 'stroke-width': 1.4 })
  svgElement('text', parent, {
    x: right - 6,
    y: baseline - 6,
    'text-anchor': 'end',
    'font-family': fontFamily,
    'font-size': smallLook.size,
    fill: ink,
  }).textContent = label
}
