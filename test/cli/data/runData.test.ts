import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runData } from '../../../src/cli/data/runData.ts'
import { soundDataset } from './soundDataset.ts'
import { computedDataset, type Workshop, workshop } from './workshop.ts'

let shop: Workshop
let sound: string
beforeAll(() => {
  shop = workshop()
  sound = JSON.stringify(computedDataset())
})
afterAll(() => shop.close())

/** Members of a dataset, open to any spoiling a test can think of. */
// biome-ignore lint/suspicious/noExplicitAny: a planted fault is by its nature outside the type
type Spoiled = any

const at = <Item>(list: readonly Item[], place: number): Item => {
  const item = list[place]
  if (item === undefined) throw new Error(`the sound dataset has no entry ${place}`)
  return item
}

interface Breach {
  readonly name: string
  readonly spoil: (dataset: Spoiled) => void
  /** Where the finding must point: the words of its line in the file. */
  readonly line: RegExp
  readonly says: RegExp
  readonly withoutSources?: true
}

const breaches: readonly Breach[] = [
  {
    name: 'a record the schema refuses',
    spoil: (d) => (d.features[0].properties.eventDate = '2023-13-01'),
    line: /"eventDate": "2023-13-01"/,
    says: /2023-13-01/,
  },
  {
    name: 'an id given twice',
    spoil: (d) => (d.features[1].properties.reports[0].id = 'r1'),
    line: /\{/,
    says: /“r1” is taken by features\[0\]\.properties\.reports\[0\]/,
  },
  {
    name: 'an id that tells a date',
    spoil: (d) => (d.features[1].id = 'i2023-05-26'),
    line: /\{/,
    says: /tells a word or a date/,
  },
  {
    name: 'a check that concerns nothing',
    spoil: (d) => d.checks[0].concerns.push('i99'),
    line: /"concerns"|"i99"/,
    says: /“i99” is no incident/,
  },
  {
    name: 'a report that quotes another document',
    spoil: (d) => (d.features[0].properties.reports[0].excerpt = 'x3'),
    line: /\{/,
    says: /quotes “x3” of document s2, but reports document s1/,
  },
  {
    name: 'a place nobody names',
    spoil: (d) => d.places.push({ ...d.places[1], id: 'spare' }),
    line: /\{/,
    says: /“spare” is named by no other record/,
  },
  {
    name: 'a date from outside without a check that dates it',
    spoil: (d) => (d.checks[0].relation = 'supports'),
    line: /"eventDate": "2023-05-26"/,
    says: /no check with relation “dates” concerns i1/,
  },
  {
    name: 'an undated incident without a remark',
    spoil: (d) => delete d.features[1].properties.eventDateRemarks,
    line: /"eventDate": null/,
    says: /undated; say why/,
  },
  {
    name: 'winter time in May',
    spoil: (d) => (d.features[0].properties.eventTime = '17:00+01:00'),
    line: /"eventTime": "17:00\+01:00"/,
    says: /offset \+01:00, but Europe\/Belgrade had \+02:00/,
  },
  {
    name: 'a geometry that is not its place’s',
    spoil: (d) => (d.features[0].geometry.coordinates = [20.6, 42.4]),
    line: /"geometry"/,
    says: /geometry is out of date/,
  },
  {
    name: 'more decimals than anybody knows',
    spoil: (d) => (d.places[1].geometry.coordinates[0] = 20.123456),
    line: /"geometry"/,
    says: /more than 5 decimals/,
  },
  {
    name: 'a ring wound the wrong way',
    spoil: (d) => d.places[0].geometry.coordinates[0].reverse(),
    line: /"geometry"/,
    says: /wound the wrong way/,
  },
  {
    name: 'a place outside the area it lies in',
    spoil: (d) => (d.places[1].geometry.coordinates = [20.5, 41.9]),
    line: /"within"/,
    says: /m outside “area”/,
  },
  {
    name: 'a place outside an approximate area',
    spoil: (d) => {
      d.places[0].approximate = true
      d.places[0].coordinateUncertaintyInMeters = 90_000
      d.places[1].geometry.coordinates = [20.5, 41.9]
    },
    line: /"within"/,
    says: /m outside “area”/,
  },
  {
    name: 'a place on the wrong bank',
    spoil: (d) => (d.places[1].geometry.coordinates = [20.5, 42.5]),
    line: /"geometry"/,
    says: /left bank of the river, not the right/,
  },
  {
    name: 'a quote that is too long',
    spoil: (d) => (d.excerpts[0].selector[0].exact = 'word '.repeat(36)),
    line: /\{/,
    says: /quotes 180 characters and 36 words/,
  },
  {
    name: 'too much of a document',
    spoil: (d) => (d.excerpts[0].selector[1].end = 100),
    line: /\{/,
    says: /quotes make up 84\.8 % of the document; 45 % is the limit/,
  },
  {
    name: 'a quote that is not in the document',
    spoil: (d) => (d.excerpts[0].selector[0].exact = 'heard in Norttown'),
    line: /"selector"/,
    says: /does not read “heard in Norttown”/,
    withoutSources: true,
  },
  {
    name: 'words that stand twice',
    spoil: (d) => (d.excerpts[1].selector[0].prefix = ''),
    line: /"selector"/,
    says: /stand more than once/,
    withoutSources: true,
  },
  {
    name: 'a document with another hash',
    spoil: (d) => (d.sources[0].text.sha256 = '0'.repeat(64)),
    line: /"text"/,
    says: /no archived text has the hash of “s1”/,
    withoutSources: true,
  },
  {
    name: 'an overlap that was typed in',
    spoil: (d) => (d.sources[1].derivedFrom.sharedCharacters = 7),
    line: /"derivedFrom"/,
    says: /derivedFrom is out of date/,
    withoutSources: true,
  },
  {
    name: 'words for how a speaker knows that the document does not have',
    spoil: (d) => (d.features[0].properties.reports[0].knowledgeAsWritten = 'with my own eyes'),
    line: /"knowledgeAsWritten"/,
    says: /does not read “with my own eyes” anywhere/,
    withoutSources: true,
  },
  {
    name: 'a speaker in words that the document does not have',
    spoil: (d) => (d.features[0].properties.reports[0].speakerAsWritten = 'a passer-by'),
    line: /"speakerAsWritten"/,
    says: /does not read “a passer-by” anywhere/,
    withoutSources: true,
  },
  {
    name: 'a place in words that the document does not have',
    spoil: (d) =>
      (d.features[0].properties.reports[0].claims = { verbatimLocality: { verbatim: 'Westtown' } }),
    line: /"verbatimLocality"/,
    says: /does not read “Westtown” anywhere/,
    withoutSources: true,
  },
  {
    name: 'a text without its language',
    spoil: (d) => (d.checks[0].value = 'at least 2'),
    line: /"value": "at least 2"/,
    says: /is a text without its language/,
  },
  {
    name: 'a spokesperson of nobody',
    spoil: (d) => (d.agents[0].speaksFor = 'nobody'),
    line: /"speaksFor": "nobody"/,
    says: /“nobody” is no agent of this file/,
  },
  {
    name: 'a publisher in no group',
    spoil: (d) => {
      d.publishers = [
        { name: 'The Paper', description: { en: 'newspaper' }, group: 'press', url: 'https://example.org/' },
      ]
    },
    line: /"group": "press"/,
    says: /“press” is no publisher group of this file/,
  },
  {
    name: 'a description of a publisher that rests on nothing',
    spoil: (d) => {
      d.publisherGroups = [{ id: 'press', label: { en: 'Press' } }]
      d.publishers = [{ name: 'The Paper', description: { en: 'newspaper' }, group: 'press' }]
    },
    line: /\{/,
    says: /needs url, where its description can be read, or isBody/,
  },
  {
    name: 'a publisher of whom nothing is said, beside one who is described',
    spoil: (d) => {
      d.publisherGroups = [{ id: 'press', label: { en: 'Press' } }]
      d.publishers = [{ name: 'The Paper', description: { en: 'a newspaper' }, group: 'press', isBody: true }]
    },
    line: /"publisher": "The Copy"/,
    says: /“The Copy” has no entry in publishers/,
  },
  {
    name: 'a publisher nobody cites',
    spoil: (d) => {
      d.publisherGroups = [{ id: 'press', label: { en: 'Press' } }]
      d.publishers = [{ name: 'The Gazette', description: { en: 'a paper' }, group: 'press', isBody: true }]
    },
    line: /\{/,
    says: /“The Gazette” is named by no document and no check/,
  },
  {
    name: 'a report that does not say how its speaker knows, where others do',
    spoil: (d) => (d.features[1].properties.reports[0].knowledgeBasis = 'heard'),
    line: /\{/,
    says: /“r1” does not say how its speaker knows/,
  },
  {
    name: 'words for how a speaker knows beside “not said”',
    spoil: (d) => {
      for (const { properties } of d.features)
        for (const report of properties.reports) report.knowledgeBasis = 'notSaid'
      d.features[0].properties.reports[0].knowledgeAsWritten = 'heard in Southtown'
    },
    line: /"knowledgeAsWritten"/,
    says: /but knowledgeBasis is notSaid/,
  },
  {
    name: 'a figure whose code has no words',
    spoil: (d) => {
      d.measures = [{ id: 'injured', label: { en: 'injured' } }]
      d.features[0].properties.reports[0].claims = {
        figures: [{ measure: 'arested', counted: 'people', value: 2 }],
      }
    },
    line: /"measure"/,
    says: /“arested” has no entry in measures/,
  },
  {
    name: 'a title that is too long',
    spoil: (d) => (d.features[0].properties.title.en = `Gunfire reported ${'again and '.repeat(6)}again`),
    line: /"title"/,
    says: /characters; 70 are the most/,
  },
  {
    name: 'a text without English',
    spoil: (d) => (d.features[1].properties.title = { sr: 'Pucnji' }),
    line: /"title"/,
    says: /has no English text/,
  },
  {
    name: 'a place without its Albanian name',
    spoil: (d) => delete d.places[1].names.sq,
    line: /"names"/,
    says: /no name in “sq”/,
  },
  {
    name: 'a loaded word in our own text',
    spoil: (d) => (d.features[0].properties.title.en = 'Usurpers reported in Southtown'),
    line: /"en": "Usurpers/,
    says: /“Usurpers” is a loaded word outside quotation marks; name the authority/,
  },
  {
    name: 'a version without a change',
    spoil: (d) => (d.version = '1.1.0'),
    line: /"version": "1\.1\.0"/,
    says: /1\.1\.0 has no entry in changes/,
  },
  {
    name: 'origins that were typed in',
    spoil: (d) => (d.features[0].properties.origins = 2),
    line: /"origins": 2/,
    says: /origins is out of date; should be 1/,
  },
]

describe('the data command', () => {
  it('finds nothing in a sound dataset, with and without the documents', () => {
    shop.write(JSON.parse(sound))
    expect(shop.run('--sources', shop.sources)).toMatchObject({ status: 0 })
    expect(shop.run()).toMatchObject({ status: 0 })
  })

  it.each(breaches)('reports $name with file and line', ({ spoil, line, says, withoutSources }) => {
    const dataset = JSON.parse(sound)
    spoil(dataset)
    shop.write(dataset)
    const { status, lines } = shop.run('--sources', shop.sources)
    expect(status).toBe(1)
    const finding = lines.find((text) => text.startsWith(`${shop.file}:`) && says.test(text))
    expect(finding, lines.slice(0, 10).join('\n')).toBeDefined()
    const number = Number(finding?.slice(shop.file.length + 1).split(':')[0])
    expect(at(shop.read().split('\n'), number - 1)).toMatch(line)
    if (withoutSources) expect(shop.run().lines.some((text) => says.test(text))).toBe(false)
  })

  it('lets a loaded word stand inside quotation marks', () => {
    const dataset = JSON.parse(sound)
    dataset.features[0].properties.summary = { en: 'The paper calls them “usurpers”.' }
    shop.write(dataset)
    expect(shop.run()).toMatchObject({ status: 0 })
  })

  it('says in one line that the documents are not at hand, and goes on', () => {
    shop.write(JSON.parse(sound))
    const { status, lines } = shop.run('--sources', '/nowhere/at/all')
    expect(status).toBe(0)
    expect(lines[0]).toMatch(/not compared .* no folder \/nowhere\/at\/all/)
  })

  it('counts incidents, reports, origins and disputes', () => {
    shop.write(JSON.parse(sound))
    expect(shop.run().lines.map((line) => line.trim())).toEqual(
      expect.arrayContaining(['2  incidents', '3  reports', '1  s2', '1  undated', '0  disputed', '2  1']),
    )
  })

  it('reports a file that is no JSON, an unknown option and a missing file, each in words', () => {
    const lines: string[] = []
    expect(runData(['--wirte'], (line) => lines.push(line))).toBe(2)
    expect(runData(['/nowhere.geojson'], (line) => lines.push(line))).toBe(2)
    expect(lines).toEqual([expect.stringMatching(/^usage/), expect.stringMatching(/no such file/)])
    shop.write('{')
    expect(shop.run().status).toBe(1)
  })
})

describe('the counts of a file that says who publishes', () => {
  it('tell how often each group is cited, and for what', () => {
    const dataset: Spoiled = JSON.parse(sound)
    dataset.publisherGroups = [{ id: 'press', label: { en: 'Press' } }]
    dataset.publishers = ['The Paper', 'The Copy'].map((name) => ({
      name,
      description: { en: 'a paper' },
      group: 'press',
      isBody: true,
    }))
    delete dataset.checks[0].basis
    Object.assign(dataset.checks[0], { publisher: 'The Paper', url: 'https://example.org/' })
    shop.write(dataset)
    const { status, lines } = shop.run('--sources', shop.sources)
    expect(status, lines.join('\n')).toBe(0)
    expect(lines.map((line) => line.trim())).toContain('1  press: dates 1 (publishers: 1)')
  })
})

describe('--write', () => {
  it('fills what is computed', () => {
    shop.write(soundDataset())
    shop.run('--write', '--sources', shop.sources)
    const written = JSON.parse(shop.read())
    expect(written.features[0]).toMatchObject({
      geometry: { type: 'Point', coordinates: [20.5, 42.4] },
      // “about” reaches half an hour to either side.
      time: { interval: ['2023-05-26T14:30:00Z', '2023-05-26T15:31:00Z'] },
      properties: { title_en: 'Gunfire reported in Southtown', origins: 1, disputed: false },
    })
    expect(written.features[1]).toMatchObject({ geometry: null, time: null })
    expect(written.sources[1].derivedFrom).toEqual({
      source: 's1',
      sharedCharacters: 59,
      method: 'longest common prefix, in Unicode code points',
    })
    // The emoji before it is one code point and two UTF-16 units.
    expect(written.excerpts[1].selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'Shots', prefix: ' ', suffix: '' },
      { type: 'TextPositionSelector', start: 54, end: 59 },
    ])
  })

  it('finds a quote by its words alone where they stand once', () => {
    const dataset: Spoiled = soundDataset()
    dataset.excerpts[0].selector = [{ type: 'TextQuoteSelector', exact: 'heard in Southtown' }]
    shop.write(dataset)
    expect(shop.run('--write', '--sources', shop.sources).status).toBe(0)
    expect(JSON.parse(shop.read()).excerpts[0].selector[1]).toEqual({
      type: 'TextPositionSelector',
      start: 11,
      end: 29,
    })
  })

  it('changes nothing the second time, with or without the documents', () => {
    shop.write(soundDataset())
    shop.run('--write', '--sources', shop.sources)
    const once = shop.read()
    shop.run('--write', '--sources', shop.sources)
    expect(shop.read()).toBe(once)
    shop.run('--write')
    expect(shop.read()).toBe(once)
  })

  it('keeps members it does not know and puts those it knows in one order', () => {
    const dataset: Spoiled = JSON.parse(sound)
    dataset.note = 'kept'
    dataset.features[0] = Object.fromEntries(Object.entries(dataset.features[0]).reverse())
    shop.write(dataset)
    shop.run('--write')
    const written = JSON.parse(shop.read())
    expect(written.note).toBe('kept')
    expect(Object.keys(written.features[0])).toEqual(['type', 'id', 'geometry', 'time', 'properties'])
  })
})

describe('the committed dataset', () => {
  const file = join(import.meta.dirname, '../../../data/incidents.geojson')
  const archive = process.env['SOURCES_DIR'] ?? join(import.meta.dirname, '../../../../shared/sources')

  it('is sound', () => {
    const lines: string[] = []
    expect(
      runData([file], (line) => lines.push(line)),
      lines.slice(0, 20).join('\n'),
    ).toBe(0)
  })

  it.skipIf(!existsSync(archive))(
    'quotes its documents to the letter (skipped where they are not at hand)',
    () => {
      const lines: string[] = []
      expect(
        runData(['--sources', archive, file], (line) => lines.push(line)),
        lines.slice(0, 20).join('\n'),
      ).toBe(0)
    },
  )

  it('carries a check for each of the 34 known differences', () => {
    const ids: string[] = JSON.parse(readFileSync(file, 'utf8')).checks.map(({ id }: { id: string }) => id)
    const numbers = new Set(ids.flatMap((id) => /^d(\d\d)-/.exec(id)?.[1] ?? []))
    expect(numbers.size).toBe(34)
  })
})

describe('the named views beside a dataset', () => {
  it('are checked with it, each fault in the line where it stands', () => {
    shop.write(JSON.parse(sound))
    const view = { viewVersion: 1, incident: 'i99' }
    const named = { id: 'may', title: { en: 'May' }, description: { en: 'A day.' }, view }
    const file = join(dirname(shop.file), 'views.json')
    writeFileSync(file, JSON.stringify({ viewsVersion: 1, views: [named] }, null, 2))
    const { status, lines } = shop.run('--sources', shop.sources)
    rmSync(file)
    const line =
      1 +
      JSON.stringify({ viewsVersion: 1, views: [named] }, null, 2)
        .split('\n')
        .findIndex((each) => each.includes('i99'))
    expect(status).toBe(1)
    expect(lines.join('\n')).toContain(
      `views.json:${line}: views[0].view.incident “i99” is not in the dataset`,
    )
    expect(shop.run('--sources', shop.sources).status).toBe(0)
  })
})
