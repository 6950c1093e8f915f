/** Land, water, roads and boundary as paths in the measures and colours of the live map's basemap. */
import type { Feature } from 'geojson'
import { basemapFromZoom, schematicUntilZoom } from '../../basemap/groundLayers.ts'
import type { BasemapData, BasemapPart } from '../../basemap/sources.ts'
import type { BasemapTheme } from '../../basemap/themes.ts'
import type { Page } from '../../scene/page.ts'
import { byZoom, type ZoomStops } from './byZoom.ts'
import { geometryPath } from './geometryPath.ts'

/** Something to paint: an area with `fill`, a line with `stroke`. */
export interface ScenePath {
  /** Stable: the same path on the next page. */
  readonly key: string
  readonly data: string
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
  /** Lengths of dashes and gaps, pixels. */
  readonly dashes?: readonly number[]
  readonly roundEnds?: boolean
  readonly opacity?: number
}

export interface Ground {
  /** What lies under an incident's extent: land, water, roads. */
  readonly below: readonly ScenePath[]
  /** The boundary, over it. */
  readonly above: readonly ScenePath[]
}

/** Strength of everything schematic at a zoom, as in the live map: nothing from `schematicUntilZoom` on. */
const schematicStrength = (zoom: number): number =>
  byZoom(zoom, [
    [7.4, 0],
    [8.2, 1],
    [10.8, 1],
    [schematicUntilZoom, 0],
  ])

/** Widths in pixels by class (1 main … 3), at zoom 8 and at 11.5. */
const widths = {
  river: [
    [1.1, 3.2],
    [0.8, 2],
    [0.4, 1.3],
  ],
  'road-casing': [
    [1.4, 4.6],
    [1, 3.4],
    [0.8, 2.4],
  ],
  road: [
    [0.2, 2.8],
    [0.1, 1.8],
    [0.1, 1],
  ],
} as const

/** Width of a line of a class (1 … 3) at a zoom, pixels. */
function lineWidth(kind: keyof typeof widths, lineClass: number, zoom: number): number {
  const [at8, at11] = widths[kind][lineClass - 1] ?? widths[kind][2]
  return byZoom(
    zoom,
    [
      [8, at8],
      [11.5, at11],
    ],
    1.3,
  )
}

/** The least important class of road that is drawn at a zoom. */
const roadsUntilClass = (zoom: number): number => (zoom < 8.8 ? 1 : zoom < 9.8 ? 2 : 3)

const boundaryWidth: ZoomStops = [
  [7, 0.8],
  [10, 1.2],
  [14, 1.9],
]
const haloWidth: ZoomStops = [
  [7, 3],
  [10, 7],
  [14, 14],
]

/** Paths of the basemap on a page; parts that are missing are left out. */
export function groundPaths(basemap: BasemapData, page: Page, theme: BasemapTheme): Ground {
  const { zoom } = page
  if (zoom < basemapFromZoom) return { below: [], above: [] }
  const opacity = schematicStrength(zoom)
  const select = (part: BasemapPart, passes: (feature: Feature) => boolean = () => true) => {
    const paths = (basemap[part]?.features ?? [])
      .filter(passes)
      .map((feature) => geometryPath(feature.geometry, page))
    return { area: paths.map(({ area }) => area).join(''), line: paths.map(({ line }) => line).join('') }
  }
  const isKind = (kind: string) => (feature: Feature) => feature.properties?.['kind'] === kind
  const ofClass = (kind: string, lineClass: number) => (feature: Feature) =>
    isKind(kind)(feature) && feature.properties?.['class'] === lineClass
  const below: ScenePath[] = [{ key: 'land', data: select('land').area, fill: theme.land }]
  if (opacity > 0) {
    const line = (
      style: keyof typeof widths,
      kind: string,
      lineClass: number,
      stroke: string,
    ): ScenePath => ({
      key: `${style}-${lineClass}`,
      data: select('lines', ofClass(kind, lineClass)).line,
      stroke,
      width: lineWidth(style, lineClass, zoom),
      roundEnds: true,
      opacity,
    })
    const roadClasses = [3, 2, 1].filter((lineClass) => lineClass <= roadsUntilClass(zoom))
    for (const lineClass of [3, 2, 1]) below.push(line('river', 'river', lineClass, theme.water))
    below.push({ key: 'lake', data: select('lake', isKind('water')).area, fill: theme.water, opacity })
    if (zoom >= 9) {
      const railway = select('lines', isKind('railway')).line
      const rail = { data: railway, stroke: theme.railway, opacity: opacity * 0.9 }
      below.push({ ...rail, key: 'railway', width: 0.9 })
      if (zoom >= 9.5) below.push({ ...rail, key: 'railway-ties', width: 4, dashes: [1, 8.8] })
    }
    for (const lineClass of roadClasses) below.push(line('road-casing', 'road', lineClass, theme.roadCasing))
    if (zoom >= 9)
      for (const lineClass of roadClasses) below.push(line('road', 'road', lineClass, theme.road))
  }
  const halo = (kind: string, share: number): ScenePath => ({
    key: `boundary-halo-${kind}`,
    data: select('boundary', isKind(kind)).line,
    stroke: theme.boundaryHalo,
    width: byZoom(zoom, haloWidth) * share,
    roundEnds: true,
    opacity: 0.6,
  })
  const width = byZoom(zoom, boundaryWidth)
  const boundary: ScenePath = {
    key: 'boundary-line',
    data: select('boundary').line,
    stroke: theme.boundaryLine,
    width,
    dashes: [5, 2, 1.2, 2].map((part) => part * width),
  }
  const above = [halo('border', 0.55), halo('boundary', 1), boundary]
  return { below: below.filter(isDrawn), above: above.filter(isDrawn) }
}

const isDrawn = ({ data }: ScenePath): boolean => data !== ''
