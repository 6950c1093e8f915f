/** What a still map shows over its ground on a page, as plain objects: the drawing only writes it down. */
import type { BasemapData } from '../basemap/sources.ts'
import type { BasemapThemeName } from '../basemap/themes.ts'
import { bandWidth, extentStrengths, ghostShare, softDots } from '../extentLayers.ts'
import type { Extent, ReportMapProps } from '../reportMap.ts'
import { clearBox, type Page } from '../scene/page.ts'
import { reaches, type Scene, type ScreenBody } from '../scene/scene.ts'
import { incidentColours } from '../symbolColours.ts'
import { geometryPath } from './geometryPath.ts'
import type { ScenePath } from './ground.ts'
import { type PlaceName, placeNames } from './placeNames.ts'
import { roomWithin } from './room.ts'
import { obstaclesOf, placeSiteLabels, type SceneLabel } from './siteLabels.ts'

/** What stands on the page: bodies of all placed incidents, also of those beyond the page's edge. */
export interface SiteScene {
  readonly sites: readonly ScreenBody[]
  readonly labels: readonly SceneLabel[]
  readonly names: readonly PlaceName[]
}

/** Areas and lines on a page: tints and broad soft bands, those in focus in the colour of what is selected. */
export const extentScene = (extents: readonly Extent[], page: Page, theme: BasemapThemeName): ScenePath[] =>
  extents.flatMap((extent, number) => extentPaths(extent, `extent-${number}`, page, theme))

export function siteScene(
  {
    labels,
    language,
    padding,
    overlays = [],
  }: Pick<ReportMapProps, 'labels' | 'language' | 'padding' | 'overlays'>,
  page: Page,
  basemap: BasemapData,
  scene: Scene,
  before: readonly SceneLabel[] = [],
): SiteScene {
  const sites = scene.bodiesAtRest(page)
  const visible = sites.filter((site) => reaches(site, clearBox(page)))
  const clear = clearBox(page, padding)
  const placed = placeSiteLabels(visible, labels, clear, overlays, before)
  const room = roomWithin(clear, visible.flatMap(obstaclesOf))
  for (const box of [...overlays, ...placed.flatMap(({ box }) => box ?? [])]) room.take(box)
  const named = new Set(
    visible.flatMap(({ body }) => body.sites.map((site) => scene.order.index.sites[site]?.place ?? '')),
  )
  return { sites, labels: placed, names: placeNames(basemap, page, language, named, room) }
}

/** As on the live map: see `extentLayers.ts`. */
function extentPaths(extent: Extent, key: string, page: Page, theme: BasemapThemeName): ScenePath[] {
  const { geometry, approximate, ghost, focused } = extent
  const { area, line } = geometryPath(geometry, page)
  const { accent, leader } = incidentColours[theme]
  const colour = focused ? accent : leader
  const opacity = (part: keyof typeof extentStrengths): number =>
    extentStrengths[part][focused ? 'focused' : 'others'] * (ghost ? ghostShare : 1)
  if (!area) {
    const band = { key, data: line, stroke: colour, width: bandWidth, roundEnds: true }
    return line ? [{ ...band, opacity: opacity('band') }] : []
  }
  const edge = { key: `${key}-edge`, data: line, stroke: colour }
  return [
    { key, data: area, fill: colour, opacity: opacity('area') },
    ...(line === ''
      ? []
      : approximate
        ? [
            {
              ...edge,
              width: softDots.width,
              dashes: [0, softDots.apart],
              roundEnds: true,
              opacity: opacity('dots'),
            },
          ]
        : [{ ...edge, width: 1, opacity: opacity('edge') }]),
  ]
}
