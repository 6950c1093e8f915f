/** What lies under the incidents of a live map: the basemap, the extents, and the images that both use. */
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import { basemapImages } from './basemap/images.ts'
import type { BasemapData } from './basemap/sources.ts'
import { basemapStyle } from './basemap/style.ts'
import { clearanceImage, clearanceImageId } from './clearance.ts'
import { withExtents } from './extentLayers.ts'
import type { ReportMapProps } from './reportMap.ts'
import type { Theme } from './symbolColours.ts'

export interface StyleOptions {
  /** Where `public/` is served, with a final slash. */
  readonly baseUrl: string
  /** Parts of the basemap to embed instead of fetching them. */
  readonly basemap?: BasemapData
  /** Another basemap than the embedded one. */
  readonly style?: (props: ReportMapProps) => StyleSpecification
}

/** Names of the basemap give way where a place has incidents: those are named with them. */
export function incidentMapStyle(
  props: ReportMapProps,
  { baseUrl, basemap, style }: StyleOptions,
): StyleSpecification {
  const { theme, language, extents, labels, order, streets = null } = props
  const labelledElsewhere = labels.flatMap(({ site }) => order.index.sites[site]?.place ?? [])
  const ground =
    style?.(props) ??
    basemapStyle({
      theme,
      language,
      baseUrl,
      labelledElsewhere,
      streets,
      ...(basemap ? { data: basemap } : {}),
    })
  return withExtents(ground, theme, extents)
}

/** Adds the images of the style, or renews them in the colours of `theme`. */
export function addImages(map: MapLibreMap, theme: Theme): void {
  const images = [...basemapImages(theme), { id: clearanceImageId, image: clearanceImage, pixelRatio: 1 }]
  for (const { id, image, pixelRatio } of images) {
    if (map.hasImage(id)) map.updateImage(id, image)
    else map.addImage(id, image, { pixelRatio })
  }
}
