import { describe, expect, it } from 'vitest'
import { documentAddresses } from '../../src/format/link/documentAddresses.ts'

const url = 'https://example.org/news'
const kinds = (...[source]: Parameters<typeof documentAddresses>): string[] =>
  documentAddresses(source).map(({ kind }) => kind)
const searched = (published: string | null): string | undefined =>
  documentAddresses({ url, published }).find(({ kind }) => kind === 'archiveSearch')?.address

describe('the addresses of a document', () => {
  it('begin with the archived copy', () => {
    expect(documentAddresses({ url, archiveUrl: 'https://archive.example/1', published: '2021' })).toEqual([
      { kind: 'archive', address: 'https://archive.example/1' },
      { kind: 'original', address: url },
    ])
  })

  it('begin, where none is named, with the archive of the web, as near to the day of publication as is known', () => {
    expect(kinds({ url, published: '2021' })).toEqual(['archiveSearch', 'original'])
    expect(searched('2019-05-28?')).toBe(`https://web.archive.org/web/20190528/${url}`)
    expect(searched('2019-03')).toBe(`https://web.archive.org/web/201903/${url}`)
    expect(searched('2021')).toBe(`https://web.archive.org/web/2021/${url}`)
    expect(searched('2023-05-29/..')).toBe(`https://web.archive.org/web/20230529/${url}`)
    expect(searched(null)).toBe(`https://web.archive.org/web/2/${url}`)
  })

  it('are none where the record has none, or one that is no address of the web', () => {
    expect(kinds({ published: null })).toEqual([])
    expect(kinds({ url: 'javascript:alert(1)', archiveUrl: 'data:text/html,x', published: null })).toEqual([])
  })
})
