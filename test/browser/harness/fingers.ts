/** Fingers on a page, by the browser's own input: what a script scrolls by itself proves nothing about a hand. */
import type { CDPSession, Page } from 'playwright-core'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Moves as many fingers as there are ways, each along its own. */
export async function fingers(
  page: Page,
  ways: readonly (readonly [from: Point, to: Point])[],
): Promise<void> {
  const hand: CDPSession = await page.context().newCDPSession(page)
  const steps = 8
  const at = (share: number) =>
    ways.map(([from, to], id) => ({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
      id,
    }))
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= steps; step++) {
    await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / steps) })
  }
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Middle of a box on the page. */
export const middleOf = (box: { x: number; y: number; width: number; height: number } | null): Point => {
  if (!box) throw new Error('it is not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
