/** A document that was never published: its text, and a dataset that quotes it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** With a sign of two UTF-16 units before the quotes, quotation marks, and what would be markup elsewhere. */
export const madeText = [
  'Made for a test – 🚧 nothing of it happened.',
  '',
  'Early on Tuesday lorries stood across the road, says the mayor.',
  'An officer answered: “nobody blocked the road”, and left.',
  'Later the paper counted some two dozen people & one dog.',
  '<b>not bold</b> <img src="nowhere.png" onerror="alert(1)">',
  '',
].join('\n')

export const quotesOfIt = [
  'lorries stood across the road',
  '“nobody blocked the road”',
  'some two dozen people',
]

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The small dataset with the made document as its first source, in place of the text it had. */
export function madeDataset(source: Record<string, unknown> = {}): string {
  const dataset = JSON.parse(readFileSync('test/fixtures/good/small.geojson', 'utf8'))
  const text = { sha256: hashOf(madeText), length: [...madeText].length, normalization: 'none' }
  Object.assign(dataset.sources[0], { text, ...source })
  const [template] = dataset.excerpts
  const excerpts = quotesOfIt.map((exact, number) => {
    const start = [...madeText.slice(0, madeText.indexOf(exact))].length
    return {
      ...template,
      id: number === 0 ? 'x1' : `made${number}`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start, end: start + [...exact].length },
      ],
    }
  })
  dataset.excerpts = [...excerpts, ...dataset.excerpts.slice(1)]
  // The first incident rests on all three.
  dataset.features[0].properties.reports[0].claims.verbatimLocality = {
    verbatim: 'the road',
    excerpt: 'made1',
  }
  dataset.features[0].properties.reports[0].claims.figures[0].excerpt = 'made2'
  return JSON.stringify(dataset)
}
