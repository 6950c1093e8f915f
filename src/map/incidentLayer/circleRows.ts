/** Which rows the counted circles of a frame stand for. Pure. */
import { at } from '../../domain/incidentIndex.ts'
import { standing } from '../../domain/incidentSet.ts'
import type { LayerFrame } from './layerFrame.ts'
import type { Scene } from './scene.ts'

/**
 * Marks, by row, the incidents that are on the map as part of a number. A circle vouches for its rows only while
 * the number it shows is how many of them touch the window: one more or less, and none of them is marked.
 */
export function markCircleRows(
  { seating }: Scene,
  { bodies, counts, window }: LayerFrame,
  marks: Uint8Array,
): void {
  const { index, placements, firstOfSite } = seating
  // The number of the last body that met a row, so that a row with two candidates in one circle counts once.
  const metBy = new Uint32Array(index.size)
  bodies.forEach(({ body, counted }, position) => {
    if (!counted) return
    const members: number[] = []
    for (const site of body.sites) {
      for (let place = at(firstOfSite, site); place < at(firstOfSite, site + 1); place++) {
        const row = at(index.placementRow, at(placements, place))
        if (metBy[row] === position + 1 || standing(index, row, window) === 'out') continue
        metBy[row] = position + 1
        members.push(row)
      }
    }
    if (members.length !== counts[position]) return
    for (const row of members) marks[row] = 1
  })
}
