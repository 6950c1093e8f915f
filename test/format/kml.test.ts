/** KML as an XML parser and another project's reader find it, which know nothing of us. */
import { kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { origins } from '../../src/domain/claims/origins.ts'
import type { Dataset } from '../../src/domain/dataset/dataset.ts'
import { datasetKml } from '../../src/format/write/writeKml.ts'
import { textElement } from '../../src/format/write/xml.ts'
import { datasetText, incidentCalled, theDataset } from '../fixtures/theDataset.ts'
import { plainDataset, plainFeature } from './exportedDataset.ts'

/** Any complaint of the parser is an error. */
function parsed(text: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  })
  // The parser's own document type lacks what only browsers have and nobody asks for here.
  return parser.parseFromString(text, 'application/xml') as unknown as Document
}

const placemarksOf = (dataset: Dataset): ReadonlyMap<string, GeoJSON.Feature<GeoJSON.Geometry | null>> =>
  new Map(
    kml(parsed(datasetKml(dataset))).features.map((feature) => [
      String(feature.properties?.['incidentId']),
      feature,
    ]),
  )

const partsOf = (geometry: GeoJSON.Geometry | null | undefined): readonly GeoJSON.Geometry[] => {
  if (!geometry) return []
  return geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry]
}

interface FileFeature {
  readonly id: string
  readonly geometry: GeoJSON.Point | GeoJSON.MultiPoint | GeoJSON.LineString | GeoJSON.Polygon | null
  readonly time: { readonly date?: string; readonly timestamp?: string; readonly interval?: string[] } | null
  readonly properties: {
    readonly title: { readonly en: string }
    readonly eventDate: string | null
    readonly disputed: boolean
    readonly reports: readonly { readonly excerpt: string; readonly source: string }[]
  }
}
const file = JSON.parse(datasetText) as {
  readonly features: readonly FileFeature[]
  readonly sources: readonly { readonly id: string; readonly publisher: string }[]
  readonly excerpts: readonly {
    readonly id: string
    readonly selector: readonly { readonly exact: string }[]
  }[]
}
const own = placemarksOf(theDataset)

describe('the placemarks of the dataset', () => {
  it('are the incidents of the file, each once, undated and unplaced ones too', () => {
    expect([...own.keys()].toSorted()).toEqual(file.features.map(({ id }) => id).toSorted())
    for (const { id, geometry, properties } of file.features) {
      expect(own.get(id)?.properties).toMatchObject({ name: properties.title.en })
      expect(own.get(id)?.geometry === null).toBe(geometry === null)
    }
  })

  it('stand at the points and reach as far as the file says', () => {
    for (const { id, geometry } of file.features) {
      const parts = partsOf(own.get(id)?.geometry)
      if (geometry?.type === 'MultiPoint') {
        const points = parts.flatMap((part) => (part.type === 'Point' ? [part.coordinates] : []))
        expect(points.toSorted()).toEqual(geometry.coordinates.toSorted())
      } else if (geometry) expect(parts).toContainEqual(geometry)
      // A point is never without the disc of its uncertainty.
      if (geometry?.type === 'Point') expect(parts.map(({ type }) => type)).toEqual(['Point', 'Polygon'])
    }
  })

  it('keep the outer bounds in time that the file has', () => {
    const instants = (texts: readonly unknown[]): number[] => texts.map((text) => Date.parse(String(text)))
    for (const { id, time } of file.features) {
      const { timestamp, timespan } = own.get(id)?.properties ?? {}
      const found = timespan ? [timespan.begin, timespan.end] : [timestamp, timestamp]
      const { date, timestamp: moment, interval = [date ?? moment, date ?? moment] } = time ?? {}
      expect(instants(found)).toEqual(instants(interval))
    }
  })

  it('carry date, origins, dispute and every quote with its publisher', () => {
    for (const { id, properties } of file.features) {
      const data = own.get(id)?.properties ?? {}
      expect(data['eventDate'] ?? null).toBe(properties.eventDate)
      expect([data['origins'], data['disputed']]).toEqual([
        // Counted anew: the file's own column is as old as the file.
        String(origins(incidentCalled(id).incident, theDataset).origins.length),
        String(properties.disputed),
      ])
      properties.reports.forEach((report, position) => {
        const exact = file.excerpts.find((excerpt) => excerpt.id === report.excerpt)?.selector[0]?.exact
        expect(data[`reports[${position}].exact`]).toBe(exact)
        expect(data['description']).toContain(exact)
        const publisher = file.sources.find((source) => source.id === report.source)?.publisher
        expect(data[`reports[${position}].publisher`]).toBe(publisher)
      })
    }
  })
})

describe('a date in KML', () => {
  const timeOf = (eventDate: string | null, more: object = {}): unknown => {
    const { timestamp, timespan } =
      placemarksOf(plainDataset(plainFeature('a', null, { eventDate, ...more }))).get('a')?.properties ?? {}
    return timestamp ?? timespan ?? null
  }

  it('is a stamp where the day or the minute is known', () => {
    expect(timeOf('2023-05-26')).toBe('2023-05-26')
    expect(timeOf('2019-05-28', { eventTime: '05:55+02:00' })).toBe('2019-05-28T05:55:00+02:00')
  })

  it('is a span of its outer bounds, the last day included, where it is less precise', () => {
    expect(timeOf('2023-05-26?')).toEqual({ begin: '2023-05-26', end: '2023-05-26' })
    expect(timeOf('2022-07-31/2022-08-01')).toEqual({ begin: '2022-07-31', end: '2022-08-01' })
    expect(timeOf('2023-02')).toEqual({ begin: '2023-02-01', end: '2023-02-28' })
    expect(timeOf('2022-07-31', { eventTime: '17:40+02:00/20:30+02:00' })).toEqual({
      begin: '2022-07-31T17:40:00+02:00',
      end: '2022-07-31T20:30:00+02:00',
    })
    expect(timeOf('2019-05-28', { eventTime: '06:00+02:00', eventTimePrecision: 'about' })).toEqual({
      begin: '2019-05-28T05:30:00+02:00',
      end: '2019-05-28T06:31:00+02:00',
    })
  })

  it('leaves an open or unknown end out, and an undated incident without a date', () => {
    const xml = (eventDate: string | null) =>
      datasetKml(plainDataset(plainFeature('a', null, { eventDate }))).replaceAll('\n', '')
    expect(xml('2023-05-26/..')).toContain('<TimeSpan><begin>2023-05-26</begin></TimeSpan>')
    expect(xml('/2023-05-26')).toContain('<TimeSpan><end>2023-05-26</end></TimeSpan>')
    expect(xml(null)).not.toContain('<Time')
  })
})

describe('geometry of any kind', () => {
  it('comes back as it went, holes and all', () => {
    const square = (from: number, to: number): number[][] => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ]
    const geometries = {
      point: { type: 'Point', coordinates: [-0.0000004, 20] },
      line: {
        type: 'LineString',
        coordinates: [
          [20.123456, 43],
          [21, 43.5],
        ],
      },
      holed: { type: 'Polygon', coordinates: [square(0, 9), square(2, 3).toReversed()] },
      areas: { type: 'MultiPolygon', coordinates: [[square(0, 1)], [square(5, 6)]] },
    }
    const placemarks = placemarksOf(
      plainDataset(...Object.entries(geometries).map(([id, geometry]) => plainFeature(id, geometry))),
    )
    expect(partsOf(placemarks.get('point')?.geometry)).toEqual([{ type: 'Point', coordinates: [-0, 20] }])
    expect(partsOf(placemarks.get('line')?.geometry)).toContainEqual(geometries.line)
    expect(partsOf(placemarks.get('holed')?.geometry)).toContainEqual(geometries.holed)
    const areas = partsOf(placemarks.get('areas')?.geometry).filter(({ type }) => type === 'Polygon')
    expect(areas).toEqual(
      geometries.areas.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })),
    )
  })
})

describe('the document', () => {
  const elements = (parent: Element | null): Element[] =>
    parent ? [...Array.from(parent.childNodes)].filter((node): node is Element => node.nodeType === 1) : []
  const names = (parent: Element | null): string[] => elements(parent).map(({ localName }) => localName)
  const root = parsed(datasetKml(theDataset)).documentElement
  const document = elements(root)[0] ?? null

  it('is KML 2.2 that says what it is, under which licence, with the footnote', () => {
    expect([root.namespaceURI, root.localName]).toEqual(['http://www.opengis.net/kml/2.2', 'kml'])
    const about = elements(document).find(({ localName }) => localName === 'description')?.textContent ?? ''
    for (const words of ['does not say that it is true', 'OpenStreetMap', 'Version 1.', 'UNSCR 1244/1999']) {
      expect(about).toContain(words)
    }
  })

  it('puts the children of every element in the order of the schema', () => {
    const order = ['name', 'description', 'TimeStamp', 'TimeSpan', 'styleUrl', 'Style', 'ExtendedData']
    const shapes = ['Point', 'MultiGeometry', 'LineString', 'Polygon', 'Folder', 'Placemark']
    const rank = (name: string): number => (shapes.includes(name) ? order.length : order.indexOf(name))
    const folders = elements(document).filter(({ localName }) => localName === 'Folder')
    const placemarks = [document, ...folders]
      .flatMap(elements)
      .filter(({ localName }) => localName === 'Placemark')
    expect(placemarks).toHaveLength(file.features.length)
    for (const parent of [document, ...folders, ...placemarks]) {
      const ranks = names(parent).map(rank)
      expect(ranks).not.toContain(-1)
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    }
  })

  it('has an id of its own for every placemark, and a style for every reference', () => {
    const ids = Array.from(root.getElementsByTagName('Placemark'), (mark) => mark.getAttribute('id') ?? '')
    expect(new Set(ids).size).toBe(file.features.length)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/)
    const styles = elements(document)
      .filter(({ localName }) => localName === 'Style')
      .map((style) => `#${style.getAttribute('id')}`)
    const references = Array.from(root.getElementsByTagName('styleUrl'), ({ textContent }) => textContent)
    expect(new Set(references)).toEqual(new Set(styles))
  })
})

describe('text in XML', () => {
  const noCharacter = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

  it('comes back as it was, without the characters XML has no form for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({
            unit: fc.constantFrom('&', '<', '>', '"', ']', '\r', '\n', '\t', '\0', '\uD800', 'č'),
          }),
        ),
        (text) => {
          const { documentElement } = parsed(textElement('a', text))
          expect(documentElement.textContent).toBe(text.replace(noCharacter, ''))
        },
      ),
    )
  })
})
