/** The line that ties a body to its true point, where it is clear of the body. */
import type { ScreenBody } from './scene.ts'

/** Shares of the radius between which it comes up by degrees, so that nothing jumps while zooming. */
const from = 0.6
const to = 1

/** 0: none; 1: drawn whole. */
export function leaderStrength({ body, x, y, trueX, trueY }: ScreenBody): number {
  const share = (Math.hypot(x - trueX, y - trueY) / body.radius - from) / (to - from)
  const within = Math.max(0, Math.min(1, share))
  return within * within * (3 - 2 * within)
}

/** Is a body so far off that its leader is more there than not? Then names keep clear of it. */
export const isDisplaced = (body: ScreenBody): boolean => leaderStrength(body) > 0.5

/** Where the line ends that begins at the true point: at the body's edge, as a lone symbol has nothing to hide the rest. */
export function leaderEnd({ body, x, y, trueX, trueY }: ScreenBody): {
  readonly x: number
  readonly y: number
} {
  const whole = Math.hypot(x - trueX, y - trueY)
  const share = whole === 0 ? 0 : Math.max(0, whole - body.radius) / whole
  return { x: trueX + (x - trueX) * share, y: trueY + (y - trueY) * share }
}
