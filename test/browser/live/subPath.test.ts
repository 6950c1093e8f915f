import { expect, inject } from 'vitest'
import { liveTest as it } from '../harness/browserTest.ts'
import { openPage } from '../harness/openPage.ts'
import { untilDrawn, untilReadable } from '../harness/reader.ts'
import { openSite } from '../harness/site.ts'

it('the built folder works wherever it is put', async ({ browser }) => {
  const site = await openSite(inject('builtFolder'), '/news/2023/map/')
  const visited = await openPage(browser, site, {})
  try {
    await untilReadable(visited.page)
    await untilDrawn(visited.page)
    expect(visited.unexpected()).toEqual([])
    expect(site.requests.filter((path) => path.startsWith('..'))).toEqual([])
  } finally {
    await visited.close()
    await site.close()
  }
})
