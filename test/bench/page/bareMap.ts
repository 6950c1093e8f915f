/** The bare map a step is compared with: the same basemap, extents and clearance, without incidents and their names. */
import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibreMap } from 'maplibre-gl'
import { basemapImages } from '../../../src/map/basemap/images.ts'
import { basemapStyle } from '../../../src/map/basemap/style.ts'
import { withClearance } from '../../../src/map/clearance.ts'
import { withExtents } from '../../../src/map/extentLayers.ts'
import { tellWorkerUrl } from '../../../src/map/workerUrl.ts'

/** Resolves when nothing is left to load. */
export async function openBareMap(
  container: HTMLElement,
  camera: { readonly longitude: number; readonly latitude: number; readonly zoom: number },
): Promise<MapLibreMap> {
  tellWorkerUrl()
  const style = basemapStyle({
    theme: 'light',
    language: 'en',
    baseUrl: new URL('./', document.baseURI).href,
  })
  const map = new MapLibreMap({
    container,
    style: withClearance(withExtents(style, 'light', []), { type: 'FeatureCollection', features: [] }),
    center: [camera.longitude, camera.latitude],
    zoom: camera.zoom,
    attributionControl: false,
    renderWorldCopies: false,
    interactive: false,
    fadeDuration: 150,
  })
  map.on('style.load', () => {
    for (const { id, image, pixelRatio } of basemapImages('light')) map.addImage(id, image, { pixelRatio })
  })
  await map.once('idle')
  return map
}
