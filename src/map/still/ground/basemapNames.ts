/** The basemap's own names on a page: towns, crossings and villages, each in two forms, where there is room. */

import type { Feature } from 'geojson'
import { toMercator } from '../../../domain/layout/mercator.ts'
import type { BasemapLanguage } from '../../basemap/basemapLanguage.ts'
import { basemapFromZoom } from '../../basemap/groundLayers.ts'
import type { BasemapData } from '../../basemap/sources.ts'
import type { Box } from '../../reportMap.ts'
import { onPage, type Page } from '../../scene/page.ts'
import type { TextAnchor } from '../incidents/nameLettering.ts'
import { textWidth } from '../textWidth.ts'
import { byZoom } from './byZoom.ts'
import type { Room } from './room.ts'

export type PlaceIcon = 'city' | 'town' | 'village' | 'crossing'

export interface BasemapName {
  readonly key: string
  readonly icon: PlaceIcon
  /** Pixels on the page: the icon's middle. */
  readonly x: number
  readonly y: number
  readonly first: string
  /** Empty where all forms are the same. */
  readonly second: string
  /** Pixels; the second name is `secondSize` of it. */
  readonly size: number
  readonly weight: 400 | 600
  readonly side: TextAnchor
  /** Where the text's edge stands, and its top. */
  readonly textX: number
  readonly textY: number
}

/** Share of the first name's size. */
export const secondSize = 0.86
/** Height of a line in text sizes. */
export const nameLine = 1.15

/** The name a reader of `language` expects and the other form or forms, as on the live map (`basemap/language.ts`). */
export function twoNames(
  names: Readonly<Record<string, unknown>>,
  language: BasemapLanguage,
): { readonly first: string; readonly second: string } {
  const form = (key: string): string => {
    const name = names[key]
    return typeof name === 'string' ? name : ''
  }
  const serbian = form('sr-Latn')
  const albanian = form('sq')
  if (language !== 'en') {
    const other = language === 'sq' ? serbian : albanian
    return { first: form(language), second: serbian === albanian ? '' : other }
  }
  const first = form('en') || serbian
  return {
    first,
    second: [...new Set([serbian, albanian].toSorted())].filter((name) => name !== first).join(' / '),
  }
}

interface Candidate {
  readonly feature: Feature
  readonly icon: PlaceIcon
  readonly rank: number
  readonly size: number
}

/** The least important rank of town that is named at a zoom. */
const townsUntilRank = (zoom: number): number => (zoom < 7.6 ? 1 : zoom < 8.7 ? 2 : zoom < 9.4 ? 3 : 4)

/** Names on a page, the most important first; `labelled` are ids of places that carry a label of their own. */
export function basemapNames(
  basemap: BasemapData,
  page: Page,
  language: BasemapLanguage,
  labelled: ReadonlySet<string>,
  room: Room,
): BasemapName[] {
  if (page.zoom < basemapFromZoom) return []
  return candidatesAt(basemap, page.zoom).flatMap(({ feature, icon, size }) => {
    const properties = feature.properties ?? {}
    const key = String(properties['id'])
    if (feature.geometry.type !== 'Point' || labelled.has(key)) return []
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates
    const name = {
      key,
      icon,
      ...onPage(page, toMercator(longitude, latitude)),
      ...twoNames(properties, language),
      size,
      weight: icon === 'village' ? 400 : 600,
    } as const
    const gap = icon === 'crossing' ? 11 : size * 0.65
    return (
      besideIcon(name, gap, properties['anchor'] === 'right' ? ['end', 'start'] : ['start', 'end'], room) ??
      []
    )
  })
}

/**
 * A name on the first side of its icon that has room, which it takes; null where there is none.
 * @param gap between the icon's middle and the text, pixels
 */
export function besideIcon(
  name: Omit<BasemapName, 'side' | 'textX' | 'textY'>,
  gap: number,
  sides: readonly TextAnchor[],
  room: Room,
): BasemapName | null {
  const { x, y, first, second, size, weight } = name
  const width = Math.max(textWidth(first, size, weight), textWidth(second, size * secondSize))
  const height = size * nameLine * (second ? 1 + secondSize : 1)
  for (const side of sides) {
    const textX = side === 'start' ? x + gap : x - gap
    const left = side === 'start' ? textX : textX - width
    const textY = y - (size * nameLine) / 2
    const box: Box = {
      left: Math.min(left, x - 4),
      top: textY,
      right: Math.max(left + width, x + 4),
      bottom: textY + height,
    }
    if (!room.isFree(box)) continue
    room.take(box)
    return { ...name, side, textX, textY }
  }
  return null
}

function candidatesAt(basemap: BasemapData, zoom: number): Candidate[] {
  const towns = (basemap.towns?.features ?? []).map((feature): Candidate => {
    const rank = Number(feature.properties?.['rank'] ?? 4)
    const [at8, at12] = rank === 1 ? [12, 15] : rank === 2 ? [11, 14] : [10, 12.5]
    const size = byZoom(zoom, [
      [8, at8],
      [12, at12],
    ])
    return { feature, icon: rank === 1 ? 'city' : 'town', rank, size }
  })
  const crossings = zoom < 9.2 ? [] : (basemap.crossings?.features ?? [])
  const villages = zoom < 10.4 ? [] : (basemap.villages?.features ?? [])
  const villageSize = byZoom(zoom, [
    [10.4, 10],
    [13, 12],
  ])
  return [
    ...towns.filter(({ rank }) => rank <= townsUntilRank(zoom)),
    ...crossings.map((feature): Candidate => ({ feature, icon: 'crossing', rank: 3.5, size: 10.5 })),
    ...villages
      .filter((feature) => feature.properties?.['kind'] === 'village')
      .map((feature): Candidate => ({ feature, icon: 'village', rank: 5, size: villageSize })),
  ].sort((a, b) => a.rank - b.rank)
}
