/** What is served: sizes, terms and the places each area must and must not hold. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Feature, Point, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { falseNotch } from '../../../src/cli/basemap/boundaryParts.ts'
import { insideRing } from '../../../src/cli/basemap/curve.ts'
import type { Part } from '../../../src/cli/basemap/featureFile.ts'
import { signedArea } from '../../../src/cli/basemap/featureFile.ts'
import { distance, inBox, type LonLat } from '../../../src/cli/basemap/position.ts'

const folder = 'public/basemap'
const files = readdirSync(folder).filter((name) => name.endsWith('.geojson'))
const read = (name: string): Part => JSON.parse(readFileSync(`${folder}/${name}.geojson`, 'utf8'))
const pairs = (positions: readonly Position[]): LonLat[] => positions.map(([x = 0, y = 0]) => [x, y])

function lineOf(feature: Feature | undefined): LonLat[] {
  if (feature?.geometry.type !== 'LineString') throw new Error('no line')
  return pairs(feature.geometry.coordinates)
}
function ringOf(feature: Feature | undefined): LonLat[] {
  if (feature?.geometry.type !== 'Polygon') throw new Error('no polygon')
  return pairs(feature.geometry.coordinates[0] ?? [])
}
function pointsOf(name: string): Map<unknown, LonLat> {
  return new Map(
    read(name).features.map(({ properties, geometry }) => {
      const [x = 0, y = 0] = (geometry as Point).coordinates
      return [properties?.['id'], [x, y]]
    }),
  )
}

/** The line with nineteen positions more on every segment. */
function dense(line: readonly LonLat[]): LonLat[] {
  return line.flatMap(([x, y], index) => {
    const [nextX, nextY] = line[index + 1] ?? [x, y]
    return Array.from(
      { length: 20 },
      (_, i): LonLat => [x + ((nextX - x) * i) / 20, y + ((nextY - y) * i) / 20],
    )
  })
}

describe('the served basemap', () => {
  it('takes at most 25 kB gzipped', () => {
    const sizes = files.map((name) => gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25_000)
  })

  it.each(files)('%s carries its terms and is named in LICENSES.md', (name) => {
    const part: Part = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
    expect(part.attribution).not.toBe('')
    expect(part.license).toMatch(/^(ODbL-1\.0|CC-BY-4\.0|CC0-1\.0)$/)
    expect(readFileSync(`${folder}/LICENSES.md`, 'utf8')).toContain(`\`${name}\``)
  })

  it.each(files)('%s has rings counter-clockwise and at most five decimals', (name) => {
    for (const { geometry } of read(name.replace('.geojson', '')).features) {
      if (geometry.type === 'Polygon') {
        for (const ring of geometry.coordinates) expect(signedArea(pairs(ring))).toBeGreaterThan(0)
      }
    }
    expect(readFileSync(`${folder}/${name}`, 'utf8')).not.toMatch(/\d\.\d{6,}/)
  })

  it('the northern line has at most 300 vertices, none in the false notch, and begins the whole', () => {
    const north = lineOf(read('line-north').features[0])
    const whole = lineOf(read('line-whole').features[0])
    expect(north.length).toBeLessThanOrEqual(300)
    expect(north.some((vertex) => inBox(vertex, falseNotch))).toBe(false)
    expect(whole.slice(0, north.length)).toEqual(north)
    expect(lineOf(read('boundary').features[0])).toEqual(whole)
  })

  it('the north holds its settlements and not South Mitrovica', () => {
    const [area, edge] = read('north').features
    expect(edge?.properties?.['kind']).toBe('approximate-edge')
    const north = ringOf(area)
    const villages = pointsOf('villages')
    const towns = pointsOf('towns')
    const inside = [
      towns.get('leposavic'),
      towns.get('zvecan'),
      towns.get('zubin-potok'),
      ...[
        'rudare',
        'banjska',
        'lesak',
        'socanica',
        'zupce',
        'varage',
        'boljetin',
        'suvi-do',
        'brnjak-village',
      ].map((id) => villages.get(id)),
      ...['belo-brdo', 'borcane', 'kosutovo', 'ceranja', 'slatina', 'jarinje-village'].map((id) =>
        villages.get(id),
      ),
      [20.8661, 42.8944] as const, // North Mitrovica
      [20.77, 42.90667] as const, // Čabra
    ]
    for (const place of inside) expect(place && insideRing(place, north), String(place)).toBe(true)
    const outside = [
      towns.get('kosovska-mitrovica'),
      towns.get('srbica'),
      ...['stari-trg', 'prvi-tunel', 'bajgora', 'pantina', 'crkolez'].map((id) => villages.get(id)),
    ]
    for (const place of outside) expect(place && insideRing(place, north), String(place)).toBe(false)
  })

  it('roads pass the crossings', () => {
    const roads = read('lines').features.filter(({ properties }) => properties?.['kind'] === 'road')
    for (const id of ['jarinje-crossing', 'brnjak-crossing']) {
      const crossing = pointsOf('crossings').get(id)
      if (!crossing) throw new Error(`no crossing ${id}`)
      const nearest = Math.min(
        ...roads.flatMap((road) => dense(lineOf(road))).map((at) => distance(at, crossing)),
      )
      expect(nearest).toBeLessThan(60)
    }
  })

  it('no road or crossing lies in the lake', () => {
    const lake = ringOf(read('lake').features.find(({ properties }) => properties?.['kind'] === 'water'))
    for (const road of read('lines').features.filter(({ properties }) => properties?.['kind'] === 'road')) {
      expect(lineOf(road).some((vertex) => insideRing(vertex, lake))).toBe(false)
    }
    const brnjak = pointsOf('crossings').get('brnjak-crossing')
    expect(brnjak && insideRing(brnjak, lake)).toBe(false)
  })
})
