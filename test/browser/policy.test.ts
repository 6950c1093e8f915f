import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { headersFor, readHeadersFile } from './harness/headersFile.ts'

const built = (name: string): string => readFileSync(join(inject('builtFolder'), name), 'utf8')

it('the page carries the policy of the headers file, for hosts that set no headers', () => {
  const header = headersFor(readHeadersFile(built('_headers')), '/')['Content-Security-Policy'] ?? ''
  const [, meta] =
    /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(built('index.html')) ?? []
  const directives = (policy: string): string[] =>
    policy
      .split(';')
      .map((directive) => directive.trim())
      .filter(Boolean)
  expect(directives(header)).toContain("default-src 'none'")
  expect(header).not.toMatch(/unsafe-(inline|eval)|https?:|(script|style|connect)-src[^;]*\*/)
  // Only a header may say who frames the page.
  expect(directives(meta ?? '')).toEqual(
    directives(header).filter((directive) => !directive.startsWith('frame-ancestors')),
  )
})
