/** The dataset of record in the app that is published; every other browser test stands on the frozen copy. */
import { readFileSync } from 'node:fs'
import { expect, inject } from 'vitest'
import { datasetOf, datasetPath } from '../fixtures/theDataset.ts'
import { browserTest } from './harness/browserTest.ts'
import { incidentButton, incidentRows, untilReadable } from './harness/reader.ts'
import { openSite, type Site } from './harness/site.ts'

const { incidents, excerpts } = datasetOf(readFileSync(datasetPath, 'utf8'))

const it = browserTest.extend(
  'site',
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern that nothing else is needed.
  async ({}, { onCleanup }): Promise<Site> => {
    const site = await openSite(inject('publishedFolder'))
    onCleanup(() => site.close())
    return site
  },
)

it('the start lists every incident of the file, and an opened one shows its quotes', async ({ open }) => {
  const { page } = await open()
  await untilReadable(page)
  expect(await incidentRows(page).count()).toBe(incidents.length)
  const row = Number(await incidentRows(page).first().getAttribute('data-row'))
  await incidentButton(page, 0).click()
  const evidence = page.locator(`[data-evidence=${incidents[row]?.id}]`)
  await evidence.locator('blockquote').first().waitFor()
  const quotes = incidents[row]?.reports.map(({ excerpt }) => excerpts.get(excerpt)?.selector[0].exact)
  expect(quotes?.length).toBeGreaterThan(0)
  expect(await evidence.locator('figure blockquote mark').allTextContents()).toEqual(quotes)
})
