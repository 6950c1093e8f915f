import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OriginLookups, origins } from '../../src/domain/claims/origins.ts'
import type { Excerpt } from '../../src/domain/record/excerpt.ts'
import type { Report } from '../../src/domain/record/report.ts'

const sources: OriginLookups['sources'] = new Map([
  ['paper', { id: 'paper', headline: 'Shots heard: police clash with crowd' }],
  ['journal', { id: 'journal', headline: null }],
  ['copy', { id: 'copy', headline: null, derivedFrom: { source: 'paper' } }],
  ['copy-of-copy', { id: 'copy-of-copy', headline: null, derivedFrom: { source: 'copy' } }],
])
const agents: OriginLookups['agents'] = new Map([
  ['mayor', { kind: 'person' }],
  ['police', { kind: 'organisation' }],
  ['spokesperson', { kind: 'person', speaksFor: 'police' }],
  ['unnamed-spokesperson', { kind: 'unnamed', speaksFor: 'police' }],
  ['capital-media', { kind: 'unnamed', mayInclude: ['agency', 'mayor'] }],
  ['agency', { kind: 'outlet' }],
  ['station', { kind: 'outlet' }],
  ['somebody', { kind: 'unnamed' }],
  ['somebody-else', { kind: 'unnamed' }],
])
const words = (exact: string, start: number): Pick<Excerpt, 'selector'> => ({
  selector: [
    { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ],
})
const excerpts: OriginLookups['excerpts'] = new Map([
  ['x', words('somewhere in the text', 400)],
  ['headline', words('police clash with crowd', 13)],
  ['again', words('police clash with crowd', 700)],
])
const lookups = { sources, agents, excerpts }

let numbers = 0
const report = (source: string, told: Partial<Report> = {}): Report => ({
  id: `r${++numbers}`,
  source,
  excerpt: 'x',
  stance: 'asserts',
  speaker: null,
  via: [],
  claims: { actors: [], figures: [] },
  ...told,
})
const endsOf = (...reports: Report[]) =>
  origins({ reports }, lookups).origins.map(({ kind, id, relay }) => [kind, id, relay])

describe('independent origins', () => {
  it('are the documents that speak in their own voice', () => {
    expect(endsOf(report('paper'), report('journal'), report('paper'))).toEqual([
      ['document', 'paper', null],
      ['document', 'journal', null],
    ])
  })

  it('count two outlets that quote one speaker as one, whatever the way it took', () => {
    const paper = report('paper', { speaker: 'mayor', via: ['agency'] })
    const journal = report('journal', { speaker: 'mayor', via: ['station'] })
    expect(origins({ reports: [paper, journal] }, lookups).origins).toEqual([
      { kind: 'speaker', id: 'mayor', relay: null, spokenBy: [], reports: [paper, journal] },
    ])
  })

  it('count two outlets that quote one agency as one', () => {
    expect(endsOf(report('paper', { via: ['agency'] }), report('journal', { via: ['agency'] }))).toEqual([
      ['relay', 'agency', null],
    ])
  })

  it('take an agency that speaks and an agency that relays for the same voice', () => {
    expect(
      endsOf(report('paper', { via: ['agency'] }), report('journal', { speaker: 'agency' })),
    ).toHaveLength(1)
  })

  it('count unnamed voices once for each relay, or for each document that heard them itself', () => {
    expect(
      endsOf(
        report('paper', { speaker: 'somebody', via: ['agency'] }),
        report('journal', { speaker: 'somebody-else', via: ['agency'] }),
        report('journal', { speaker: 'somebody', via: ['station', 'agency'] }),
        report('journal', { speaker: 'somebody' }),
        report('paper', { speaker: 'somebody' }),
      ),
    ).toEqual([
      ['unnamed', 'somebody', 'agency'],
      ['unnamed', 'somebody', 'station'],
      ['unnamed', 'somebody', 'journal'],
      ['unnamed', 'somebody', 'paper'],
    ])
  })

  it('leave a copy out and say of what it is one', () => {
    const copied = report('copy-of-copy', { speaker: 'mayor' })
    const account = origins({ reports: [copied, report('paper')] }, lookups)
    expect(account.origins.map(({ id }) => id)).toEqual(['paper'])
    expect(account.uncounted).toEqual([{ report: copied, because: 'copy', of: 'paper' }])
  })

  it('take a copy for its original where that one does not report the incident', () => {
    expect(endsOf(report('copy'), report('copy-of-copy'))).toEqual([['document', 'paper', null]])
  })

  it('do not take a denial for an attestation, nor a comment where somebody attests', () => {
    const comment = report('journal', { speaker: 'mayor', stance: 'comments' })
    const denial = report('journal', { stance: 'denies' })
    const account = origins({ reports: [report('paper'), comment, denial] }, lookups)
    expect(account.origins.map(({ id }) => id)).toEqual(['paper'])
    expect(account.uncounted.map(({ because }) => because)).toEqual(['comments', 'denies'])
    expect(endsOf(comment)).toEqual([['speaker', 'mayor', null]])
    expect(endsOf(denial)).toEqual([])
  })

  const because = (...reports: Report[]) =>
    origins({ reports }, lookups).uncounted.map(({ report: { id }, because: reason, of }) => [id, reason, of])

  it('take a spokesperson, named or not, for the body she speaks for', () => {
    const body = report('paper', { speaker: 'police' })
    const named = report('journal', { speaker: 'spokesperson', via: ['agency'] })
    const unnamed = report('paper', { speaker: 'unnamed-spokesperson' })
    expect(endsOf(named, body, unnamed)).toEqual([['speaker', 'police', null]])
    expect(origins({ reports: [named, body] }, lookups).origins[0]?.spokenBy).toEqual(['spokesperson'])
  })

  it('do not take a qualification for an attestation where somebody attests', () => {
    const answer = report('paper', { speaker: 'police', stance: 'qualifies' })
    const told = report('paper', { speaker: 'mayor' })
    expect(endsOf(answer, told)).toEqual([['speaker', 'mayor', null]])
    expect(because(answer, told)).toEqual([[answer.id, 'qualifies', null]])
  })

  it('are one, not none, where an incident is only qualified or commented on, and qualifying goes first', () => {
    const comment = report('paper', { speaker: 'mayor', stance: 'comments' })
    const other = report('journal', { speaker: 'agency', stance: 'comments' })
    const answer = report('paper', { speaker: 'police', stance: 'qualifies' })
    expect(endsOf(comment, other)).toEqual([['speaker', 'mayor', null]])
    expect(because(comment, other)).toEqual([[other.id, 'comments', null]])
    expect(endsOf(comment, answer)).toEqual([['speaker', 'police', null]])
    expect(because(comment, answer)).toEqual([[comment.id, 'comments', null]])
  })

  it('do not grow by a headline above a text that tells the same', () => {
    const headline = report('paper', { excerpt: 'headline' })
    const text = report('paper', { speaker: 'mayor' })
    expect(endsOf(headline, text)).toEqual([['speaker', 'mayor', null]])
    expect(because(headline, text)).toEqual([[headline.id, 'headline', null]])
  })

  it('count a headline alone, beside other documents only, or beside words that attest nothing', () => {
    const headline = report('paper', { excerpt: 'headline' })
    const comment = report('paper', { speaker: 'mayor', stance: 'comments' })
    expect(endsOf(headline)).toHaveLength(1)
    expect(endsOf(headline, report('journal'))).toHaveLength(2)
    expect(endsOf(headline, comment)).toEqual([['document', 'paper', null]])
  })

  it('tell the words of a headline from the same words in the text', () => {
    expect(endsOf(report('paper', { excerpt: 'again' }), report('paper', { speaker: 'mayor' }))).toHaveLength(
      2,
    )
  })

  it('do not grow by a collective without a name that may include a voice counted beside it', () => {
    const collective = report('paper', { speaker: 'capital-media' })
    const source = report('paper', { speaker: 'somebody', via: ['agency'] })
    const mayor = report('journal', { speaker: 'mayor' })
    expect(endsOf(collective, source)).toEqual([['unnamed', 'somebody', 'agency']])
    expect(because(collective, source)).toEqual([[collective.id, 'mayBeCounted', 'agency']])
    expect(because(mayor, collective)).toEqual([[collective.id, 'mayBeCounted', 'mayor']])
    expect(endsOf(collective, report('journal', { speaker: 'police' }))).toHaveLength(2)
    expect(endsOf(collective)).toEqual([['unnamed', 'capital-media', 'paper']])
  })

  const anyReport = fc
    .record({
      source: fc.constantFrom('paper', 'journal'),
      excerpt: fc.constantFrom('x', 'headline', 'again'),
      speaker: fc.constantFrom(
        null,
        'mayor',
        'agency',
        'somebody',
        'somebody-else',
        'spokesperson',
        'capital-media',
      ),
      via: fc.array(fc.constantFrom('agency', 'station', 'somebody'), { maxLength: 2 }),
      stance: fc.constantFrom(
        'asserts' as const,
        'announces' as const,
        'denies' as const,
        'qualifies' as const,
        'comments' as const,
      ),
    })
    .map(({ source, ...told }) => report(source, told))

  it('never become more by a copy of what is there, and never more than there are reports', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 1, maxLength: 6 }), fc.nat(), (reports, which) => {
        const before = origins({ reports }, lookups)
        expect(before.origins.length).toBeLessThanOrEqual(reports.length)
        expect(before.origins.length === 0).toBe(reports.every(({ stance }) => stance === 'denies'))
        expect(before.origins.flatMap((origin) => origin.reports).length + before.uncounted.length).toBe(
          reports.length,
        )
        const original = reports[which % reports.length]
        if (original?.source !== 'paper') return
        const copied = { ...original, id: 'copied', source: 'copy' }
        const ends = ({ origins: found }: typeof before) =>
          found.map(({ kind, id, relay }) => [kind, id, relay])
        expect(ends(origins({ reports: [...reports, copied] }, lookups))).toEqual(ends(before))
        expect(origins({ reports: [copied, ...reports] }, lookups).origins.length).toBe(before.origins.length)
      }),
      { numRuns: 500 },
    )
  })
})
