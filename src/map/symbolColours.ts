/** The colours of incidents, one table for the map and everything beside it that shows a symbol. */
import type { SymbolName } from '../domain/record/collection.ts'

export type Theme = 'light' | 'dark'

export interface IncidentColours {
  /** Fill of each symbol; at least 3:1 against `ground` and `land`. */
  readonly symbols: Readonly<Record<SymbolName, string>>
  /** The disc behind a rosette. */
  readonly ground: string
  /** What the map shows around rosettes, for the contrast of symbols that stand alone. */
  readonly land: string
  /** Rim of a rosette. */
  readonly rim: string
  /** Leader lines and marks at true points. */
  readonly leader: string
  /** Text, rings of disputed and edges of corroborated incidents. */
  readonly ink: string
  /** What is selected. */
  readonly accent: string
}

export const incidentColours: Readonly<Record<Theme, IncidentColours>> = {
  light: {
    symbols: {
      triangle: '#2c5f9e',
      square: '#7b4a8c',
      diamond: '#c1562b',
      disc: '#ae7910',
      plus: '#a3203f',
      bar: '#2f7a63',
      pentagon: '#4b6b26',
      dot: '#6e6b75',
    },
    ground: '#fefdfb',
    land: '#faf8f3',
    rim: '#b9b4aa',
    leader: '#6b6760',
    ink: '#1c1d22',
    accent: '#b3261e',
  },
  dark: {
    symbols: {
      triangle: '#74a9e6',
      square: '#c294d3',
      diamond: '#ee8a5f',
      disc: '#e3b24a',
      plus: '#f2728f',
      bar: '#6cc3a4',
      pentagon: '#a2c46d',
      dot: '#a9a6b1',
    },
    ground: '#20222a',
    land: '#191b20',
    rim: '#4c4f5a',
    leader: '#9a9ba3',
    ink: '#f0eee9',
    accent: '#ff8a7f',
  },
}

/** Red, green and blue of `#rrggbb`, each 0 to 1, as a shader takes them. */
export function unitRgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}
