/** The whole basemap as one MapLibre style: without streets it needs no server, with or without them no glyphs and no sprite. */

import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { type Streets, streetsSourceId } from '../streets/streets.ts'
import type { BasemapLanguage } from './basemapLanguage.ts'
import { boundaryLayers } from './boundaryLayers.ts'
import { fontFaces } from './fontFaces.ts'
import { basemapFromZoom, groundLayers } from './groundLayers.ts'
import { labelLayers } from './labelLayers.ts'
import { type BasemapData, type BasemapPart, basemapParts, basemapSources } from './sources.ts'
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
  /** Take the place of ground and schematic lines; boundary and names of places stay as they are. */
  readonly streets?: Streets | null
}

/** The style; pure, so the same options give an equal style and `map.setStyle` changes only colours. */
export function basemapStyle(options: BasemapOptions): StyleSpecification {
  const { theme: themeName, language, baseUrl, data = {}, labelledElsewhere = [], streets } = options
  const theme = basemapThemes[themeName]
  const names = labelLayers(theme, language, labelledElsewhere)
  const layers: LayerSpecification[] = streets
    ? [
        ...streets.groundLayers(streetsSourceId, themeName),
        ...boundaryLayers(theme),
        ...streets.nameLayers(streetsSourceId, themeName, language),
        ...names.filter(({ id }) => !schematicNameLayerIds.includes(id)),
      ]
    : [...groundLayers(theme), ...boundaryLayers(theme), ...names]
  return {
    version: 8,
    name: `Basemap, ${themeName}`,
    'font-faces': fontFaces(baseUrl),
    sources: {
      ...basemapSources(baseUrl, data, streets ? partsBesideStreets : basemapParts),
      ...(streets ? { [streetsSourceId]: streets.source } : {}),
    },
    layers: layers.map((layer) =>
      'source' in layer && layer.source !== streetsSourceId
        ? { ...layer, minzoom: Math.max(layer.minzoom ?? 0, basemapFromZoom) }
        : layer,
    ),
  }
}

/** A line that is drawn true is not to be named along its schematic copy. */
const schematicNameLayerIds: readonly string[] = ['name-water', 'name-lake']

const partsBesideStreets: readonly BasemapPart[] = ['boundary', 'villages', 'towns', 'crossings']
