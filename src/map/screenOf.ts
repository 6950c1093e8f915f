import type { Map as MapLibreMap } from 'maplibre-gl'
import { toMercator, worldSize } from '../domain/mercator.ts'
import type { ScreenFrame } from './incidentLayer/scene.ts'

/** Where the Mercator plane lies under the map now. The map neither turns nor tilts, so two numbers say it. */
export function screenOf(map: MapLibreMap): ScreenFrame {
  const zoom = map.getZoom()
  const centre = map.getCenter()
  const onScreen = map.project(centre)
  const scale = worldSize(zoom)
  const plane = toMercator(centre.lng, centre.lat)
  const canvas = map.getCanvas()
  const ratio = map.getPixelRatio()
  return {
    zoom,
    shiftX: onScreen.x - plane.x * scale,
    shiftY: onScreen.y - plane.y * scale,
    width: canvas.width / ratio,
    height: canvas.height / ratio,
  }
}
