/** Free room on a page for the basemap's names: what discs, leader lines and labels have left. */
import type { Obstacle } from '../labels/placeLabels.ts'
import type { Box } from '../reportMap.ts'

export interface Room {
  /** Is the box within the limits and clear of everything taken? */
  isFree(box: Box): boolean
  take(box: Box): void
}

/** Pixels of air kept around names. */
const air = 2

export function roomWithin(limits: Box, discs: readonly Obstacle[]): Room {
  const boxes: Box[] = []
  return {
    isFree: (box) =>
      box.left >= limits.left &&
      box.top >= limits.top &&
      box.right <= limits.right &&
      box.bottom <= limits.bottom &&
      !boxes.some((taken) => overlap(box, taken)) &&
      !discs.some((disc) => touches(box, disc)),
    take: (box) => void boxes.push(box),
  }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + air && a.right > b.left - air && a.top < b.bottom + air && a.bottom > b.top - air

function touches(box: Box, { x, y, radius }: Obstacle): boolean {
  const dx = x - Math.max(box.left, Math.min(box.right, x))
  const dy = y - Math.max(box.top, Math.min(box.bottom, y))
  return dx * dx + dy * dy < (radius + air) ** 2
}
