/**
 * Which room may know what: the one table behind the linter's overrides in biome.json, the reading of every import
 * in imports.test.ts, and the picture in ARCHITECTURE.md.
 */
export interface Room {
  /** Rooms it may import from beside itself. */
  readonly rooms: readonly RoomName[]
  /** Libraries it may import; `*` stands for one segment of the name. Anything else is at home elsewhere. */
  readonly libraries: readonly string[]
}

export type RoomName = 'domain' | 'format' | 'state' | 'map' | 'ui' | 'cli'

export const house: Readonly<Record<RoomName, Room>> = {
  domain: { rooms: [], libraries: ['valibot', 'flexsearch', '@turf/*', 'geojson'] },
  format: { rooms: ['domain'], libraries: ['valibot', 'geojson'] },
  // The plain entry of zustand would bring React along.
  state: { rooms: ['domain'], libraries: ['zustand/vanilla', 'zustand/middleware'] },
  map: {
    rooms: ['domain'],
    libraries: [
      'maplibre-gl',
      'maplibre-gl/dist/*',
      '@maplibre/maplibre-gl-style-spec',
      'pmtiles',
      '@turf/*',
      'geojson',
    ],
  },
  ui: {
    rooms: ['domain', 'format', 'state', 'map'],
    libraries: ['react', 'react-dom', 'react-dom/client', 'zustand', 'zustand/react/*', 'uqr', 'geojson'],
  },
  cli: {
    // The build draws its pictures with the still map, which needs no browser.
    rooms: ['domain', 'format', 'map'],
    libraries: [
      'node:*',
      'node:*/*',
      'valibot',
      '@valibot/to-json-schema',
      '@turf/*',
      'geojson',
      'subset-font',
      '@resvg/resvg-wasm',
      // The page in one file is a build of its own.
      'vite',
      '@vitejs/plugin-react',
    ],
  },
}

/** The front door: files directly in `src/` stand in no room and may import from all; no room imports from them. */
export const isFrontDoor = (path: string): boolean => /^src\/[^/]+$/.test(path)

export const roomNames = Object.keys(house) as readonly RoomName[]

export const mayEnter = (room: RoomName, other: RoomName): boolean =>
  other === room || house[room].rooms.includes(other)

export const mayUse = (room: RoomName, library: string): boolean =>
  house[room].libraries.some((pattern) => matches(pattern, library))

const matches = (pattern: string, library: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(library)
