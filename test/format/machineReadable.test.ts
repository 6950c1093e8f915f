/** The dataset as Web Annotations and in the words of schema.org, for programs that know nothing of us. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { siteAddresses } from '../../src/format/link/siteAddresses.ts'
import { datasetAnnotations } from '../../src/format/write/writeAnnotations.ts'
import { datasetCard, datasetLinkedData } from '../../src/format/write/writeLinkedData.ts'
import { theDataset as own } from '../fixtures/theDataset.ts'

const here = siteAddresses(new URL('https://example.org/map/'), 1)
const schema = JSON.parse(
  readFileSync(new URL('../fixtures/web-annotation.schema.json', import.meta.url), 'utf8'),
)

interface Annotation {
  readonly id: string
  readonly body?: readonly unknown[]
  readonly target: {
    readonly source: string
    readonly selector: readonly { readonly type: string; readonly exact?: string }[]
  }
}
const annotationsAt = (at = here): readonly Annotation[] =>
  JSON.parse(datasetAnnotations(own, at)).first.items

describe('the quotes as Web Annotations', () => {
  const isValid = new Ajv({ allErrors: true, strict: false }).compile(schema)

  it('keep to the model, with absolute and with relative addresses', () => {
    for (const at of [here, siteAddresses(null, 1)]) {
      isValid(JSON.parse(datasetAnnotations(own, at)))
      expect(isValid.errors ?? []).toEqual([])
    }
  })

  it('would be found wanting without a target or with a selector of another kind', () => {
    const collection = JSON.parse(datasetAnnotations(own, here))
    const [first] = collection.first.items
    for (const broken of [
      { ...first, target: undefined },
      { ...first, target: { ...first.target, selector: [{ type: 'Quote', exact: 'x' }] } },
    ]) {
      expect(isValid({ ...collection, first: { ...collection.first, items: [broken] } })).toBe(false)
    }
  })

  it('are each excerpt once, word for word, in the document it stands in', () => {
    const found = annotationsAt()
    expect(found.map(({ id }) => id.split('#')[1])).toEqual([...own.excerpts.keys()])
    for (const { id, target } of found) {
      const excerpt = own.excerpts.get(id.split('#')[1] ?? '')
      expect(target.selector.find(({ exact }) => exact)?.exact).toBe(excerpt?.selector[0].exact)
      const source = own.sources.get(excerpt?.source ?? '')
      if (source?.url) expect(target.source).toBe(source.url)
      else expect(target.source).toMatch(/^(https:|ni:\/\/\/sha-256;[\w-]{43}$)/)
    }
  })

  it('lead to every incident that has a report', () => {
    const led = new Set(
      annotationsAt().flatMap(({ body = [] }) => body.filter((one) => typeof one === 'string')),
    )
    const reported = own.incidents.filter(({ reports }) => reports.length > 0)
    expect(led).toEqual(new Set(reported.map(({ id }) => `https://example.org/map/incident/${id}/`)))
  })
})

describe('the dataset in the words of schema.org', () => {
  interface Node {
    readonly '@id': string
    readonly '@type': string
    readonly [name: string]: unknown
  }
  const graph: readonly Node[] = JSON.parse(datasetLinkedData(own, here))['@graph']
  const ofType = (type: string): readonly Node[] => graph.filter((node) => node['@type'] === type)

  it('has a claim for each incident, a quotation for each excerpt, an article for each document, and rates none', () => {
    expect(ofType('Claim')).toHaveLength(own.incidents.length)
    expect(ofType('Quotation')).toHaveLength(own.excerpts.size)
    expect(ofType('NewsArticle')).toHaveLength(own.sources.size)
    expect(JSON.stringify(graph)).not.toMatch(/ClaimReview|Rating/)
  })

  it('refers to nothing that is not in it', () => {
    const ids = new Set(graph.map((node) => node['@id']))
    expect(ids.size).toBe(graph.length)
    const referred = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id)
    expect(referred.length).toBeGreaterThan(own.incidents.length)
    for (const id of referred) expect(ids).toContain(id)
  })

  it('names a person or an organisation only where the document does', () => {
    const unnamed = [...own.agents.values()].filter(({ kind }) => kind === 'unnamed')
    expect(unnamed.length).toBeGreaterThan(0)
    const creators = JSON.stringify(ofType('Quotation').map(({ creator }) => creator))
    for (const { names } of unnamed) expect(creators).not.toContain(`"${names['en']}"`)
  })

  it('costs a page less than a kilobyte', async () => {
    const card = JSON.stringify(datasetCard(own, siteAddresses(null, 0)))
    const packed = new Blob([card]).stream().pipeThrough(new CompressionStream('gzip'))
    expect((await new Response(packed).arrayBuffer()).byteLength).toBeLessThan(1000)
  })
})
