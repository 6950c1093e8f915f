/** Names of layers and sources that others hook into. */

/** Areas and lines of an incident go below this layer: over land and roads, under the boundary. */
export const extentInsertionLayerId = 'boundary-halo'

/** Incident symbols go below this layer: over everything drawn, under every name. */
export const firstLabelLayerId = 'name-region'

/** Layers whose places the app may label itself, see `placeLabelFilters`. */
export const placeLabelLayerIds = ['town', 'village', 'crossing-name'] as const

export type PlaceLabelLayerId = (typeof placeLabelLayerIds)[number]

/** Images the style asks for by name; `basemapImages` makes them. */
export const imageIds = {
  city: 'basemap-city',
  town: 'basemap-town',
  village: 'basemap-village',
  peak: 'basemap-peak',
  crossing: 'basemap-crossing',
} as const
