/** The stretch of the Mercator plane that a map shows: a rectangle of pixels at a camera's zoom. */

import { layoutZooms } from '../../domain/layout/layoutZooms.ts'
import { fromMercator, type MercatorPoint, toMercator, worldSize } from '../../domain/layout/mercator.ts'
import { wrappedLongitude } from '../../domain/layout/seam.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'
import type { Box, Padding } from '../reportMap.ts'

export interface Page {
  readonly zoom: number
  /** Width of the world at this zoom, pixels. */
  readonly scale: number
  /** Pixels of the world left of and above the page. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 }

/** A camera within the zooms that rosettes are laid out for, and no farther away than `farthest`. */
export const clampCamera = (camera: Camera, farthest: number = layoutZooms.lowest): Camera => ({
  longitude: wrappedLongitude(camera.longitude),
  latitude: Math.max(-85, Math.min(85, camera.latitude)),
  zoom: Math.max(farthest, Math.min(layoutZooms.highest, camera.zoom)),
})

/** The page of `width` × `height` pixels whose uncovered middle is the camera's point. */
export function pageAt(camera: Camera, width: number, height: number, padding = noPadding): Page {
  const { zoom } = camera
  const scale = worldSize(zoom)
  const centre = toMercator(camera.longitude, camera.latitude)
  const middle = middleOf(width, height, padding)
  return { zoom, scale, left: centre.x * scale - middle.x, top: centre.y * scale - middle.y, width, height }
}

/** The camera that shows a page; the inverse of `pageAt`. */
export function cameraOf(page: Page, padding = noPadding): Camera {
  const middle = middleOf(page.width, page.height, padding)
  const [longitude, latitude] = fromMercator({
    x: (page.left + middle.x) / page.scale,
    y: (page.top + middle.y) / page.scale,
  })
  return { longitude: wrappedLongitude(longitude), latitude, zoom: page.zoom }
}

/** The page at another zoom on which the point `x`, `y` of this one stays where it is. */
export function zoomedAbout(page: Page, zoom: number, x: number, y: number): Page {
  const scale = worldSize(zoom)
  const grown = scale / page.scale
  return { ...page, zoom, scale, left: (page.left + x) * grown - x, top: (page.top + y) * grown - y }
}

/** The page widened on every side by a share of its size. */
export const sheetAround = (page: Page, share: number): Page => ({
  ...page,
  left: page.left - page.width * share,
  top: page.top - page.height * share,
  width: page.width * (1 + 2 * share),
  height: page.height * (1 + 2 * share),
})

/** Pixels from the page's top left corner. */
export const onPage = (page: Page, point: MercatorPoint): { x: number; y: number } => ({
  x: point.x * page.scale - page.left,
  y: point.y * page.scale - page.top,
})

/** What of a page is not covered. */
export const clearBox = ({ width, height }: Pick<Page, 'width' | 'height'>, padding = noPadding): Box => ({
  left: padding.left,
  top: padding.top,
  right: width - padding.right,
  bottom: height - padding.bottom,
})

const middleOf = (width: number, height: number, { top, right, bottom, left }: Padding): MercatorPoint => ({
  x: (left + width - right) / 2,
  y: (top + height - bottom) / 2,
})
