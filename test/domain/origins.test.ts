import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OriginLookups, origins } from '../../src/domain/claims/origins.ts'
import type { Report } from '../../src/domain/record/report.ts'

const sources: OriginLookups['sources'] = new Map([
  ['paper', { id: 'paper' }],
  ['journal', { id: 'journal' }],
  ['copy', { id: 'copy', derivedFrom: { source: 'paper' } }],
  ['copy-of-copy', { id: 'copy-of-copy', derivedFrom: { source: 'copy' } }],
])
const agents: OriginLookups['agents'] = new Map([
  ['mayor', { kind: 'person' }],
  ['agency', { kind: 'outlet' }],
  ['station', { kind: 'outlet' }],
  ['somebody', { kind: 'unnamed' }],
  ['somebody-else', { kind: 'unnamed' }],
])
const lookups = { sources, agents }

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
      { kind: 'speaker', id: 'mayor', relay: null, reports: [paper, journal] },
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

  const anyReport = fc
    .record({
      source: fc.constantFrom('paper', 'journal'),
      speaker: fc.constantFrom(null, 'mayor', 'agency', 'somebody', 'somebody-else'),
      via: fc.array(fc.constantFrom('agency', 'station', 'somebody'), { maxLength: 2 }),
      stance: fc.constantFrom(
        'asserts' as const,
        'announces' as const,
        'denies' as const,
        'comments' as const,
      ),
    })
    .map(({ source, ...told }) => report(source, told))

  it('never become more by a copy of what is there, and never more than there are reports', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 1, maxLength: 6 }), fc.nat(), (reports, which) => {
        const before = origins({ reports }, lookups)
        expect(before.origins.length).toBeLessThanOrEqual(reports.length)
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
