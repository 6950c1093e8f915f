/**
 * What opening an incident, a document and a comparison costs at ten thousand incidents, over opening an empty panel,
 * turn by turn in one page. Status 1 when a figure was missed.
 */
import { judgeOpenings, openingHeading } from './judgeOpenings.ts'
import { servePage } from './servePage.ts'

const incidents = Number(process.env['OPENING_INCIDENTS'] ?? 10_000)
const turns = Number(process.env['OPENING_TURNS'] ?? 20)
const seed = Number(process.env['OPENING_SEED'] ?? 20230526)

const served = await servePage('opening.html')
try {
  const result = await served.open({ width: 1440, height: 900 }, async (page) => {
    await page.waitForFunction(() => 'openings' in window)
    return page.evaluate((asked) => window.openings(asked), { incidents, turns, seed })
  })
  console.log(`${incidents} incidents, ${turns} turns, seed ${seed}`)
  console.log(openingHeading)
  const { lines, missed } = judgeOpenings(result)
  for (const line of lines) console.log(line)
  for (const sentence of missed) console.error(`missed: ${sentence}`)
  if (missed.length > 0) process.exitCode = 1
} finally {
  await served.close()
}
