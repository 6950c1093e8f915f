import type { Map as MapLibreMap } from 'maplibre-gl'
import { toMercator, worldSize } from '../domain/layout/mercator.ts'
import type { Page } from './scene/page.ts'

/** The page that the map shows now. The map neither turns nor tilts, so two numbers say where it lies. */
export function pageOf(map: MapLibreMap): Page {
  const zoom = map.getZoom()
  const centre = map.getCenter()
  const onScreen = map.project(centre)
  const scale = worldSize(zoom)
  const plane = toMercator(centre.lng, centre.lat)
  const canvas = map.getCanvas()
  const ratio = map.getPixelRatio()
  return {
    zoom,
    scale,
    left: plane.x * scale - onScreen.x,
    top: plane.y * scale - onScreen.y,
    width: canvas.width / ratio,
    height: canvas.height / ratio,
  }
}
