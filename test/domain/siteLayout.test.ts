import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutZooms } from '../../src/domain/layout/layoutZooms.ts'
import { type LayoutSite, layoutSites, longestLeader } from '../../src/domain/layout/siteLayout.ts'
import { bodiesAt, type StandingBody } from '../../src/domain/layout/siteLayoutView.ts'
import { anyPlaces, northKosovo } from './places.ts'

const zooms = fc.double({ min: layoutZooms.lowest, max: layoutZooms.highest, noNaN: true })
const rungZooms = fc
  .integer({ min: 0, max: (layoutZooms.highest - layoutZooms.lowest) * layoutZooms.rungsPerZoom })
  .map((rung) => layoutZooms.lowest + rung / layoutZooms.rungsPerZoom)

const whole = (bodies: readonly StandingBody[]): StandingBody[] =>
  bodies.filter(({ presence }) => presence === 1)

/** Pixels of air between the two nearest of the bodies that stand whole. */
function leastAir(bodies: readonly StandingBody[]): number {
  const standing = whole(bodies)
  return standing.reduce(
    (least, one, number) =>
      standing
        .slice(number + 1)
        .reduce(
          (air, other) =>
            Math.min(air, Math.hypot(one.x - other.x, one.y - other.y) - one.body.radius - other.body.radius),
          least,
        ),
    Infinity,
  )
}

/** Which sites stand together and where, without the order they were given in. */
const described = (sites: readonly LayoutSite[], bodies: readonly StandingBody[]): string[] =>
  bodies
    .map(({ body, x, y, presence }) => {
      const ids = body.sites.map((site) => sites[site]?.id)
      return JSON.stringify([ids, x.toFixed(6), y.toFixed(6), presence.toFixed(6)])
    })
    .sort()

describe('the layout of places', () => {
  it('lets no two bodies touch', () => {
    fc.assert(
      fc.property(anyPlaces, rungZooms, (places, zoom) => {
        expect(leastAir(bodiesAt(layoutSites(places), zoom))).toBeGreaterThanOrEqual(6 - 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  it('never stands a body farther from its true point than the longest leader', () => {
    fc.assert(
      fc.property(anyPlaces, zooms, (places, zoom) => {
        for (const { x, y, trueX, trueY } of whole(bodiesAt(layoutSites(places), zoom))) {
          expect(Math.hypot(x - trueX, y - trueY)).toBeLessThanOrEqual(longestLeader + 1e-6)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('holds every site exactly once at every zoom, however far a merge has come', () => {
    fc.assert(
      fc.property(anyPlaces, zooms, (places, zoom) => {
        const share = places.map(() => 0)
        for (const { body, presence } of bodiesAt(layoutSites(places), zoom)) {
          for (const site of body.sites) share[site] = (share[site] ?? 0) + presence
        }
        for (const sum of share) expect(sum).toBeCloseTo(1, 6)
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order in which the places are given', () => {
    fc.assert(
      fc.property(
        anyPlaces.chain((places) =>
          fc.tuple(fc.constant(places), fc.shuffledSubarray([...places], { minLength: places.length })),
        ),
        zooms,
        ([places, shuffled], zoom) => {
          expect(described(shuffled, bodiesAt(layoutSites(shuffled), zoom))).toEqual(
            described(places, bodiesAt(layoutSites(places), zoom)),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('moves nothing suddenly: a small step of zoom is a small step on the screen', () => {
    const step = 1e-4
    // Between two rungs a body goes at most from one end of its reach to the other, or to the circle it joins.
    const steepest = 6 * longestLeader * layoutZooms.rungsPerZoom
    fc.assert(
      fc.property(
        anyPlaces,
        fc.double({ min: layoutZooms.lowest, max: layoutZooms.highest - step, noNaN: true }),
        (places, zoom) => {
          const layout = layoutSites(places)
          const after = new Map(bodiesAt(layout, zoom + step).map((standing) => [standing.body, standing]))
          for (const before of bodiesAt(layout, zoom)) {
            const next = after.get(before.body)
            if (!next) {
              expect(before.presence).toBeLessThan(layoutZooms.rungsPerZoom * step + 1e-9)
              continue
            }
            const moved = Math.hypot(
              next.x - next.trueX - (before.x - before.trueX),
              next.y - next.trueY - (before.y - before.trueY),
            )
            expect(moved).toBeLessThan(steepest * step)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('leaves a place alone that has room', () => {
    fc.assert(
      fc.property(anyPlaces, zooms, ([first], zoom) => {
        const [only] = bodiesAt(layoutSites(first ? [first] : []), zoom)
        expect(only?.x).toBeCloseTo(only?.trueX ?? Number.NaN)
        expect(only?.y).toBeCloseTo(only?.trueY ?? Number.NaN)
      }),
    )
  })
})

describe('the layout of north Kosovo', () => {
  const layout = layoutSites(northKosovo)

  it('shows all eight places apart from zoom 9 inwards, none touching, at any zoom between two rungs too', () => {
    for (let zoom = 9; zoom <= 14; zoom += 0.037) {
      const bodies = bodiesAt(layout, zoom)
      expect(whole(bodies)).toHaveLength(northKosovo.length)
      expect(leastAir(bodies)).toBeGreaterThan(4)
    }
  })

  it('stays near the true points: within 90 pixels at the zoom of a desktop', () => {
    for (const { x, y, trueX, trueY } of bodiesAt(layout, 9.6)) {
      expect(Math.hypot(x - trueX, y - trueY)).toBeLessThan(90)
    }
  })
})
