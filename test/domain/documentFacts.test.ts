import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimShares, excerptsOf, quotedShare } from '../../src/domain/claims/documentFacts.ts'
import type { Dataset } from '../../src/domain/dataset/dataset.ts'
import type { Source } from '../../src/domain/record/source.ts'
import { readDataset } from '../../src/format/read/readDataset.ts'

interface Content {
  sources: Record<string, unknown>[]
  excerpts: { selector: unknown[] }[]
  features: { properties: { reports: Record<string, unknown>[] } }[]
}

/** The small dataset, with a change. */
function dataset(change: (content: Content) => void = () => {}): Dataset {
  const content = JSON.parse(readFileSync(new URL('../fixtures/good/small.geojson', import.meta.url), 'utf8'))
  change(content)
  const read = readDataset(JSON.stringify(content), 'small.geojson')
  expect(read.issues.filter(({ severity }) => severity === 'fault')).toEqual([])
  if (!read.dataset) throw new Error('not read')
  return read.dataset
}
const sourceOf = (from: Dataset, id: string): Source => {
  const source = from.sources.get(id)
  if (!source) throw new Error(`no source ${id}`)
  return source
}

describe('the quotes of a document', () => {
  it('stand in the order of the text, each stretch of the text counted once', () => {
    const small = dataset()
    const quotes = excerptsOf('s2', small)
    expect(quotes.map(({ id }) => id)).toEqual(['x2', 'x4'])
    expect(quotedShare(sourceOf(small, 's2'), quotes)).toBeCloseTo((23 + 21) / 900)
    const [first] = quotes
    if (!first) throw new Error('no quote')
    expect(quotedShare(sourceOf(small, 's2'), [first, first])).toBeCloseTo(23 / 900)
  })

  it('are kept without a place in the text, and then come last', () => {
    const placeless = dataset(({ excerpts }) => excerpts[1]?.selector.pop())
    expect(excerptsOf('s2', placeless).map(({ id }) => id)).toEqual(['x4', 'x2'])
    expect(placeless.incidents.flatMap(({ reports }) => reports)).toHaveLength(11)
    expect(quotedShare(sourceOf(placeless, 's2'), excerptsOf('s2', placeless))).toBeCloseTo(21 / 900)
  })

  it('are kept where nothing is known of the text; their share of it is not known then', () => {
    const textless = dataset(({ sources }) => delete sources[1]?.['text'])
    expect(excerptsOf('s2', textless)).toHaveLength(2)
    expect(quotedShare(sourceOf(textless, 's2'), excerptsOf('s2', textless))).toBeNull()
  })
})

describe('the claims of a document', () => {
  it('are counted by whom they are said to come from', () => {
    expect(claimShares('s1', dataset())).toMatchObject({
      claims: 6,
      named: 2,
      unnamed: 0,
      relayed: 0,
      ownVoice: 4,
    })
    expect(claimShares('s2', dataset())).toMatchObject({ claims: 4, named: 1, unnamed: 1, ownVoice: 2 })
  })

  it('that name only the way they came have no speaker, and are not the document’s own either', () => {
    const relayed = dataset(({ features }) => {
      for (const { properties } of features)
        for (const report of properties.reports) if (report['id'] === 'r10') report['via'] = ['agency']
    })
    expect(claimShares('s1', relayed)).toMatchObject({ claims: 6, relayed: 1, ownVoice: 3 })
  })

  it('are disputed where other reporting or another account stands against them', () => {
    // r3 denies what r4 asserts, and other reporting disputes the words of r3.
    expect(claimShares('s2', dataset()).disputed).toBe(2)
    expect(claimShares('s1', dataset()).disputed).toBe(0)
  })

  it('are undated where their incident is', () => {
    expect(claimShares('s1', dataset()).undated).toBe(1)
    expect(claimShares('s3', dataset()).undated).toBe(0)
  })

  it('are none for a document without reports', () => {
    expect(claimShares('nowhere', dataset()).claims).toBe(0)
  })
})
