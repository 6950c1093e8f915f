import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctionBody, mailtoAddress, readContact } from '../../src/format/cite/correction.ts'

describe('Where corrections are taken', () => {
  test('is a mail address or a web address, as the card of the dataset says', () => {
    expect(readContact('editors@map.example')).toEqual({ kind: 'mail', address: 'editors@map.example' })
    expect(readContact(' mailto:editors@map.example ')).toEqual({
      kind: 'mail',
      address: 'editors@map.example',
    })
    expect(readContact('https://map.example/issues')).toEqual({
      kind: 'web',
      address: 'https://map.example/issues',
    })
  })

  test.each([
    undefined,
    '',
    'the editors',
    'javascript:alert(1)',
    'a@b.example?bcc=c@d.example',
    'a@b.example,c@d.example',
    'a@b.example%0Abcc:c@d.example',
    'file:///etc/passwd',
  ])('%s is none', (contact) => {
    expect(readContact(contact)).toEqual({ kind: 'none' })
  })
})

describe('A message', () => {
  test('says what it is about, and below what the reader wrote', () => {
    expect(
      correctionBody(
        [
          ['Record', 'i1'],
          ['Link', 'https://map.example/#incident=i1'],
        ],
        [['What is wrong:', ' The day.\n']],
      ),
    ).toBe('Record: i1\nLink: https://map.example/#incident=i1\n\nWhat is wrong:\nThe day.')
  })

  test('reaches the mail program whole, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (subject, body) => {
        const url = new URL(mailtoAddress('editors@map.example', subject, body))
        expect(url.protocol).toBe('mailto:')
        expect(url.pathname).toBe('editors@map.example')
        // A mail program knows percent signs but no plus for a space (RFC 6068).
        const read = Object.fromEntries(
          url.search
            .slice(1)
            .split('&')
            .map((member) => member.split('=').map(decodeURIComponent)),
        )
        expect(read).toEqual({ subject, body: body.replace(/\r\n?|\n/g, '\r\n') })
      }),
    )
  })
})
