/** Free room on a page for the basemap's names: what discs, leader lines and labels have left. */
import type { Box } from '../../reportMap.ts'
import { isWithin, meets, type Obstacle, touches } from '../../scene/boxes.ts'

export interface Room {
  /** Is the box within the limits and clear of everything taken? */
  isFree(box: Box): boolean
  take(box: Box): void
}

export function roomWithin(limits: Box, discs: readonly Obstacle[]): Room {
  const boxes: Box[] = []
  return {
    isFree: (box) =>
      isWithin(box, limits) &&
      !boxes.some((taken) => meets(box, taken)) &&
      !discs.some((disc) => touches(disc, box)),
    take: (box) => void boxes.push(box),
  }
}
