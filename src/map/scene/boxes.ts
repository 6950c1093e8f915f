import type { Box } from '../reportMap.ts'

/** Something names keep clear of: a disc, or a bead of a leader line. Pixels. */
export interface Obstacle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Pixels of air around a name. */
const air = 2

export const isWithin = (box: Box, around: Box): boolean =>
  box.left >= around.left && box.right <= around.right && box.top >= around.top && box.bottom <= around.bottom

/** Do two boxes come nearer to each other than a name's air? */
export const meets = (a: Box, b: Box): boolean =>
  a.left < b.right + air && b.left < a.right + air && a.top < b.bottom + air && b.top < a.bottom + air

/** Does an obstacle come nearer to a box than a name's air? */
export function touches({ x, y, radius }: Obstacle, box: Box): boolean {
  const nearX = Math.max(box.left, Math.min(x, box.right))
  const nearY = Math.max(box.top, Math.min(y, box.bottom))
  return (nearX - x) ** 2 + (nearY - y) ** 2 < (radius + air) ** 2
}
