/** A hand on the timeline: where things are on it, and the drags that a reader makes. */
import type { Locator, Page } from 'playwright-core'

export const windowHandle = (page: Page, edge: 'start' | 'end'): Locator =>
  page.locator(`[role=slider][data-edge=${edge}]`)

/** The part of the timeline that takes the pointer: between the two ends of the axis. */
export const plotOf = (page: Page): Locator => windowHandle(page, 'start').locator('..')

/** The symbol of an incident on the timeline. */
export const timelineMark = (page: Page, row: number): Locator =>
  plotOf(page).locator(`path[data-row="${row}"]`)

interface Drag {
  /** Mouse moves on the way. */
  readonly steps?: number
  /** Where in the plot, as a share of its height. */
  readonly height?: number
  /** Awaited after each move, such as the painting of a frame. */
  readonly afterStep?: () => Promise<unknown>
}

/** Drags from one point of the axis to another, both as shares of its length. */
export async function dragAlong(
  page: Page,
  from: number,
  to: number,
  { steps = 10, height = 0.5, afterStep }: Drag = {},
): Promise<void> {
  const box = await plotOf(page).boundingBox()
  if (!box) throw new Error('the timeline is not on the page')
  const x = (share: number): number => box.x + share * box.width
  const y = box.y + height * box.height
  await page.mouse.move(x(from), y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(x(from + ((to - from) * step) / steps), y)
    await afterStep?.()
  }
  await page.mouse.up()
}

/** Middle of the window as a share of the axis. */
export async function windowMiddle(page: Page): Promise<number> {
  const box = await plotOf(page).boundingBox()
  const [start, end] = [
    await windowHandle(page, 'start').boundingBox(),
    await windowHandle(page, 'end').boundingBox(),
  ]
  if (!box || !start || !end) throw new Error('the timeline is not on the page')
  return ((start.x + start.width / 2 + end.x + end.width / 2) / 2 - box.x) / box.width
}
