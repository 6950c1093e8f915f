/** Parts of the dataset taken away: they stand by themselves, and read back as what they were. */
import { Ajv } from 'ajv'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import geojsonSchema from 'geojson-schema/FeatureCollection.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { origins } from '../../src/domain/claims/origins.ts'
import { assembleDataset, type Dataset } from '../../src/domain/dataset/dataset.ts'
import { extractOf } from '../../src/domain/dataset/extract.ts'
import { hasFlag, incidentFlag } from '../../src/domain/dataset/incidentIndex.ts'
import { readDataset } from '../../src/format/read/readDataset.ts'
import type { ExtractNote } from '../../src/format/write/extractNote.ts'
import { datasetCsv } from '../../src/format/write/writeCsv.ts'
import { datasetGeojson } from '../../src/format/write/writeGeojson.ts'
import { datasetKml } from '../../src/format/write/writeKml.ts'
import { theDataset as own } from '../fixtures/theDataset.ts'

const note: ExtractNote = {
  selection: '3 of 78 incidents, “quoted”; + one',
  window: '26 – 29 May 2023',
  filters: '=Category: Gunfire',
  attribution: '© OpenStreetMap contributors',
  permalink: 'https://example.org/map/#from=2023-05-26&to=2023-05-29&data=1.0.0',
  made: '2026-11-22',
}

const somePart = fc
  .uniqueArray(fc.nat({ max: own.incidents.length - 1 }), { minLength: 1, maxLength: 30 })
  .map((rows) => extracted(rows))

const extracted = (rows: readonly number[]): Dataset =>
  assembleDataset(
    extractOf(
      own,
      rows.flatMap((row) => own.incidents[row] ?? []),
    ),
  )

describe('an extract as GeoJSON', () => {
  it('reads back, without one remark, as the incidents that were taken', () => {
    fc.assert(
      fc.property(somePart, (part) => {
        const { dataset, issues, rejected } = readDataset(datasetGeojson(part, note), 'part.geojson')
        expect([issues, rejected]).toEqual([[], 0])
        expect(dataset?.incidents).toEqual(part.incidents)
        for (const name of ['card', 'footnotes', 'lanes', 'categories', 'episodes', 'checks'] as const) {
          expect(dataset?.[name]).toEqual(part[name])
        }
        for (const name of ['sources', 'agents', 'excerpts', 'places'] as const) {
          expect([...(dataset?.[name] ?? [])]).toEqual([...part[name]])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keeps how every incident stands: its words, origins, dispute and place', () => {
    fc.assert(
      fc.property(somePart, (part) => {
        for (const [row, { id, relations: _, ...incident }] of part.incidents.entries()) {
          const whole = own.rowOf.get(id) ?? -1
          expect(own.incidents[whole]).toMatchObject(incident)
          expect(origins(part.incidents[row] ?? never(), part)).toEqual(
            origins(own.incidents[whole] ?? never(), own),
          )
          for (const flag of Object.values(incidentFlag)) {
            expect(hasFlag(part.index, row, flag)).toBe(hasFlag(own.index, whole, flag))
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('of everything is the dataset itself', () => {
    const whole = extracted(own.incidents.map((_, row) => row))
    const { dataset, issues } = readDataset(datasetGeojson(whole), 'whole.geojson')
    expect(issues).toEqual([])
    expect(dataset?.incidents).toEqual(own.incidents)
    const used = new Set(own.incidents.flatMap(({ reports }) => reports.map(({ source }) => source)))
    expect(new Set(dataset?.sources.keys())).toEqual(used)
  })

  it('leaves out what nothing in it leads to', () => {
    const [first] = own.incidents
    const part = extracted([0])
    expect([...part.sources.keys()]).toEqual([...new Set(first?.reports.map(({ source }) => source))])
    expect(part.excerpts.size).toBeLessThan(own.excerpts.size)
    expect(part.episodes.map(({ id }) => id)).toEqual([first?.episode])
  })

  it('is sound to the published schema, and says what part it is of what', () => {
    const file = JSON.parse(datasetGeojson(extracted([0, 5, 9]), note))
    const isValid = new Ajv({ allErrors: true, strict: false }).compile(geojsonSchema)
    isValid(file)
    expect(isValid.errors ?? []).toEqual([])
    expect(file).toMatchObject({ version: own.card.version, extract: note })
    expect(file.note).toContain('not established facts')
    expect(file.footnotes).toEqual(own.footnotes)
  })
})

describe('an extract as a table and as KML', () => {
  const part = extracted([3, 4])

  it('has the note in every row, as another reader finds it', () => {
    const rows = parse(datasetCsv(part, note), { columns: true }) as Record<string, string>[]
    expect(new Set(rows.map((row) => row['incidentId']))).toEqual(new Set(part.incidents.map(({ id }) => id)))
    for (const row of rows) {
      expect(row).toMatchObject({
        extract: note.selection,
        window: note.window,
        permalink: note.permalink,
        made: note.made,
        datasetVersion: own.card.version,
      })
      // A cell must not run as a formula.
      expect(row['filters']).toBe(`'${note.filters}`)
      expect(row['note']).toContain('not established facts')
    }
  })

  it('has the note in the description of the document', () => {
    const kml = datasetKml(part, note)
    const about = /<description>([^<]*)<\/description>/.exec(kml)?.[1] ?? ''
    for (const words of [note.window, note.made, 'UNSCR 1244/1999', 'data=1.0.0'])
      expect(about).toContain(words)
  })
})

function never(): never {
  throw new Error('an incident of the extract is not in the dataset')
}
