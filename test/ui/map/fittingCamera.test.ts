import { describe, expect, it } from 'vitest'
import { incidentsIn } from '../../../src/domain/dataset/incidentSet.ts'
import { timeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import { countIn } from '../../../src/domain/layout/siteLayoutCounts.ts'
import { pageAt } from '../../../src/map/scene/page.ts'
import { Scene } from '../../../src/map/scene/scene.ts'
import { fittingCamera } from '../../../src/ui/map/fittingCamera.ts'
import { theDataset } from '../../fixtures/theDataset.ts'

const window = { start: Date.UTC(2023, 4, 26), end: Date.UTC(2023, 4, 29) }
const order = timeOrder(theDataset.index)
const padding = { top: 24, right: 24, bottom: 12, left: 24 }

/** Incidents at each place of the window, and whether its rosette is on the map from edge to edge. */
function rosettes(
  size: { width: number; height: number },
  overlays: { left: number; top: number; right: number; bottom: number }[],
) {
  const camera = fittingCamera(theDataset, order, incidentsIn(order, window), size, { padding, overlays })
  return new Scene(order)
    .bodiesAtRest(pageAt(camera, size.width, size.height, padding))
    .filter(({ body }) => countIn(body.columns, window) > 0)
    .map(({ x, y, body: { radius, columns } }) => ({
      count: countIn(columns, window),
      whole: x >= radius && y >= radius && x <= size.width - radius && y <= size.height - radius,
      x,
      y,
      radius,
    }))
}

const incidents = (some: readonly { count: number }[]): number =>
  some.reduce((sum, { count }) => sum + count, 0)

describe('the view an embed begins with', () => {
  // The room an embed leaves its map at widths of 640 and 1200 pixels.
  it.for([
    { width: 640, height: 332 },
    { width: 1200, height: 450 },
  ])('cuts no rosette of its window on $width by $height pixels', (size) => {
    const all = rosettes(size, [])
    expect(incidents(all)).toBeGreaterThan(30)
    expect(all.filter(({ whole }) => !whole)).toEqual([])
  })

  it('leaves out the least where there is not room for all', () => {
    const all = rosettes({ width: 390, height: 246 }, [])
    expect(incidents(all.filter(({ whole }) => whole)) / incidents(all)).toBeGreaterThan(0.85)
  })

  it('brings no rosette under the buttons', () => {
    const buttons = { left: 556, top: 138, right: 632, bottom: 324 }
    const under = rosettes({ width: 640, height: 332 }, [buttons]).filter(
      ({ x, y, radius }) => x + radius > buttons.left && y + radius > buttons.top,
    )
    expect(under).toEqual([])
  })
})
