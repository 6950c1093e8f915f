import { describe } from 'vitest'
import { liveTest } from '../harness/browserTest.ts'
import { filesPage, filesTest, holdFiles } from '../harness/filesPage.ts'

const it = filesTest(liveTest)

describe('a page with the live map', () => {
  it('holds one file after another, and no listener and no map of one is left', async ({ open }) => {
    const { page } = await open({ path: filesPage })
    await holdFiles(page, 4, 1)
  })
})
