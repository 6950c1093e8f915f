/** Which names of places a map tries, and where each goes beside its body. Pure: whoever paints them says how wide they are. */
import type { Box, ReportMapProps, SiteLabel } from '../reportMap.ts'
import type { Obstacle } from './boxes.ts'
import { isDisplaced } from './leader.ts'
import { clearBox, type Page } from './page.ts'
import { type LabelSide, leaderObstacles, type PlacedLabel, placeLabels } from './placeLabels.ts'
import { reaches, type ScreenBody } from './scene.ts'
import type { SceneBody } from './sceneBody.ts'

/** Names tried at most. */
const mostNames = 60
/** Bodies around which names are kept clear; beyond this many nobody reads names anyway. */
const mostObstacles = 400
/** Pixels that names keep from what is covered. */
const margin = 4

/** What of a map lies under something else. */
export type Covered = Pick<ReportMapProps, 'padding' | 'overlays'>

/** The name of a body, to be painted beside it where there is room. */
export interface BodyName {
  readonly at: ScreenBody
  /** Of its first place; `+2` behind it where a circle stands for two more. */
  readonly primary: string
  /** Empty where there is one name only: then the number stands behind it on the first line. */
  readonly secondary: string
}

export interface PlacedName extends BodyName {
  /** null: no room. */
  readonly place: PlacedLabel | null
}

/**
 * Names of the settled bodies, the most important first: those of bodies on the page before those that wait beyond its
 * edge to come with the map, and of these the ones with most incidents.
 */
export function namesOf(
  bodies: readonly ScreenBody[],
  labels: ReadonlyMap<number, SiteLabel>,
  page: Page,
): BodyName[] {
  return byImportance(bodies, page)
    .flatMap((at): BodyName[] => {
      const { sites } = at.body
      const label = at.settled ? labels.get(sites[0] ?? -1) : undefined
      if (!label) return []
      const primary = sites.length > 1 ? `${label.primary} +${sites.length - 1}` : label.primary
      return [{ at, primary, secondary: label.secondary === label.primary ? '' : label.secondary }]
    })
    .slice(0, mostNames)
}

/**
 * Where names go. Room is kept for the largest number, so no window moves a name.
 * @param sizeOf pixels of a name with its largest number
 * @param sideBefore the side of a body where its name stood, which it keeps while it can
 */
export function placeNames(
  names: readonly BodyName[],
  bodies: readonly ScreenBody[],
  page: Page,
  { padding, overlays = [] }: Covered,
  sizeOf: (name: BodyName) => { readonly width: number; readonly height: number },
  sideBefore: (body: SceneBody) => LabelSide | null,
): PlacedName[] {
  const requests = names.map((name) => {
    const { body, x, y } = name.at
    const { width, height } = sizeOf(name)
    return { x, y, radius: body.radius, width, height, before: sideBefore(body) }
  })
  const places = placeLabels(requests, nameObstacles(bodies, page), inset(clearBox(page, padding)), overlays)
  return names.map((name, position) => ({ ...name, place: places[position] ?? null }))
}

/** Discs and leaders that names keep clear of. */
export const nameObstacles = (bodies: readonly ScreenBody[], page: Page): Obstacle[] =>
  byImportance(bodies, page)
    .slice(0, mostObstacles)
    .flatMap((standing) => {
      const { body, x, y, trueX, trueY } = standing
      const leader = isDisplaced(standing) ? leaderObstacles({ x: trueX, y: trueY }, { x, y }) : []
      return [{ x, y, radius: body.radius }, ...leader]
    })

/** Is any of a name on the page? One beyond the edge waits for the map to be moved: nobody would see it with the focus. */
export function isSeen({ at, place }: PlacedName, { width, height }: Page): boolean {
  if (!place) return reaches(at, { left: 0, top: 0, right: width, bottom: height })
  const { left, top, right, bottom } = place.box
  return right > 0 && bottom > 0 && left < width && top < height
}

/** A counted circle shows its number itself, a symbol that stands alone needs none: beside these it is only heard. */
export const showsNumber = (body: SceneBody): boolean => !body.counted && !body.alone

/** The number behind a name; an empty place has its name only. */
export const numberText = (count: number): string => (count === 0 ? '' : ` · ${count}`)

function byImportance(bodies: readonly ScreenBody[], page: Page): ScreenBody[] {
  const onPage = new Set(bodies.filter((standing) => reaches(standing, clearBox(page))))
  const beyond = (standing: ScreenBody): number => (onPage.has(standing) ? 0 : 1)
  const firstSite = ({ body }: ScreenBody): number => body.sites[0] ?? 0
  return bodies.toSorted(
    (a, b) => beyond(a) - beyond(b) || b.body.total - a.body.total || firstSite(a) - firstSite(b),
  )
}

const inset = ({ left, top, right, bottom }: Box): Box => ({
  left: left + margin,
  top: top + margin,
  right: right - margin,
  bottom: bottom - margin,
})
