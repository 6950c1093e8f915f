import type { BasemapData } from '../basemap/sources.ts'
import type { ReportMapProps } from '../reportMap.ts'
import { nameObstacles, namesOf, type PlacedName, placeNames } from '../scene/names.ts'
import { clearBox, type Page } from '../scene/page.ts'
import { reaches, type Scene, type ScreenBody } from '../scene/scene.ts'
import { type BasemapName, basemapNames } from './ground/basemapNames.ts'
import { roomWithin } from './ground/room.ts'
import { letteringSize } from './incidents/nameLettering.ts'

/** What a still map shows over its ground on a page: the drawing only writes it down. */
export interface PageContents {
  /** Also those beyond the page's edge. */
  readonly bodies: readonly ScreenBody[]
  /** Names of places with incidents. */
  readonly labels: readonly PlacedName[]
  /** The basemap's own. */
  readonly names: readonly BasemapName[]
}

/** @param before the labels of the page before: a name keeps its side while it can */
export function pageContents(
  {
    labels,
    language,
    padding,
    overlays = [],
  }: Pick<ReportMapProps, 'labels' | 'language' | 'padding' | 'overlays'>,
  page: Page,
  basemap: BasemapData,
  scene: Scene,
  before: readonly PlacedName[] = [],
): PageContents {
  const bodies = scene.bodiesAtRest(page)
  const sides = new Map(before.map(({ at, place }) => [at.body, place?.side ?? null]))
  const names = namesOf(bodies, new Map(labels.map((label) => [label.site, label])), page)
  const placed = placeNames(
    names,
    bodies,
    page,
    { padding, overlays },
    letteringSize,
    (body) => sides.get(body) ?? null,
  )
  const room = roomWithin(clearBox(page, padding), nameObstacles(bodies, page))
  for (const box of [...overlays, ...placed.flatMap(({ place }) => place?.box ?? [])]) room.take(box)
  const labelled = bodies
    .filter((body) => reaches(body, clearBox(page)))
    .flatMap(({ body }) => body.sites.map((site) => scene.order.index.sites[site]?.place ?? ''))
  return { bodies, labels: placed, names: basemapNames(basemap, page, language, new Set(labelled), room) }
}
