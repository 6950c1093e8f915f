/** What axe-core finds wrong with a page as it stands: WCAG 2.2 A and AA, and its good practice. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

interface Asked {
  /** Rules that say nothing about the page. */
  readonly without?: readonly string[] | undefined
  /** These rules and no other. */
  readonly only?: readonly string[]
}

/** One line for each element that breaks a rule. */
export async function violations(page: Page, { without = [], only }: Asked = {}): Promise<string[]> {
  // Letters that fade in have half of their contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  // By way of the debugger, because the page's own policy lets no script in.
  const debug = await page.context().newCDPSession(page)
  await debug.send('Runtime.evaluate', { expression: axeSource })
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
  const chosen = only ? { runOnly: { type: 'rule', values: only } } : { rules }
  const found = await page.evaluate(
    (options) => {
      const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
      return axe.run(options)
    },
    { resultTypes: ['violations'], ...chosen },
  )
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const reason = (failureSummary ?? '').split('\n').slice(1, 2).join('').trim()
      return `${id}: ${help}: ${target.join(' ')} (${reason})`
    }),
  )
}
