/** Colours of a street map: as quiet as the embedded basemap, so that symbols and the boundary stand out alike. */
import type { BasemapThemeName } from '../basemap/themes.ts'

export interface StreetTheme {
  readonly ground: string
  readonly green: string
  readonly builtUp: string
  readonly building: string
  readonly water: string
  readonly roadCasing: string
  readonly road: string
  readonly path: string
  readonly railway: string
  readonly name: string
  readonly waterName: string
  readonly nameHalo: string
}

export const streetThemes: Readonly<Record<BasemapThemeName, StreetTheme>> = {
  light: {
    ground: '#f8f6f0',
    green: '#e9eedf',
    builtUp: '#efebe2',
    building: '#e2dccf',
    water: '#b7d0e0',
    roadCasing: '#c6bba2',
    road: '#ffffff',
    path: '#c9bfa9',
    railway: '#aaa598',
    name: '#5b5c60',
    waterName: '#3f6a87',
    nameHalo: '#fbfaf6',
  },
  dark: {
    ground: '#1f252e',
    green: '#222d2d',
    builtUp: '#262d37',
    building: '#2e3743',
    water: '#2f4759',
    roadCasing: '#171c23',
    road: '#3f4a58',
    path: '#48525f',
    railway: '#5b6572',
    name: '#aeb5bf',
    waterName: '#8fb4ce',
    nameHalo: '#1a1f27',
  },
}
