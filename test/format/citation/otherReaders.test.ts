/** BibTeX and RIS as a reader we did not write takes them in, and CSL-JSON under the rules of its own reader. */
import { readFileSync } from 'node:fs'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onOneLine, writeBibtex } from '../../../src/format/cite/bibtex.ts'
import { type Cited, citedItems } from '../../../src/format/cite/citedItems.ts'
import { type CslItem, writeCslJson } from '../../../src/format/cite/cslItem.ts'
import { writeRis } from '../../../src/format/cite/ris.ts'
import { datasetOf } from '../../fixtures/theDataset.ts'
import { context, contextWith, ofDataset, ofIncident, ofList, ofQuote, ofView } from './cited.ts'

const everything: readonly (readonly [name: string, cited: Cited])[] = [
  ['the dataset', ofDataset],
  ['a view', ofView],
  ['an incident', ofIncident('i4015')],
  ['a quote of an article', ofQuote('i4015')],
  ['a quote of a web page', ofQuote('i1001')],
  ['a list', ofList('i4015', 'i3003', 'i1001')],
]

const formats = { bibtex: '@biblatex/text', ris: '@ris/file', csl: '@else/json' }

/** Told the format, or it would guess it from what stands in a title. */
const readBy = (text: string, format: keyof typeof formats) =>
  new Cite(text, { forceType: formats[format] }).data

/** Dates as their numbers, names as their words; the reader takes one word for a family name. */
const factsOf = (item: Readonly<Record<string, unknown>>) => {
  const date = (name: string) =>
    (item[name] as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0]
  const names = item['author'] as readonly Record<string, string>[] | undefined
  return {
    title: item['title'],
    author: names?.map(({ literal, family, given }) => [literal ?? family, given].filter(Boolean).join(', ')),
    issued: date('issued'),
    accessed: date('accessed'),
    URL: item['URL'],
    version: item['version'],
  }
}

describe('Other people’s software', () => {
  test.each(everything)('reads our BibTeX of %s and finds what we wrote', (_, cited) => {
    const items = citedItems(cited, context)
    const read = readBy(writeBibtex(items), 'bibtex')
    expect(read.map(factsOf)).toEqual(items.map((item) => factsOf({ ...item })))
    expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    expect(read.map(({ type }) => type)).toEqual(
      // BibLaTeX has one kind of article.
      items.map(({ type }) => (type === 'article-newspaper' ? 'article-journal' : type)),
    )
    expect(read.map(({ note }) => note)).toEqual(items.map(({ note }) => note))
  })

  test.each(everything)('reads our RIS of %s and finds what we wrote', (_, cited) => {
    const items = citedItems(cited, context)
    const read = readBy(writeRis(items), 'ris')
    expect(read.map(factsOf)).toEqual(
      items.map((item) => {
        const facts = factsOf({ ...item })
        // Of a newspaper article this reader takes the year alone.
        return item.type === 'article-newspaper' ? { ...facts, issued: facts.issued?.slice(0, 1) } : facts
      }),
    )
    expect(read.map(({ type }) => type)).toEqual(items.map(({ type }) => type))
  })

  test.each(everything)('reads our CSL-JSON of %s and loses no member', (_, cited) => {
    const items = citedItems(cited, context)
    const read = readBy(writeCslJson(items), 'csl')
    expect(read.map(({ _graph, ...item }) => item)).toEqual(items)
  })

  test('reads any title, name and note back as it was', () => {
    const wild = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom(...'\\{}$%&#_~^"\'-,=@ a1é') }),
        fc.constantFrom(
          '100 % of {North} & “South” $1 #2 a_b ~c ^d \\e',
          '}',
          '{',
          '\\',
          'TY  - BOOK',
          '@misc{x,',
        ),
      )
      .map(onOneLine)
      .filter((text) => text !== '')
    fc.assert(
      fc.property(wild, wild, (title, note) => {
        const item: CslItem = { id: 'x1', type: 'dataset', title, note, version: '1.0.0' }
        const written = [
          readBy(writeBibtex([item, item]), 'bibtex'),
          readBy(writeRis([item, item]), 'ris'),
          readBy(writeCslJson([item, item]), 'csl'),
        ]
        for (const read of written) {
          expect(read.map((each) => [each['title'], each['note'], each['version']])).toEqual([
            [title, note, '1.0.0'],
            [title, note, '1.0.0'],
          ])
        }
      }),
    )
  })
})

describe('A citation', () => {
  test('carries a permalink, the version and the day of access in every form', () => {
    const items = citedItems(ofIncident('i4015'), context)
    for (const text of [writeBibtex(items), writeRis(items), writeCslJson(items)]) {
      expect(text).toContain('https://map.example/news/#incident=i4015&data=1.0.0')
      expect(text).toContain('1.0.0')
      expect(text).toMatch(/2026-12-03|2026\/12\/03|2026,\s+12,\s+3/)
    }
  })

  test('says of an uncertain date that it is uncertain', () => {
    const [document] = citedItems(ofQuote('i4015'), context)
    expect(document.issued).toEqual({ 'date-parts': [[2023, 5, 29]], circa: true })
    expect(document.note).toContain('2023-05-29/..')
    expect(writeBibtex([document])).toContain('date = {2023-05-29~}')
  })

  test('leads to the archived copy first, and names the original address', () => {
    const given = contextWith(
      {},
      { url: 'https://a.example/now-a-shop', archiveUrl: 'https://archive.example/1' },
    )
    const [document] = citedItems(ofQuote('i1001'), given)
    expect(document.URL).toBe('https://archive.example/1')
    expect(document.note).toContain('https://a.example/now-a-shop')
  })

  test('makes no link of an address that is none of the web', () => {
    const [document] = citedItems(ofQuote('i1001'), contextWith({}, { url: 'javascript:alert(1)' }))
    expect(document).not.toHaveProperty('URL')
    expect(document.type).toBe('article-newspaper')
  })

  test('names each incident of a list with its own address', () => {
    const items = citedItems(ofList('i4015', 'i1001'), context)
    expect(items.map(({ id }) => id)).toEqual(['list-1.0.0', 'incident-i4015', 'incident-i1001'])
    expect(new Set(items.map(({ URL }) => URL)).size).toBe(3)
    expect(items[0].note).toContain('i4015, i1001')
  })
})

describe('The dataset of record and CITATION.cff', () => {
  const published = datasetOf(readFileSync('data/incidents.geojson', 'utf8'))
  const cff = readFileSync('CITATION.cff', 'utf8')
  const line = (name: string) => new RegExp(`^\\s*(?:- )?${name}: "?(.*?)"?$`, 'm').exec(cff)?.[1]

  test('name one title, one version, one day and the same authors', () => {
    const [item] = citedItems(ofDataset, { ...context, dataset: published })
    expect(line('title')).toBe(item.title)
    expect(line('version')).toBe(published.card.version)
    expect(line('date-released')).toBe(
      item.issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'),
    )
    expect([{ literal: line('name') }]).toEqual(item.author)
  })
})
