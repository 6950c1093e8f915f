/** Names of the places with incidents, set beside their bodies by the same rule as on the live map. */
import { type LabelSide, leaderObstacles, placeLabels } from '../labels/placeLabels.ts'
import type { Box, SiteLabel } from '../reportMap.ts'
import { isDisplaced } from '../scene/leader.ts'
import type { ScreenBody } from '../scene/scene.ts'
import type { SceneBody } from '../scene/sceneBody.ts'
import { textWidth } from './textWidth.ts'

/** Which edge of the text stands at `x`: SVG's `text-anchor`. */
export type TextAnchor = 'start' | 'middle' | 'end'

export interface SceneLabel {
  readonly body: SceneBody
  readonly primary: string
  /** Empty where there is one name only: then the count stands behind it on the first line. */
  readonly secondary: string
  /** Room it takes up; null: none without covering something. */
  readonly box: Box | null
  readonly side: LabelSide
  readonly anchor: TextAnchor
  /** Pixels on the page: the text's edge or middle, and its top. */
  readonly x: number
  readonly y: number
}

/** Pixels. */
export const labelText = { primarySize: 13, primaryLine: 16, secondarySize: 12, secondaryLine: 14.5 } as const

/**
 * Labels of the bodies on the page, those with most incidents first. Room is kept for the largest count, so no
 * window moves a name, and a name keeps the side it stood on `before` while it can.
 */
export function placeSiteLabels(
  sites: readonly ScreenBody[],
  labels: readonly SiteLabel[],
  clear: Box,
  overlays: readonly Box[] = [],
  before: readonly SceneLabel[] = [],
): SceneLabel[] {
  const names = new Map(labels.map((label) => [label.site, label]))
  const sides = new Map(before.flatMap(({ body, box, side }) => (box ? [[body, side] as const] : [])))
  const requests = sites
    .flatMap((site) => {
      const name = names.get(site.body.sites[0] ?? -1)
      return name ? [{ site, ...lettering(site.body, name) }] : []
    })
    .sort((a, b) => b.site.body.total - a.site.body.total || firstSite(a.site) - firstSite(b.site))
    .map(({ site: { body, x, y }, ...text }) => {
      return { body, x, y, radius: body.radius, ...text, before: sides.get(body) ?? null }
    })
  const inner = {
    left: clear.left + 4,
    top: clear.top + 4,
    right: clear.right - 4,
    bottom: clear.bottom - 4,
  }
  const places = placeLabels(requests, sites.flatMap(obstaclesOf), inner, overlays)
  return requests.map(({ body, primary, secondary, width, height, x, y, radius }, position) => {
    const found = places[position]
    // The name of a body beyond the edge would be cut.
    const place = found && isInside(found.box, clear) ? found : null
    const side = place?.side ?? 'right'
    const left = x + radius
    const box = place?.box ?? { left, top: y - height / 2, right: left + width, bottom: y + height / 2 }
    const anchor = anchors[side]
    const edge = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2
    return { body, primary, secondary, box: place?.box ?? null, side, anchor, x: edge, y: box.top }
  })
}

export function obstaclesOf(site: ScreenBody): { x: number; y: number; radius: number }[] {
  const { body, x, y, trueX, trueY } = site
  const leader = isDisplaced(site) ? leaderObstacles({ x: trueX, y: trueY }, { x, y }) : []
  return [{ x, y, radius: body.radius }, ...leader]
}

function lettering({ sites, counted, total }: SceneBody, name: SiteLabel) {
  const others = sites.length - 1
  const primary = others > 0 ? `${name.primary} +${others}` : name.primary
  const secondary = name.secondary === name.primary ? '' : name.secondary
  const first = textWidth(primary, labelText.primarySize, 600)
  const second = textWidth(countLine(secondary, counted ? 0 : total), labelText.secondarySize)
  const width = secondary ? Math.max(first, second) : first + second
  return {
    primary,
    secondary,
    width,
    height: labelText.primaryLine + (secondary ? labelText.secondaryLine : 0),
  }
}

/** `Zveçan · 17`, or ` · 17` behind a single name; a counted circle shows its number itself, an empty place none. */
export const secondLine = ({ body, secondary }: SceneLabel, count: number): string =>
  countLine(secondary, body.counted ? 0 : count)

const countLine = (secondary: string, count: number): string =>
  count === 0 ? secondary : `${secondary} · ${count}`

const isInside = (box: Box, around: Box): boolean =>
  box.left >= around.left && box.right <= around.right && box.top >= around.top && box.bottom <= around.bottom

const firstSite = ({ body }: ScreenBody): number => body.sites[0] ?? 0

const anchors: Readonly<Record<LabelSide, TextAnchor>> = {
  right: 'start',
  lowerRight: 'start',
  upperRight: 'start',
  left: 'end',
  lowerLeft: 'end',
  upperLeft: 'end',
  below: 'middle',
  above: 'middle',
  belowToLeft: 'end',
  belowToRight: 'start',
  aboveToLeft: 'end',
  aboveToRight: 'start',
  belowLeaningLeft: 'middle',
  belowLeaningRight: 'middle',
  aboveLeaningLeft: 'middle',
  aboveLeaningRight: 'middle',
}
