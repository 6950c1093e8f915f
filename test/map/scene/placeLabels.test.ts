import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/map/reportMap.ts'
import { type LabelRequest, leaderObstacles, placeLabels } from '../../../src/map/scene/placeLabels.ts'

const clear: Box = { left: 0, top: 0, right: 1000, bottom: 600 }
const request: fc.Arbitrary<LabelRequest> = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 600 }),
  radius: fc.integer({ min: 8, max: 60 }),
  width: fc.integer({ min: 30, max: 160 }),
  height: fc.constant(32),
  before: fc.constantFrom(null, 'left' as const, 'above' as const),
})
const requests = fc.array(request, { maxLength: 30 })

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('names beside rosettes', () => {
  it('are whole or not there beside a body that is seen, and wait beyond the edge with one that is not', () => {
    const atTheEdge = { x: 500, y: -3, radius: 8, width: 90, height: 30, before: null }
    const [place] = placeLabels([atTheEdge], [], clear)
    expect(place?.side).toBe('below')
    const full: Box = { left: 300, top: 0, right: 700, bottom: 60 }
    expect(placeLabels([atTheEdge], [], clear, [full])).toEqual([null])
    const beyond = { ...atTheEdge, y: -30 }
    expect(placeLabels([beyond], [], clear)[0]?.side).toBe('right')
  })

  it('stand neither over a rosette nor over another name, nor under a panel', () => {
    fc.assert(
      fc.property(requests, (wanted) => {
        const placed = placeLabels(wanted, wanted, clear).flatMap((place) => place?.box ?? [])
        placed.forEach((box, number) => {
          for (const other of placed.slice(number + 1)) expect(meet(box, other)).toBe(false)
          for (const { x, y, radius } of wanted) {
            const nearX = Math.max(box.left, Math.min(x, box.right))
            const nearY = Math.max(box.top, Math.min(y, box.bottom))
            expect(Math.hypot(nearX - x, nearY - y)).toBeGreaterThanOrEqual(radius)
          }
          expect(box.left >= 0 && box.right <= 1000 && box.top >= 0 && box.bottom <= 600).toBe(true)
        })
      }),
    )
  })

  it('come first for the first: the most important name is never crowded out by another', () => {
    fc.assert(
      fc.property(requests, (wanted) => {
        const [alone] = placeLabels(wanted.slice(0, 1), wanted, clear)
        const [first] = placeLabels(wanted, wanted, clear)
        expect(first === null).toBe(alone === null)
      }),
    )
  })

  it('go to another side of theirs for one that has no other', () => {
    const first = { x: 500, y: 300, radius: 20, width: 80, height: 32, before: 'right' as const }
    // Walled in above, below and on its right: only between the two is there room, for one name.
    const second = { ...first, x: 640, before: null }
    const walls = [570, 590, 610, 630, 650, 670, 690, 710].flatMap((x) =>
      [258, 342].map((y) => ({ x, y, radius: 12 })),
    )
    const obstacles = [first, second, { x: 700, y: 300, radius: 20 }, ...walls]
    const sides = (wanted: readonly LabelRequest[]) =>
      placeLabels(wanted, obstacles, clear).map((place) => place?.side)
    expect(sides([first])).toEqual(['right'])
    expect(sides([second])).toEqual(['left'])
    expect(sides([first, second])).toEqual(['left', 'left'])
  })

  it('never run under a panel', () => {
    const panel: Box = { left: 10, top: 10, right: 300, bottom: 280 }
    fc.assert(
      fc.property(requests, (wanted) => {
        for (const place of placeLabels(wanted, wanted, clear, [panel])) {
          if (place) expect(meet(place.box, panel)).toBe(false)
        }
      }),
    )
  })

  it('stay on the side where they stood while there is room', () => {
    const free = { x: 500, y: 300, radius: 20, width: 80, height: 32, before: 'left' as const }
    expect(placeLabels([free], [free], clear)[0]?.side).toBe('left')
    expect(placeLabels([{ ...free, before: null }], [free], clear)[0]?.side).toBe('right')
  })

  it('keep off leader lines', () => {
    const body = { x: 500, y: 300, radius: 20, width: 80, height: 32, before: null }
    const leader = leaderObstacles({ x: 620, y: 300 }, { x: 500, y: 300 })
    expect(placeLabels([body], [body, ...leader], clear)[0]?.side).toBe('left')
  })
})
