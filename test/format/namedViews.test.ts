import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNamedViews } from '../../src/format/read/namedViews.ts'
import { datasetOf, theDataset as own } from '../fixtures/theDataset.ts'

const view = { id: 'may', title: { en: 'May' }, description: { en: 'A day.' }, view: { viewVersion: 1 } }
const file = (...views: unknown[]): string => JSON.stringify({ viewsVersion: 1, views }, null, 2)

describe('the views an editor has named', () => {
  it('are read from our own file without a word', () => {
    const dataset = datasetOf(readFileSync('data/incidents.geojson', 'utf8'))
    const { views, issues } = readNamedViews(readFileSync('data/views.json', 'utf8'), dataset)
    expect(issues).toEqual([])
    expect(views.length).toBeGreaterThan(2)
  })

  it('are kept when one among them is faulty, which is named with its line', () => {
    const { views, issues } = readNamedViews(file({ ...view, id: 'No Name' }, view, view), own)
    expect(views.map(({ id }) => id)).toEqual(['may'])
    expect(issues.map(({ pointer, line }) => [pointer, line])).toEqual([
      ['views[0].id', 5],
      ['views[2].id', 29],
    ])
  })

  it('may only speak of what the dataset has', () => {
    const lost = { incident: 'i99', source: 'nobody', filter: { places: ['zvecan', 'atlantis'] } }
    const { issues } = readNamedViews(file({ ...view, view: { viewVersion: 1, ...lost } }), own)
    expect(issues.map(({ pointer }) => pointer)).toEqual([
      'views[0].view.incident',
      'views[0].view.source',
      'views[0].view.filter.places[1]',
    ])
  })

  it('never make the reader throw, whatever stands in the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.jsonValue()).map((any) => file(...any)),
        ),
        (text) => {
          const { views, issues } = readNamedViews(text, own)
          expect(views.length + issues.length > 0 || /\[\s*\]/.test(text)).toBe(true)
        },
      ),
    )
  })
})
