import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SpeakerCensus, speakerCensus } from '../../src/domain/claims/speakers.ts'
import type { Agent } from '../../src/domain/record/agent.ts'
import { madeDataset, madeIncident, madeReport, madeSource } from './madeDataset.ts'

const agents = (['mayor person', 'agency outlet', 'police organisation', 'somebody unnamed'] as const).map(
  (words): Agent => {
    const [id = '', kind = ''] = words.split(' ')
    return { id, kind: kind as Agent['kind'], names: { en: id }, roles: [] }
  },
)
const sources = [madeSource('paper'), madeSource('journal'), madeSource('copy', 'paper')]
const censusOf = (...incidents: Parameters<typeof madeIncident>[]): SpeakerCensus => {
  const dataset = madeDataset({ agents, sources, incidents: incidents.map((told) => madeIncident(...told)) })
  return speakerCensus(dataset, dataset.incidents.keys())
}

describe('who speaks', () => {
  it('is counted by incident and by report, through whom, in which document and about which place', () => {
    const { speakers } = censusOf(
      [
        'i1',
        [
          madeReport('1', 'paper', { speaker: 'mayor', via: ['agency'] }),
          madeReport('2', 'paper', { speaker: 'mayor' }),
        ],
        { placeId: 'town' },
      ],
      ['i2', [madeReport('3', 'journal', { speaker: 'mayor', via: ['agency'] })], { placeId: 'town' }],
      ['i3', [madeReport('4', 'journal', { speaker: 'mayor' })]],
    )
    expect(speakers).toMatchObject([
      {
        speaker: 'mayor',
        kind: 'person',
        reports: 4,
        direct: 2,
        through: [{ id: 'agency', count: 2 }],
        documents: [
          { id: 'paper', count: 2 },
          { id: 'journal', count: 2 },
        ],
        places: [{ id: 'town', count: 2 }],
        unplaced: 1,
      },
    ])
    expect(speakers[0]?.rows).toHaveLength(3)
  })

  it('is the document itself where it names nobody, and that is said', () => {
    expect(censusOf(['i1', [madeReport('1', 'paper')]]).speakers).toMatchObject([
      { speaker: 'own', kind: 'own', reports: 1 },
    ])
  })

  it('counts a copy apart where what it copies reports the same incident', () => {
    const { speakers, reports, copied } = censusOf(
      ['i1', [madeReport('1', 'paper', { speaker: 'mayor' }), madeReport('2', 'copy', { speaker: 'mayor' })]],
      ['i2', [madeReport('3', 'copy', { speaker: 'police' })]],
    )
    expect(speakers.map(({ speaker, reports: own, copied: again }) => [speaker, own, again])).toEqual([
      ['mayor', 1, 1],
      ['police', 1, 0],
    ])
    expect({ reports, copied }).toEqual({ reports: 2, copied: 1 })
  })

  it('begins with whoever speaks about most incidents, not about one most often', () => {
    const { speakers } = censusOf(
      ['i1', ['1', '2', '3'].map((id) => madeReport(id, 'paper', { speaker: 'police' }))],
      ['i2', [madeReport('4', 'paper', { speaker: 'mayor' })]],
      ['i3', [madeReport('5', 'paper', { speaker: 'mayor' })]],
    )
    expect(speakers.map(({ speaker }) => speaker)).toEqual(['mayor', 'police'])
  })
})

describe('an incident', () => {
  it('stands at best on somebody named, else on a voice not named, else on the documents alone', () => {
    expect(
      censusOf(
        [
          'named',
          [
            madeReport('1', 'paper'),
            madeReport('2', 'paper', { speaker: 'somebody' }),
            madeReport('3', 'paper', { speaker: 'agency' }),
          ],
        ],
        ['unnamed', [madeReport('4', 'paper'), madeReport('5', 'paper', { speaker: 'somebody' })]],
        ['own', [madeReport('6', 'paper')]],
        ['silent', []],
      ).voices,
    ).toEqual({ named: 1, unnamed: 1, own: 1 })
  })
})

describe('whatever is reported', () => {
  const report = fc.record({
    source: fc.constantFrom('paper', 'journal', 'copy'),
    speaker: fc.constantFrom(null, 'mayor', 'agency', 'police', 'somebody'),
    via: fc.uniqueArray(fc.constantFrom('agency', 'somebody'), { maxLength: 2 }),
  })
  const incidents = fc.array(fc.array(report, { maxLength: 5 }), { maxLength: 6 })

  it('every report is counted once, as a report or as a copy, and every incident with one stands on a voice', () => {
    fc.assert(
      fc.property(incidents, (told) => {
        const census = censusOf(
          ...told.map(
            (reports, row): Parameters<typeof madeIncident> => [
              `i${row}`,
              reports.map(({ source, ...rest }, position) => madeReport(`${row}-${position}`, source, rest)),
            ],
          ),
        )
        const sum = (pick: (account: SpeakerCensus['speakers'][number]) => number): number =>
          census.speakers.reduce((total, account) => total + pick(account), 0)
        expect(sum(({ reports }) => reports)).toBe(census.reports)
        expect(sum(({ copied }) => copied)).toBe(census.copied)
        expect(census.reports + census.copied).toBe(told.flat().length)
        const { named, unnamed, own } = census.voices
        expect(named + unnamed + own).toBe(told.filter((reports) => reports.length > 0).length)
        for (const { documents, reports } of census.speakers) {
          expect(documents.reduce((total, { count }) => total + count, 0)).toBe(reports)
        }
      }),
    )
  })
})
