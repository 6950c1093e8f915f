/** The dataset of record as a table, read back by libraries that know nothing of it. */
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { origins } from '../../src/domain/claims/origins.ts'
import { datasetCopies } from '../../src/format/write/datasetCopies.ts'
import { unguardFormula } from '../../src/format/write/formulaGuard.ts'
import { datasetCsv } from '../../src/format/write/writeCsv.ts'
import { datasetText, incidentCalled, theDataset as own } from '../fixtures/theDataset.ts'
import { plainDataset, plainFeature } from './exportedDataset.ts'

type Row = Readonly<Record<string, string>>

const strictly = (text: string): Row[] =>
  parse<Record<string, string>>(text, { columns: true, record_delimiter: '\r\n', bom: true }).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguardFormula(cell)])),
  )
const rows = strictly(datasetCsv(own))

/** From the file itself, not from our reading of it. */
interface FileFeature {
  readonly id: string
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
  readonly properties: {
    readonly eventDate: string | null
    readonly disputed: boolean
    readonly reports: readonly { readonly id: string; readonly excerpt: string; readonly stance: string }[]
  }
}
interface FileExcerpt {
  readonly id: string
  readonly selector: readonly [{ readonly exact: string }, { readonly start: number; readonly end: number }]
}
const file = JSON.parse(datasetText) as { features: readonly FileFeature[]; excerpts: readonly FileExcerpt[] }

const originsOf = (id: string): number => origins(incidentCalled(id).incident, own).origins.length

describe('the table of the dataset', () => {
  it('has one row for each report, with its quote at its offsets', () => {
    const expected = file.features.flatMap(({ id, properties }) =>
      properties.reports.map((report) => {
        const [quote, position] =
          file.excerpts.find((excerpt) => excerpt.id === report.excerpt)?.selector ?? []
        return [id, report.id, report.stance, quote?.exact, String(position?.start), String(position?.end)]
      }),
    )
    const found = rows.map((row) => [
      row['incidentId'],
      row['reportId'],
      row['stance'],
      row['exact'],
      row['exactStart'],
      row['exactEnd'],
    ])
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(found.length).toBeGreaterThan(100)
  })

  it('keeps date, origins, dispute and the point of every incident as the file has them', () => {
    for (const { id, geometry, properties } of file.features) {
      const row = rows.find(({ incidentId }) => incidentId === id)
      expect(row).toMatchObject({
        eventDate: properties.eventDate ?? '',
        // Counted anew: the file's own column is as old as the file.
        origins: String(originsOf(id)),
        disputed: String(properties.disputed),
        geometryType: geometry?.type ?? '',
      })
      if (geometry?.type === 'Point') {
        expect([Number(row?.['longitude']), Number(row?.['latitude'])]).toEqual(geometry.coordinates)
        expect(Number(row?.['coordinateUncertaintyInMeters'])).toBeGreaterThan(0)
      }
      if (geometry === null || geometry.type === 'MultiPoint') {
        expect([row?.['longitude'], row?.['latitude']]).toEqual(['', ''])
      }
    }
  })

  it('writes candidates as a list, by id and by name', () => {
    const candidates = rows.filter(({ geometryType }) => geometryType === 'MultiPoint')
    expect(candidates.length).toBeGreaterThan(0)
    for (const row of candidates) {
      const ids = row['placeCandidates']?.split(' | ') ?? []
      expect(ids.length).toBeGreaterThan(1)
      expect(ids.every((id) => own.places.has(id))).toBe(true)
      expect(row['placeName_sq']?.split(' | ')).toHaveLength(ids.length)
    }
  })

  it('carries version, licence and the footnote in every row', () => {
    for (const row of rows) {
      expect(row['datasetVersion']).toBe(own.card.version)
      expect(row['license']).toBe(own.card.license)
      expect(row['footnotes']).toContain('UNSCR 1244/1999')
    }
  })
})

describe('a table of somebody else’s file', () => {
  it('has a row for an incident without reports, its outer bounds in the zone of the file', () => {
    const dataset = plainDataset(
      plainFeature('a', { type: 'Point', coordinates: [-20.25, 89] }, { eventDate: '2023-05-26' }),
      plainFeature('b', null, { eventDate: '2019-12-31/..' }),
      plainFeature('c', null),
      plainFeature('d', null, { eventDate: '2019-05-28', eventTime: '05:55+02:00' }),
    )
    const bounds = strictly(datasetCsv(dataset)).map((row) => [
      row['incidentId'],
      row['start'],
      row['endExclusive'],
      row['longitude'],
      row['latitude'],
      row['reportId'],
    ])
    expect(bounds).toEqual([
      ['d', '2019-05-28T05:55:00+02:00', '2019-05-28T05:56:00+02:00', '', '', ''],
      ['b', '2019-12-31T00:00:00+01:00', '', '', '', ''],
      ['a', '2023-05-26T00:00:00+02:00', '2023-05-27T00:00:00+02:00', '-20.25', '89', ''],
      ['c', '', '', '', '', ''],
    ])
  })

  it('runs no formula that a title brings along', () => {
    const text = datasetCsv(plainDataset(plainFeature('a', null, { title: { en: '=1+1, "two"' } })))
    expect(text).toContain('a,"\'=1+1, ""two""",')
  })
})

describe('the copies of the dataset', () => {
  it('stand beside it under its name, the table with a byte order mark', () => {
    const copies = datasetCopies(own, 'incidents.geojson')
    expect(copies.map(({ fileName, text }) => [fileName, text.slice(0, 6)])).toEqual([
      ['incidents.csv', '\uFEFFincid'],
      ['incidents.kml', '<?xml '],
    ])
  })
})
