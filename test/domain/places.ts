/** Places with incidents for tests of the layout: the crowded core of the first dataset, and random ones. */
import fc from 'fast-check'
import { toMercator } from '../../src/domain/layout/mercator.ts'
import { rosetteRadius } from '../../src/domain/layout/rosette.ts'
import type { LayoutSite } from '../../src/domain/layout/siteLayout.ts'

const site = (id: string, latitude: number, longitude: number, count: number): LayoutSite => ({
  id,
  ...toMercator(longitude, latitude),
  radius: rosetteRadius(count),
  count,
})

/** Five of the eight lie within three kilometres, two of them at one coordinate. */
export const northKosovo: readonly LayoutSite[] = [
  site('zvecan', 42.9075, 20.84028, 17),
  site('rudare', 42.9175, 20.84306, 5),
  site('main-bridge', 42.89167, 20.86611, 6),
  site('north-mitrovica', 42.8944, 20.8661, 8),
  site('mitrovica', 42.88333, 20.86667, 6),
  site('south-mitrovica', 42.88333, 20.86667, 4),
  site('zubin-potok', 42.91444, 20.68972, 20),
  site('leposavic', 43.10389, 20.80278, 12),
]

/** Up to a dozen places within about forty kilometres. */
export const anyPlaces: fc.Arbitrary<readonly LayoutSite[]> = fc
  .array(
    fc.record({
      latitude: fc.double({ min: 42.8, max: 43.2, noNaN: true }),
      longitude: fc.double({ min: 20.5, max: 21, noNaN: true }),
      count: fc.integer({ min: 1, max: 24 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((places) =>
    places.map(({ latitude, longitude, count }, number) =>
      site(`place-${String(number).padStart(2, '0')}`, latitude, longitude, count),
    ),
  )
