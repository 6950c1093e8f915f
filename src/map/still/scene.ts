/** What a still map shows over its ground on a page, as plain objects: the drawing only writes it down. */
import type { BasemapData } from '../basemap/sources.ts'
import type { BasemapThemeName } from '../basemap/themes.ts'
import type { Extent, ReportMapProps } from '../reportMap.ts'
import { incidentColours } from '../symbolColours.ts'
import { geometryPath } from './geometryPath.ts'
import type { ScenePath } from './ground.ts'
import { clearBox, type Page } from './page.ts'
import { type PlaceName, placeNames } from './placeNames.ts'
import { roomWithin } from './room.ts'
import { obstaclesOf, placeSiteLabels, type SceneLabel } from './siteLabels.ts'
import { reaches } from './siteRows.ts'
import type { SiteModel, StandingSite } from './sites.ts'

/** What stands on the page: bodies of all placed incidents, also of those beyond the page's edge. */
export interface SiteScene {
  readonly sites: readonly StandingSite[]
  readonly labels: readonly SceneLabel[]
  readonly names: readonly PlaceName[]
}

/** Areas and lines on a page: tints and broad soft bands, in the colour of what is selected. */
export const extentScene = (extents: readonly Extent[], page: Page, theme: BasemapThemeName): ScenePath[] =>
  extents.flatMap((extent, number) =>
    extentPaths(extent, `extent-${number}`, page, incidentColours[theme].accent),
  )

export function siteScene(
  { labels, language, padding }: Pick<ReportMapProps, 'labels' | 'language' | 'padding'>,
  page: Page,
  basemap: BasemapData,
  model: SiteModel,
  before: readonly SceneLabel[] = [],
): SiteScene {
  const sites = model.standing(page)
  const visible = sites.filter((site) => reaches(site, clearBox(page)))
  const clear = clearBox(page, padding)
  const placed = placeSiteLabels(visible, labels, clear, before)
  const room = roomWithin(clear, visible.flatMap(obstaclesOf))
  for (const { box } of placed) if (box) room.take(box)
  const named = new Set(
    visible.flatMap(({ body }) => body.sites.map((site) => model.index.sites[site]?.place ?? '')),
  )
  return { sites, labels: placed, names: placeNames(basemap, page, language, named, room) }
}

/** A tint for an area, a broad soft band for a line; only a known edge is drawn, finer than any boundary. */
function extentPaths(
  { geometry, approximate }: Extent,
  key: string,
  page: Page,
  colour: string,
): ScenePath[] {
  const { area, line } = geometryPath(geometry, page)
  const paths: ScenePath[] = []
  if (area) paths.push({ key, data: area, fill: colour, opacity: approximate ? 0.07 : 0.1 })
  if (line && !area) paths.push({ key, data: line, stroke: colour, width: 9, roundEnds: true, opacity: 0.22 })
  if (line && area && !approximate) {
    paths.push({ key: `${key}-edge`, data: line, stroke: colour, width: 1, opacity: 0.35 })
  }
  return paths
}
