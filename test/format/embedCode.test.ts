import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embedCode, embedWays } from '../../src/format/link/embedCode.ts'

const code = {
  address: 'https://map.example/embed/?from=2023-05-26&to=2023-05-29&theme=dark',
  fullAddress: 'https://map.example/#from=2023-05-26&to=2023-05-29',
  title: 'Reported incidents',
  linkText: 'Open the full map',
  width: 640,
  script: 'https://map.example/embed/v1/embed.js',
  integrity: 'sha384-abc',
  picture: null,
}

/** Somebody else's reader: XML asks more of markup than HTML does. */
const read = (markup: string) =>
  new DOMParser()
    .parseFromString(
      `<div>${markup.replaceAll(/ (async|data-incident-map)(?= )/g, ' $1=""')}</div>`,
      'text/xml',
    )
    .getElementsByTagName('*')

describe.each(embedWays)('the HTML to paste, way “%s”,', (way) => {
  it('leads to the embed and, for readers who cannot see it, to the whole map', () => {
    const elements = [...read(embedCode(way, code))]
    const first = elements[1]
    expect(first?.getAttribute('src')).toBe(code.address)
    expect(first?.getAttribute('title')).toBe(code.title)
    expect(elements.find(({ tagName }) => tagName === 'a')?.getAttribute('href')).toBe(code.fullAddress)
  })

  it('keeps whatever a title holds inside its attribute', () => {
    const printable = fc.string({ unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(printable, printable, (title, linkText) => {
        const elements = [...read(embedCode(way, { ...code, title, linkText }))]
        expect(elements[1]?.getAttribute('title')).toBe(title)
        expect(elements.find(({ tagName }) => tagName === 'a')?.textContent).toBe(linkText)
      }),
    )
  })

  it('names the script’s hash wherever it names the script', () => {
    const script = [...read(embedCode(way, code))].find(({ tagName }) => tagName === 'script')
    expect(script?.getAttribute('integrity') ?? 'none').toBe(way === 'frame' ? 'none' : code.integrity)
  })
})
