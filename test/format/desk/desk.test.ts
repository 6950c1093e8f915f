import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deskOutcome, knownFaultsOf } from '../../../src/format/curate/desk/deskOutcome.ts'
import { emptyDraft, emptyPlace, emptyReport, readDraft } from '../../../src/format/curate/desk/draft.ts'
import { freshIds } from '../../../src/format/curate/desk/freshIds.ts'
import { selectedPassage } from '../../../src/format/curate/desk/selectedPassage.ts'
import { attestedText } from '../../fixtures/attestedDataset.ts'
import { datasetText as fileText } from '../../fixtures/theDataset.ts'

const loadedWords = [{ words: 'atrocit*', instead: 'say what is reported' }]
const inputs = { fileText, loadedWords, known: knownFaultsOf(fileText, loadedWords), sha256: 'a'.repeat(64) }

/** A text field shows every kind of line break as `\n` (HTML, "API value"). */
const shownIn = (text: string): string => text.replace(/\r\n?/g, '\n')

describe('a selection in a text field', () => {
  it('names the same words in the text itself, whatever its line breaks and letters', () => {
    const letters = fc.constantFrom('a', 'č', '🌉', 'e\u0301', '\r\n', '\n', '\r', ' ', '„')
    fc.assert(
      fc.property(fc.array(letters), fc.nat(40), fc.nat(40), (parts, from, size) => {
        const text = parts.join('')
        const shown = shownIn(text)
        // People select whole characters.
        const starts = [0]
        for (const point of shown) starts.push((starts.at(-1) ?? 0) + point.length)
        const start = starts[from % starts.length] ?? 0
        const end = starts.find((unit) => unit >= start + size) ?? shown.length
        const passage = selectedPassage(text, start, end)
        const words = passage ? [...text].slice(passage.start, passage.end).join('') : ''
        expect(shownIn(words)).toBe(shown.slice(start, end).trim())
      }),
    )
  })
})

describe('an id', () => {
  it('is the next of its kind, and never one that is taken', () => {
    const ids = freshIds(['i4034', 's004', 'r1001a', 'zvecan', 'x3010-c'])
    expect([ids.numbered('i'), ids.numbered('i'), ids.numbered('s', 3)]).toEqual(['i4035', 'i4036', 's005'])
    expect([ids.lettered('r1001'), ids.ofName('Звечан'), ids.ofName('Žitkovac'), ids.numbered('x')]).toEqual([
      'r1001b',
      'zvecan-2',
      'zitkovac',
      'x3011',
    ])
  })
})

describe('a draft at the desk', () => {
  const text = 'A lorry blocked the road.'
  const draft = {
    ...emptyDraft(),
    text,
    settled: true,
    places: [{ ...emptyPlace('p'), en: 'Nowhere', latitude: '143', longitude: '20.9' }],
  }
  const report = emptyReport('r', 2, 7)

  it('names what is missing and what is wrong, at once', () => {
    const incident = { ...report.incident, title: 'Atrocity', eventDate: '2023-13-01', place: 'p' }
    const { faults } = deskOutcome({ ...draft, reports: [{ ...report, incident }] }, inputs)
    const said = faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n')
    for (const fault of [/publisher.*empty/, /no month 13/, /loaded word/, /latitude|position|geometry/i])
      expect(said).toMatch(fault)
    expect(said).not.toContain('features[0]')
  })

  it('can be a further report of an incident of the file', () => {
    const { file, incidents } = deskOutcome(
      { ...draft, places: [], reports: [{ ...report, of: 'i1001', stance: 'denies' }] },
      inputs,
    )
    expect(incidents).toEqual(['i1001'])
    const reports = JSON.parse(file).features[0].properties.reports
    expect(reports.at(-1)).toMatchObject({ id: 'r1001g', source: 's005', stance: 'denies', speaker: null })
  })

  it('says how a speaker knows, and who publishes, where the file says so of others', () => {
    const known = { ...inputs, fileText: attestedText, known: knownFaultsOf(attestedText, loadedWords) }
    const further = { ...report, of: 'i1001' }
    const source = { ...draft.source, publisher: 'The Gazette' }
    const open = deskOutcome({ ...draft, source, places: [], reports: [further] }, known)
    const said = open.faults.map(({ message }) => message).join('\n')
    expect(said).toMatch(/does not say how its speaker knows/)
    expect(said).toMatch(/“The Gazette” has no entry in publishers/)
    const told = {
      ...draft,
      places: [],
      source: {
        ...source,
        publisherDescription: 'a daily of the capital',
        publisherGroup: 'american',
        publisherUrl: 'https://example.org/gazette',
      },
      reports: [{ ...further, knowledgeBasis: 'seen' as const, knowledgeAsWritten: 'lorry' }],
    }
    const closed = deskOutcome(told, known)
    const file = JSON.parse(closed.file)
    expect(closed.faults.map(({ message }) => message).join('\n')).not.toMatch(/knows|publisher/)
    expect(file.publishers.at(-1)).toMatchObject({ name: 'The Gazette', group: 'american' })
    expect(file.features[0].properties.reports.at(-1)).toMatchObject({
      knowledgeBasis: 'seen',
      knowledgeAsWritten: 'lorry',
    })
  })

  it('is read back as it was kept, and nothing else is taken for one', () => {
    expect(readDraft(JSON.stringify({ ...draft, reports: [report] }))).toEqual({
      ...draft,
      reports: [report],
    })
    expect([readDraft(''), readDraft('['), readDraft('{"reports":[{}]}')]).toEqual([null, null, null])
  })
})
