import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { streetMapKinds } from '../../src/domain/view/streetMap.ts'
import {
  basemapMetaName,
  basemapOptionNames,
  policyWith,
  readBasemapOptions,
  readOffers,
} from '../../src/format/link/basemapOptions.ts'

const policy = /Content-Security-Policy: (.+)/.exec(readFileSync('public/_headers', 'utf8'))?.[1] ?? ''

/** Sources by directive, as Content Security Policy Level 3 reads a policy. */
const directivesOf = (text: string): Map<string, readonly string[]> =>
  new Map(
    text.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )

const built = (options: Record<string, string>) => {
  const offers = readBasemapOptions(options)
  const page = new Map(offers.map(({ kind, address }) => [basemapMetaName(kind), address]))
  return { offers, policy: policyWith(policy, offers), read: (name: string) => page.get(name) }
}

describe('options of the build', () => {
  it('without one nothing is offered and the policy stays as it is, to the letter', () => {
    for (const options of [{}, { BASEMAP_PMTILES: '' }, { BASEMAP_OPENFREEMAP: '  ' }]) {
      expect(readBasemapOptions(options)).toEqual([])
      expect(policyWith(policy, readBasemapOptions(options))).toBe(policy)
    }
  })

  it('the host is let in where tiles are asked for, and nowhere else', () => {
    const { policy: wider } = built({
      BASEMAP_OPENFREEMAP: 'https://tiles.openfreemap.org/styles/positron',
      BASEMAP_PMTILES: 'https://example.org:8443/maps/streets.pmtiles',
    })
    const [before, after] = [directivesOf(policy), directivesOf(wider)]
    expect(after.get('connect-src')).toEqual([
      "'self'",
      'https://tiles.openfreemap.org',
      'https://example.org:8443',
    ])
    for (const [name, sources] of before) {
      if (name !== 'connect-src') expect(after.get(name), name).toEqual(sources)
    }
    expect([...after.keys()]).toEqual([...before.keys()])
  })

  it('an archive beside the page needs no other host', () => {
    const { offers, policy: same } = built({ BASEMAP_PMTILES: 'basemap/streets.pmtiles' })
    expect(offers).toEqual([{ kind: 'pmtiles', address: 'basemap/streets.pmtiles' }])
    expect(same).toBe(policy)
  })

  it.each(['ftp://example.org/a', 'javascript:alert(1)', 'https://', 'https://name:word@example.org/a'])(
    'refuses %s, naming the option and the remedy',
    (address) => {
      expect(() => readBasemapOptions({ BASEMAP_PMTILES: address })).toThrow(/BASEMAP_PMTILES.*https:\/\//)
    },
  )

  it('no address adds a directive or a second source', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...streetMapKinds), (text, kind) => {
        let wider: string
        try {
          wider = built({ [basemapOptionNames[kind]]: `https://example.org/${text}` }).policy
        } catch {
          return
        }
        expect([...directivesOf(wider).keys()]).toEqual([...directivesOf(policy).keys()])
        expect(directivesOf(wider).get('connect-src')).toEqual(["'self'", 'https://example.org'])
      }),
    )
  })
})

describe('what the page says', () => {
  it('is what was built, in addresses that can be asked for', () => {
    const { read } = built({
      BASEMAP_OPENFREEMAP: 'https://tiles.openfreemap.org/styles/positron',
      BASEMAP_PMTILES: 'basemap/streets.pmtiles',
    })
    expect(readOffers(read, 'https://example.org/news/map/index.html?x#y')).toEqual([
      { kind: 'openfreemap', address: 'https://tiles.openfreemap.org/styles/positron' },
      { kind: 'pmtiles', address: 'https://example.org/news/map/basemap/streets.pmtiles' },
    ])
  })

  it('an address that nobody can ask is no offer', () => {
    expect(readOffers(() => 'data:text/plain,', 'https://example.org/')).toEqual([])
    expect(readOffers(() => null, 'https://example.org/')).toEqual([])
  })
})
