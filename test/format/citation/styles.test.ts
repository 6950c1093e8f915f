import { describe, expect, test } from 'vitest'
import { apa } from '../../../src/format/cite/apa.ts'
import { chicago } from '../../../src/format/cite/chicago.ts'
import { type CitationContext, type Cited, citedItems } from '../../../src/format/cite/citedItems.ts'
import { markedUpText, plainText } from '../../../src/format/cite/styledText.ts'
import { theDataset } from '../../fixtures/theDataset.ts'
import { context, contextWith, ofDataset, ofIncident, ofList, ofQuote, ofView, words } from './cited.ts'

const exactOf = (cited: Cited): string | null =>
  cited.kind === 'quote' ? (theDataset.excerpts.get(cited.report.excerpt)?.selector[0].exact ?? null) : null

const set = (cited: Cited, given: CitationContext = context) => {
  const items = citedItems(cited, given)
  const { note, bibliography } = chicago(items, exactOf(cited), words)
  const { references, inText } = apa(items, cited.kind === 'quote', words)
  return {
    note: plainText(note),
    bibliography: plainText(bibliography),
    references: references.map(plainText),
    inText,
    markup: markedUpText(note),
  }
}

describe('A citation in the Chicago style', () => {
  test('names an incident as a part of the dataset, with its version and the day it was seen', () => {
    const { note, bibliography, markup } = set(ofIncident('i4015'))
    expect(note).toBe(
      'The incident map’s editors, “Municipal building in Zubin Potok reported entered,” reported incident i4015 in Reported incidents in north Kosovo, version 1.0.0, November 22, 2026, accessed December 3, 2026, https://map.example/news/#incident=i4015&data=1.0.0.',
    )
    expect(bibliography).toBe(
      'The incident map’s editors. “Municipal building in Zubin Potok reported entered.” Reported incident i4015 in Reported incidents in north Kosovo, version 1.0.0. November 22, 2026. Accessed December 3, 2026. https://map.example/news/#incident=i4015&data=1.0.0.',
    )
    expect(markup).toContain('<i>Reported incidents in north Kosovo</i>')
    expect(markup).toContain('i4015&amp;data=1.0.0')
  })

  test('names a quote by its words, its article and where it was read', () => {
    const { note, bibliography } = set(ofQuote('i4015'))
    expect(note).toMatch(
      /^“stormed the administration building of the municipality of Zubin Potok,” in “Blood in the Balkans: .* Clash With Protesters,” The Gateway Pundit, ca\. May 29, 2023, quoted in The incident map’s editors, “Municipal building/,
    )
    expect(bibliography).toMatch(
      /^“Blood in the Balkans: .* Clash With Protesters\.” The Gateway Pundit\. Ca\. May 29, 2023\. Quoted in The incident map’s editors, .*data=1\.0\.0\.$/,
    )
  })

  test('calls an article without a headline that, and invents none', () => {
    const { note } = set(ofQuote('i3003'))
    expect(note).toContain('” in [Article without a headline], SOFREP, ')
    expect(note).toContain(
      'https://sofrep.com/news/is-the-ukraine-war-about-to-spill-into-kosovo-and-serbia/',
    )
  })

  test('names the dataset as a whole, a view of it and a list', () => {
    expect(set(ofDataset).bibliography).toBe(
      'The incident map’s editors. Reported incidents in north Kosovo. Version 1.0.0. November 22, 2026. Accessed December 3, 2026. https://map.example/news/#data=1.0.0.',
    )
    expect(set(ofView).note).toContain('“View of 26 – 29 May 2023,” in Reported incidents')
    expect(set(ofList('i4015', 'i1001')).note).toContain('“List of 2 reported incidents,” in Reported')
  })

  test('sets people by family name, and joins several', () => {
    const authors = [
      { 'family-names': 'Đukić', 'given-names': 'Ana' },
      { 'family-names': 'Krasniqi', 'given-names': 'Besa Lirie' },
      { name: 'The Desk' },
    ]
    const { note, bibliography } = set(ofDataset, contextWith({ authors }))
    expect(note).toMatch(/^Ana Đukić, Besa Lirie Krasniqi, and The Desk, Reported/)
    expect(bibliography).toMatch(/^Đukić, Ana, Besa Lirie Krasniqi, and The Desk\. Reported/)
  })

  test('leaves out an author nobody names, and says that a date is not known', () => {
    const given = contextWith({ authors: [], version: '9.9' })
    expect(set(ofIncident('i4015'), given).note).toMatch(
      /^“Municipal building .*, version 9\.9, n\.d\., accessed /,
    )
    expect(set(ofDataset, given).bibliography).toMatch(
      /^Reported incidents in north Kosovo\. Version 9\.9\. N\.d\. /,
    )
  })
})

describe('A reference in the APA style', () => {
  test('names an incident as a part of a data set', () => {
    expect(set(ofIncident('i4015')).references).toEqual([
      'The incident map’s editors. (2026). Municipal building in Zubin Potok reported entered (Reported incident i4015). In Reported incidents in north Kosovo (Version 1.0.0) [Data set]. Retrieved December 3, 2026, from https://map.example/news/#incident=i4015&data=1.0.0',
    ])
    expect(set(ofIncident('i4015')).inText).toBe('(The incident map’s editors, 2026)')
  })

  test('names for a quote both the article and where it is quoted', () => {
    const { references, inText } = set(ofQuote('i4015'))
    expect(references).toHaveLength(2)
    expect(references[0]).toMatch(
      /^The Gateway Pundit\. \(ca\. 2023, May 29\)\. Blood in the Balkans: .* Protesters\.$/,
    )
    expect(inText).toBe('(The Gateway Pundit, ca. 2023, as quoted in The incident map’s editors, 2026)')
  })

  test('puts the title first where nobody is named', () => {
    expect(set(ofDataset, contextWith({ authors: [] })).references[0]).toMatch(
      /^Reported incidents in north Kosovo \(Version 1\.0\.0\) \[Data set\]\. \(2026\)\. Retrieved /,
    )
  })

  test('shortens given names to initials', () => {
    const authors = [
      { 'family-names': 'Đukić', 'given-names': 'Ana Marija' },
      { 'family-names': 'Krasniqi', 'given-names': 'besa' },
    ]
    expect(set(ofDataset, contextWith({ authors })).references[0]).toMatch(
      /^Đukić, A\. M\., & Krasniqi, B\. \(2026\)\. /,
    )
  })
})

describe('The headline of a document', () => {
  test('is quoted as printed, with its labels, its capitals and its marks', () => {
    const headline = 'BREAKING: so-called “State” <b>Invades</b>!'
    const { note, bibliography, markup } = set(ofQuote('i4015'), contextWith({}, { headline }))
    for (const text of [note, bibliography]) expect(text).toContain(headline)
    // A title that ends with a mark of its own takes no full stop.
    expect(bibliography).toContain('Invades</b>!” The Gateway Pundit.')
    expect(markup).not.toContain('<b>')
  })
})
