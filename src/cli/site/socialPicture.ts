/** The picture that stands for a page where its address is shared: what is reported beside where, 1200 × 630. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { timeOrder } from '../../domain/dataset/timeOrder.ts'
import { facetsOf, passes } from '../../domain/filter/facets.ts'
import { isFiltering } from '../../domain/filter/filter.ts'
import { extentsOf } from '../../domain/layout/extent.ts'
import { toMercator, worldSize } from '../../domain/layout/mercator.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'
import { always } from '../../domain/time/span.ts'
import type { View } from '../../domain/view/view.ts'
import type { BasemapData } from '../../map/basemap/sources.ts'
import { basemapThemes } from '../../map/basemap/themes.ts'
import { homeCamera } from '../../map/homeCamera.ts'
import { siteNames } from '../../map/siteNames.ts'
import { stillPicture } from '../../map/still/pictures/stillPicture.ts'
import { type Lettering, serifBreadth, textLines } from '../../map/still/pictures/textLines.ts'
import { drawnBy, setAttributes, svgElement } from '../../map/still/svg.ts'
import type { FontFaces } from './pageFonts.ts'
import { svgWriter, writtenSvg } from './writtenSvg.ts'

export interface PictureSubject {
  /** Whose map it is. */
  readonly kicker: string
  readonly title: string
  /** One or two lines: when, where, how many. */
  readonly facts: readonly string[]
  /** Exact words and whose they are. */
  readonly quote?: { readonly words: string; readonly voice: string } | undefined
  /** What must be read with it; the first is set strong. */
  readonly notes: readonly [string, ...string[]]
  readonly attribution: string
  /** Window, filter, incident and camera are drawn; without a camera the dataset's own is. */
  readonly view: View
}

/** Pixels, as the big networks show it whole. */
export const pictureSize = { width: 1200, height: 630 } as const

const column = { left: 56, width: 486 } as const
const map = { x: 590, width: 610 } as const
const ink = '#1a1c22'
const softInk = '#5c5f68'
const serif = 'Source Serif 4'

/** An SVG file lettered in Inter and Source Serif 4, light. */
export function socialPicture(
  dataset: Dataset,
  basemap: BasemapData,
  subject: PictureSubject,
  faces: FontFaces,
): string {
  const { width, height } = pictureSize
  return drawnBy(svgWriter, () => {
    const svg = svgElement('svg', null, {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    })
    const drawnMap = mapOf(dataset, basemap, subject.view)
    setAttributes(drawnMap, { x: map.x })
    svg.append(drawnMap)
    svgElement('rect', svg, { width: map.x, height, fill: '#fefefb' })
    svgElement('rect', svg, { x: map.x - 1, width: 1, height, fill: '#dcdad0' })
    letter(svg, subject)
    return writtenSvg(svg, faces)
  })
}

function mapOf(dataset: Dataset, basemap: BasemapData, view: View): SVGSVGElement {
  const facets = isFiltering(view.filter) ? facetsOf(dataset) : null
  const order = timeOrder(dataset.index, facets ? (row) => passes(facets, view.filter, row) : undefined)
  const selected = view.incident === null ? null : (dataset.rowOf.get(view.incident) ?? null)
  const incident = selected === null ? undefined : dataset.incidents[selected]
  return stillPicture(
    {
      theme: 'light',
      language: 'en',
      order,
      window: view.window ?? always,
      highlighted: null,
      selected,
      extents: incident
        ? extentsOf(incident, dataset.places).map((extent) => ({ ...extent, focused: true }))
        : [],
      labels: siteNames(dataset, 'en'),
      padding: { top: 16, right: 16, bottom: 40, left: 16 },
    },
    {
      camera: view.camera ?? cameraWith(dataset, selected),
      width: map.width,
      height: pictureSize.height,
      basemap,
    },
  )
}

/** The dataset's own camera, moved only where the incident would not be seen. */
function cameraWith(dataset: Dataset, row: number | null): Camera {
  const home = homeCamera(dataset, { width: map.width, height: pictureSize.height })
  const placement = row === null ? -1 : dataset.index.placementRow.indexOf(row)
  const site = dataset.index.sites[dataset.index.placementSite[placement] ?? -1]
  const place = site?.place == null ? undefined : dataset.places.get(site.place)
  const point = place?.geometry?.type === 'Point' ? place.geometry.coordinates : place?.anchor
  const [longitude, latitude] = point ?? []
  if (longitude === undefined || latitude === undefined) return home
  const scale = worldSize(home.zoom)
  const centre = toMercator(home.longitude, home.latitude)
  const here = toMercator(longitude, latitude)
  const seen =
    Math.abs(here.x - centre.x) * scale < map.width * 0.4 &&
    Math.abs(here.y - centre.y) * scale < pictureSize.height * 0.4
  return seen ? home : { ...home, longitude, latitude }
}

function letter(
  svg: SVGSVGElement,
  { kicker, title, facts, quote, notes, attribution }: PictureSubject,
): void {
  const lines = (
    words: readonly string[],
    top: number,
    leading: number,
    { size, weight = 400 }: Lettering,
    look: { readonly family?: string; readonly fill?: string },
  ): number => {
    words.forEach((line, number) => {
      svgElement('text', svg, {
        x: column.left,
        y: top + number * leading + size,
        'font-family': look.family ?? 'Inter',
        'font-size': size,
        'font-weight': weight,
        fill: look.fill ?? ink,
      }).textContent = line
    })
    return top + words.length * leading
  }
  const block = (text: string, lettering: Lettering, limit: number): string[] =>
    textLines(text, column.width, lettering, limit)

  const small = { size: 19, weight: 600 } as const
  let top = lines(block(kicker, small, 2), 48, 26, small, { fill: softInk }) + 18
  const heading = { size: title.length > 60 ? 38 : 44, weight: 600, breadth: serifBreadth } as const
  top = lines(block(title, heading, 4), top, heading.size * 1.16, heading, { family: serif }) + 16
  const plain = { size: 21 } as const
  const told = facts.flatMap((fact) => block(fact, plain, 2))
  top = lines(told, top, 30, plain, { fill: softInk }) + 22

  const fine = { size: 13.5 } as const
  const [first, ...others] = notes
  const foot = [first, ...others.flatMap((note) => block(note, fine, 4))]
  const footTop = pictureSize.height - 40 - foot.length * 19
  if (quote) {
    const words = { size: 25, breadth: serifBreadth } as const
    const room = Math.floor((footTop - top - 54) / 33)
    if (room > 0) {
      const said = block(`“${quote.words}”`, words, Math.min(5, room))
      const end = lines(said, top, 33, words, { family: serif })
      lines(block(quote.voice, { size: 18 }, 1), end + 6, 24, { size: 18 }, { fill: softInk })
    }
  }
  lines([first], footTop - 4, 19, { size: 15, weight: 600 }, {})
  lines(foot.slice(1), footTop + 20, 19, fine, { fill: softInk })
  svgElement('text', svg, {
    x: pictureSize.width - 12,
    y: pictureSize.height - 12,
    'text-anchor': 'end',
    'font-family': 'Inter',
    'font-size': 13,
    fill: softInk,
    stroke: basemapThemes.light.land,
    'stroke-width': 3,
    'paint-order': 'stroke',
  }).textContent = attribution
}
