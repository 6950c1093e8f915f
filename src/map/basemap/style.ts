/** The whole basemap as one MapLibre style: no server, no glyphs, no sprite. */
import type { StyleSpecification } from 'maplibre-gl'
import { boundaryLayers } from './boundaryLayers.ts'
import { fontFaces } from './fontFaces.ts'
import { groundLayers } from './groundLayers.ts'
import { labelLayers } from './labelLayers.ts'
import type { BasemapLanguage } from './language.ts'
import { type BasemapData, basemapSources } from './sources.ts'
import { type BasemapThemeName, basemapThemes } from './themes.ts'

export interface BasemapOptions {
  readonly theme: BasemapThemeName
  readonly language: BasemapLanguage
  /** Where `public/` is served, with a final slash: `/`, `./` or `/maps/`. */
  readonly baseUrl: string
  /** Parts to embed instead of fetching them. */
  readonly data?: BasemapData
  /** Gazetteer ids of places the app labels itself. */
  readonly labelledElsewhere?: readonly string[]
}

/** The style; pure, so the same options give an equal style and `map.setStyle` changes only colours. */
export function basemapStyle(options: BasemapOptions): StyleSpecification {
  const theme = basemapThemes[options.theme]
  return {
    version: 8,
    name: `Basemap, ${options.theme}`,
    'font-faces': fontFaces(options.baseUrl),
    sources: basemapSources(options.baseUrl, options.data ?? {}),
    layers: [
      ...groundLayers(theme),
      ...boundaryLayers(theme),
      ...labelLayers(theme, options.language, options.labelledElsewhere ?? []),
    ],
  }
}
