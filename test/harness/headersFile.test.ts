import { describe, expect, it } from 'vitest'
import { headersFor, readHeadersFile } from '../browser/harness/headersFile.ts'

const text = `# everything
/*
  Content-Security-Policy: default-src 'none'; img-src 'self' data:
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: immutable
/assets/a.b
  Cache-Control: no-store
`

describe('a headers file', () => {
  const rules = readHeadersFile(text)

  it('gives a path the headers of every pattern it matches, the later over the earlier', () => {
    expect(headersFor(rules, '/')).toEqual({
      'Content-Security-Policy': "default-src 'none'; img-src 'self' data:",
      'X-Content-Type-Options': 'nosniff',
    })
    expect(headersFor(rules, '/assets/x.js')['Cache-Control']).toBe('immutable')
    expect(headersFor(rules, '/assets/a.b')['Cache-Control']).toBe('no-store')
    expect(headersFor(rules, '/assets/a-b')['Cache-Control']).toBe('immutable')
  })

  it('is refused with the line that cannot be read', () => {
    expect(() => readHeadersFile('/*\n  no header here')).toThrow('line 2')
    expect(() => readHeadersFile('  X-First: orphan')).toThrow('line 1')
  })
})
