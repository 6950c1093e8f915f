/** A street map that was opened and can take the place of the embedded basemap's ground. */
import type { LayerSpecification, VectorSourceSpecification } from 'maplibre-gl'
import type { BasemapLanguage } from '../basemap/basemapLanguage.ts'
import type { BasemapThemeName } from '../basemap/themes.ts'

/** Name of its source in the style. */
export const streetsSourceId = 'streets'

/** Closest zoom with streets; the embedded basemap has nothing to show beyond 14. */
export const streetsHighestZoom = 17

export interface Streets {
  readonly source: VectorSourceSpecification
  /** Plain text, as whoever made the tiles asks to be named; empty where they say nothing. */
  readonly attribution: string
  /** Below the boundary: the first paints the whole ground. `sourceId`: what `source` is called in the style. */
  groundLayers(sourceId: string, theme: BasemapThemeName): LayerSpecification[]
  /** Names of streets and waters, below the names of places, which are always our own. */
  nameLayers(sourceId: string, theme: BasemapThemeName, language: BasemapLanguage): LayerSpecification[]
  /** A tile could not be had. The map goes on as it is until it is given other streets or none. */
  readonly onFailed: () => void
}

/** What came of asking for a street map. */
export type StreetsAnswer =
  | { readonly kind: 'streets'; readonly streets: Streets }
  /** No answer, one that says no, or one that is not what was asked for. */
  | { readonly kind: 'unreachable' | 'unreadable' }
  /** Its tiles lie at a host the page may not ask. */
  | { readonly kind: 'elsewhere'; readonly tileHost: string }
