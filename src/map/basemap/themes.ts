/** The basemap's colours, light and dark; no national colours, and none of the incidents' hues. */

export interface BasemapTheme {
  /** Land outside the area in focus; also what shows before anything is loaded. */
  readonly ground: string
  readonly land: string
  readonly water: string
  readonly waterName: string
  readonly railway: string
  readonly roadCasing: string
  readonly road: string
  readonly boundaryHalo: string
  readonly boundaryLine: string
  readonly name: string
  readonly secondName: string
  readonly regionName: string
  readonly nameHalo: string
  /** Stroke and inside of the small symbols: towns, peaks, crossings. */
  readonly symbol: string
  readonly symbolInside: string
}

export type BasemapThemeName = 'light' | 'dark'

export const basemapThemes: Readonly<Record<BasemapThemeName, BasemapTheme>> = {
  light: {
    ground: '#efede6',
    land: '#fdfdfa',
    water: '#b7d0e0',
    waterName: '#4f7a97',
    railway: '#b9b4a8',
    roadCasing: '#d6cdb8',
    road: '#fbf8f0',
    boundaryHalo: '#d3c8e6',
    boundaryLine: '#7d6ca3',
    name: '#45484f',
    secondName: '#666a71',
    regionName: '#857e6f',
    nameHalo: '#fbfaf6',
    symbol: '#6b6878',
    symbolInside: '#fdfdfa',
  },
  dark: {
    ground: '#1a1f27',
    land: '#242b35',
    water: '#38546a',
    waterName: '#86abc4',
    railway: '#535d6a',
    roadCasing: '#4b5563',
    road: '#303945',
    boundaryHalo: '#4a4266',
    boundaryLine: '#a493c9',
    name: '#c9ced6',
    secondName: '#9fa7b2',
    regionName: '#8b8f94',
    nameHalo: '#1d232b',
    symbol: '#a7acb8',
    symbolInside: '#242b35',
  },
}
