import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/domain/record/collection.ts'
import { startView } from '../../src/domain/view/view.ts'
import { embeddedView, partsLeftOut } from '../../src/format/link/embeddedView.ts'
import { linkedView } from '../../src/format/link/linkedView.ts'
import { madeDataset, madeIncident, madeReport, madeSource } from '../domain/madeDataset.ts'

const merged: Change = {
  version: '2',
  date: '2024-01-01',
  record: 'i8',
  kind: 'merged',
  replacedBy: 'i1',
  what: { en: 'The same clash.' },
}
const withdrawn: Change = { ...merged, record: 'i9', kind: 'withdrawn', what: { en: 'Not in the document.' } }
const { replacedBy: _, ...withdrawal } = withdrawn

const dataset = madeDataset({
  card: {
    version: '2',
    title: { en: 'Made' },
    timeZone: 'Europe/Belgrade',
    defaultView: { viewVersion: 1, axis: 'linear' },
  },
  changes: [merged, withdrawal],
  sources: [madeSource('s1'), madeSource('s2')],
  incidents: [madeIncident('i1', [madeReport('r1', 's1')]), madeIncident('i2', [madeReport('r2', 's2')])],
  episodes: [
    {
      id: 'e1',
      title: { en: 'Two days' },
      interval: '2023-05-26/2023-05-27',
      summary: { en: '' },
      steps: [
        {
          id: 'p1',
          title: { en: 'First' },
          text: { en: '' },
          reveal: [],
          view: { viewVersion: 1, incident: 'i2' },
        },
      ],
    },
  ],
})

describe('a link', () => {
  it('that asks for nothing leads to the dataset’s own view', () => {
    for (const text of ['', '#', '?utm_source=paper', '#about=rules', '#nonsense']) {
      expect(linkedView(text, dataset).view).toEqual({ ...startView, axis: 'linear' })
    }
    expect(linkedView('#data=2', dataset).view).toEqual(startView)
  })

  it.for([
    ['incident=i7', 'incident', ['i7']],
    ['source=s7', 'source', ['s7']],
    ['category=c7', 'category', ['c7']],
    ['place=p7,p8', 'place', ['p7', 'p8']],
    ['document=s1,s7', 'document', ['s7']],
    ['speaker=own,a7', 'speaker', ['a7']],
    ['pins=i1,i7', 'pins', ['i7']],
    ['compare=s1,s7', 'compare', ['s7']],
    ['compare=s1,s2&episode=e7', 'episode', ['e7']],
    ['lesson=e7', 'lesson', ['e7']],
    ['lesson=e1&step=5', 'step', ['5']],
  ] as const)('%s is followed without what the dataset lacks, which is noted', ([text, parameter, ids]) => {
    const { view, notes } = linkedView(text, dataset)
    expect(notes).toEqual([{ kind: 'missing', parameter, ids }])
    // What is left leads nowhere else: the same view has no notes.
    expect(JSON.stringify(view)).not.toMatch(/"[isacep]\d?[78]"/)
  })

  it('keeps the sound ones of a list', () => {
    expect(linkedView('document=s1,s7&pins=i1,i7', dataset).view).toMatchObject({
      filter: { sources: ['s1'] },
      pins: ['i1'],
    })
    expect(linkedView('lesson=e1&step=5', dataset).view.presented).toEqual({ lesson: 'e1', step: 1 })
  })

  it('leads from a record to the one in its place, and says once what was withdrawn', () => {
    const { view, notes } = linkedView('incident=i8&pins=i8,i1,i9', dataset)
    expect(view).toMatchObject({ incident: 'i1', pins: ['i1'] })
    expect(notes).toEqual([{ kind: 'withdrawn', parameter: 'pins', change: withdrawal }])
    expect(linkedView('incident=i9&pins=i9', dataset).notes).toHaveLength(1)
  })

  it('to another version says both versions', () => {
    expect(linkedView('incident=i1&data=1', dataset).notes).toEqual([
      { kind: 'otherVersion', linked: '1', present: '2' },
    ])
  })

  it('to a step shows what the step does, except where the link says more', () => {
    expect(linkedView('lesson=e1', dataset).view.incident).toBe('i2')
    expect(linkedView('lesson=e1&incident=i1', dataset).view.incident).toBe('i1')
  })
})

describe('an embed', () => {
  it('leaves out panels and lessons of a link, and names them beside what the dataset lacks', () => {
    const linked = linkedView('panel=speakers&lesson=e1&about=rules&incident=i7&pins=i9&axis=round', dataset)
    expect(embeddedView(linked.view)).toMatchObject({ panel: 'incidents', presented: null })
    expect(partsLeftOut(linked).toSorted()).toEqual(
      ['about', 'axis', 'incident=i7', 'lesson', 'panel', 'pins=i9'].toSorted(),
    )
  })

  it('says nothing of a link that was made with older data and holds', () => {
    expect(partsLeftOut(linkedView('incident=i1&data=1', dataset))).toEqual([])
  })
})
