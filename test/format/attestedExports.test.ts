/** What every export says of how speakers know, who publishes, and what only repeats a text. */
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { assembleDataset } from '../../src/domain/dataset/dataset.ts'
import { extractOf } from '../../src/domain/dataset/extract.ts'
import { withSupplement } from '../../src/domain/dataset/supplement.ts'
import { siteAddresses } from '../../src/format/link/siteAddresses.ts'
import { readSupplement, supplementApart, supplementPutBack } from '../../src/format/read/supplement.ts'
import { datasetAnnotations } from '../../src/format/write/writeAnnotations.ts'
import { datasetCsv } from '../../src/format/write/writeCsv.ts'
import { datasetGeojson } from '../../src/format/write/writeGeojson.ts'
import { datasetKml } from '../../src/format/write/writeKml.ts'
import { datasetLinkedData } from '../../src/format/write/writeLinkedData.ts'
import { asWritten, attestedDataset, attestedText, repeating } from '../fixtures/attestedDataset.ts'
import { datasetOf } from '../fixtures/theDataset.ts'

const here = siteAddresses(new URL('https://example.org/map/'), 1)
const repeated = attestedDataset.checks.find(({ id }) => id === repeating)
const sentence = repeated?.text['en'] ?? 'the check is missing'
const i2003 = attestedDataset.incidents[attestedDataset.rowOf.get('i2003') ?? -1]
if (!i2003) throw new Error('the dataset has no incident i2003')
const part = assembleDataset(extractOf(attestedDataset, [i2003]))

describe('an extract', () => {
  it('as GeoJSON brings along who publishes what it names, and reads back the same', () => {
    const read = datasetOf(datasetGeojson(part))
    expect([...read.publishers.keys()]).toEqual(['TASS', 'Tsarizm'])
    expect(read.publisherGroups.map(({ id }) => id)).toEqual(['russian', 'american'])
    expect(read.incidents).toEqual(part.incidents)
    expect(read.checks).toEqual(part.checks)
    expect(read.incidents[0]?.reports[0]?.knowledgeAsWritten).toBe(asWritten)
  })

  it('as a table has a column for each, and the repeated text apart from other reporting', () => {
    const [row] = parse(datasetCsv(part), { columns: true }) as Record<string, string>[]
    expect(row).toMatchObject({
      knowledgeBasis: 'recording',
      knowledgeAsWritten: asWritten,
      knowledgeRemarks: 'Whose pictures is not said.',
      publisher: 'Tsarizm',
      publisherDescription: 'a website on Russia',
    })
    expect(row?.['sameText']).toContain(`${sentence} (TASS, state news agency of Russia, https://tass.com`)
    expect(row?.['otherReporting']).not.toContain(sentence)
    expect(row?.['otherReporting']).not.toBe('')
  })

  it('as KML says it in its data and in the words a program shows alone', () => {
    const kml = datasetKml(part)
    expect(kml).toMatch(/<Data name="reports\[0\]\.knowledgeBasis">\s*<value>recording<\/value>/)
    expect(kml).toContain('a website on Russia')
    expect(kml).toContain('(asserts; from film or pictures)')
    expect(kml).toContain(`No support, the text itself: sameText, wording: ${sentence}`)
    expect(kml).not.toContain(`Other reporting sameText`)
  })

  it('in the words of schema.org lets the claim appear where its text stands too', () => {
    const graph = JSON.parse(datasetLinkedData(part, here))['@graph'] as Record<string, unknown>[]
    const ofType = (type: string) => graph.find((node) => node['@type'] === type)
    expect(ofType('Claim')?.['appearance']).toContainEqual({
      '@type': 'CreativeWork',
      description: sentence,
      url: repeated?.url,
      publisher: [
        {
          '@type': 'Organization',
          name: 'TASS',
          description: 'state news agency of Russia',
          subjectOf: { '@type': 'WebPage', url: 'https://example.org/p1' },
        },
      ],
    })
    expect(ofType('Quotation')?.['description']).toBe('How the speaker knows: from film or pictures')
    expect(ofType('NewsArticle')?.['publisher']).toMatchObject({ description: 'a website on Russia' })
  })

  it('as annotations says how the speaker knows', () => {
    expect(datasetAnnotations(part, here)).toContain('Aleksandar Vučić asserts; from film or pictures')
  })
})

describe('who publishes and what has changed, in a file beside', () => {
  const { text, supplement } = supplementApart(attestedText, 'incidents.supplement.json')

  it('leaves a dataset that says where it is, and nothing else is missing', () => {
    const first = datasetOf(text)
    expect(first.card.supplementFile).toBe('incidents.supplement.json')
    expect([first.publishers.size, first.changes.length]).toEqual([0, 0])
    const whole = withSupplement(first, readSupplement(supplement ?? '') ?? never())
    for (const part of ['card', 'incidents', 'checks', 'changes', 'places', 'sources', 'publishers'] as const)
      expect(whole[part]).toEqual(attestedDataset[part])
    expect(text.length).toBeLessThan(attestedText.length * 0.9)
  })

  it('is read as it was in the dataset', () => {
    const { publishers, publisherGroups, changes } = readSupplement(supplement ?? '') ?? never()
    expect([...publishers]).toEqual([...attestedDataset.publishers])
    expect(publisherGroups).toEqual(attestedDataset.publisherGroups)
    expect(changes).toEqual(attestedDataset.changes)
  })

  it('can be put back, so that whoever saves the file saves it whole', () => {
    const whole = datasetOf(supplementPutBack(text, supplement ?? '') ?? never())
    expect([...whole.publishers]).toEqual([...attestedDataset.publishers])
    expect(whole.changes).toEqual(attestedDataset.changes)
    expect(whole.incidents).toEqual(attestedDataset.incidents)
    expect(whole.places).toEqual(attestedDataset.places)
    expect(whole.card).not.toHaveProperty('supplementFile')
  })

  it('loses a faulty remark alone, and is nothing where it is no JSON', () => {
    const spoilt = JSON.parse(supplement ?? '')
    spoilt.remarks.reports.r2003a.knowledgeRemarks = 7
    spoilt.publishers[0].group = null
    const { publishers, remarks } = readSupplement(JSON.stringify(spoilt)) ?? never()
    expect([...publishers.keys()]).toEqual(['Tsarizm', 'SOFREP'])
    expect(remarks.reports).not.toHaveProperty('r2003a')
    expect(remarks.checks[repeating]?.url).toBe(repeated?.url)
    for (const broken of ['half a fi', '[]', '']) {
      expect(readSupplement(broken)).toBeNull()
      expect(supplementPutBack(text, broken)).toBeNull()
    }
  })

  it('leaves in the dataset what a link to a record that is gone must follow', () => {
    const change = { version: '1.1.0', date: '2026-12-01', what: { en: 'x' } }
    const changes = [
      { ...change, record: 'i1', kind: 'corrected' },
      { ...change, record: 'i2', kind: 'withdrawn' },
      { ...change, record: 'i3', kind: 'merged', replacedBy: 'i1' },
    ]
    const file = { ...JSON.parse(attestedText), changes }
    const first = datasetOf(supplementApart(JSON.stringify(file), 'x.json').text)
    expect(first.changes.map(({ record }) => record)).toEqual(['i2', 'i3'])
  })

  it('is not made of a file that has nothing of the kind, or that is no JSON', () => {
    for (const plain of ['{"type":"FeatureCollection","features":[]}', 'no JSON'])
      expect(supplementApart(plain, 'x.json')).toEqual({ text: plain, supplement: null })
  })
})

function never(): never {
  throw new Error('the supplement could not be read')
}
