import { createHash } from 'node:crypto'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scriptInPage, singlePage } from '../../../src/cli/bundle/singlePage.ts'

const page = (more: Partial<Parameters<typeof singlePage>[0]> = {}): string =>
  singlePage({
    language: 'en',
    title: 'Reports',
    script: 'let a = 1',
    style: 'p{color:red}',
    icon: '<svg/>',
    files: [],
    ...more,
  })

const between = (text: string, start: RegExp, end: string): string => {
  const [opening = ''] = start.exec(text) ?? []
  const from = text.indexOf(opening) + opening.length
  return text.slice(from, text.indexOf(end, from))
}

describe('the page in one file', () => {
  it('lets in its own script and style by their hashes, and nothing from anywhere', () => {
    const html = page()
    const policy = between(html, /http-equiv="Content-Security-Policy" content="/, '"')
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain(`script-src ${hash(between(html, /<script type="module">/, '</script>'))};`)
    expect(policy).toContain(`style-src ${hash(between(html, /<style>/, '</style>'))};`)
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toMatch(/unsafe|https?:|'self'|\*/)
  })

  it('runs a script that speaks of markup, and HTML sees no markup in it', () => {
    const marks = ['</script>', '</SCRIPT ', '<!--', '<script>', 'x']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 6 }), (parts) => {
        const words = parts.join('')
        const written = scriptInPage(`return ${JSON.stringify(words)}`)
        expect(written).not.toMatch(/<\/script|<!--|<script/i)
        expect(new Function(written)()).toBe(words)
      }),
    )
    expect(new Function(scriptInPage('return /<!--/u.test("<!--")'))()).toBe(true)
  })

  it('refuses a script that HTML would change behind the back of its hash', () => {
    expect(() => page({ script: 'let a = "\0"' })).toThrow(/NUL/)
    expect(() => page({ script: 'let a = `\r\n`' })).toThrow(/carriage return/)
  })

  it('carries a dataset whose words try to end it', () => {
    const data = { title: '</script><script>alert(1)</script><!--' }
    const html = page({
      files: [
        {
          path: 'data/incidents.geojson',
          type: 'application/json',
          content: Buffer.from(JSON.stringify(data)),
        },
      ],
    })
    const block = between(html, /data-file="data\/incidents.geojson">/, '</script>')
    expect(JSON.parse(block)).toEqual(data)
    expect(html.match(/<script/g)).toHaveLength(2)
  })

  it('has a title of the dataset’s own words, as text', () => {
    const title = 'Claims <b>& "counts"</b>'
    const written = /<title>.*<\/title>/.exec(page({ title }))?.[0] ?? ''
    expect(new DOMParser().parseFromString(written, 'text/xml').documentElement?.textContent).toBe(title)
  })
})
