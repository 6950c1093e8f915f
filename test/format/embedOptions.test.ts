import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeZone } from '../../src/domain/time/timeZone.ts'
import { startView } from '../../src/domain/view/view.ts'
import { decodeAddress, encodeAddress } from '../../src/format/link/address.ts'
import {
  decodeEmbed,
  type EmbedOptions,
  encodeEmbed,
  plainEmbed,
} from '../../src/format/link/embedOptions.ts'

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)
const options: fc.Arbitrary<EmbedOptions> = fc.record({
  theme: fc.constantFrom('light', 'dark', null),
  language: fc.constantFrom('en', 'sr-Latn', 'sq', null),
  controls: fc.boolean(),
  locked: fc.boolean(),
  footnote: fc.option(name.filter((word) => word !== 'eu')),
  named: fc.option(name),
  frame: fc.option(name),
})
const zone = timeZone('Europe/Belgrade')

describe('the address of an embed', () => {
  it('is read as it was written, the view beside the options', () => {
    fc.assert(
      fc.property(options, fc.stringMatching(/^i\d{4}$/), (wanted, incident) => {
        const view = encodeAddress({ ...startView, incident }, zone, '1.0.0')
        const { options: read, viewText, ignored } = decodeEmbed(`?${encodeEmbed(wanted, view)}`)
        expect(read).toEqual(wanted)
        expect(ignored).toEqual([])
        expect(decodeAddress(viewText, zone).view).toEqual({ ...startView, incident })
      }),
    )
  })

  it('may be anything at all: what cannot be read is named and the rest holds', () => {
    fc.assert(fc.property(fc.string(), (query) => void decodeEmbed(query)))
    const { options: read, ignored } = decodeEmbed('theme=pink&locked=perhaps&footnote=unmik&lang=!&frame=a')
    expect(ignored).toEqual(['theme', 'lang', 'locked'])
    expect(read).toEqual({ ...plainEmbed, footnote: 'unmik', frame: 'a' })
  })

  it('without members of a view asks for the dataset’s own', () => {
    expect(decodeEmbed('?theme=dark&controls=none&childId=x&initialWidth=640').viewText).toBe('')
  })

  it('cannot leave the footnote out', () => {
    for (const word of ['none', '', 'no', 'off', '0']) {
      // A wording that the dataset does not have leaves its own in place.
      expect([null, word]).toContain(decodeEmbed(`footnote=${word}`).options.footnote)
    }
  })
})
