import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepInto } from '../../src/map/padding.ts'

const screen = { width: 1000, height: 600 }
const padding = { top: 60, right: 320, bottom: 120, left: 20 }
const places = fc.record({
  x: fc.integer({ min: -2000, max: 3000 }),
  y: fc.integer({ min: -2000, max: 3000 }),
})

describe('revealing a symbol', () => {
  it('brings it clear of every panel', () => {
    fc.assert(
      fc.property(places, (place) => {
        const step = stepInto(place, screen, padding)
        const [x, y] = [place.x - step.x, place.y - step.y]
        expect(x > padding.left && x < screen.width - padding.right).toBe(true)
        expect(y > padding.top && y < screen.height - padding.bottom).toBe(true)
      }),
    )
  })

  it('brings it out from under a legend and the buttons, too', () => {
    const legend = { left: 14, top: 60, right: 260, bottom: 350 }
    const buttons = { left: 600, top: 340, right: 680, bottom: 480 }
    const free = { top: 24, right: 24, bottom: 12, left: 24 }
    fc.assert(
      fc.property(places, (place) => {
        const step = stepInto(place, screen, free, [legend, buttons])
        const [x, y] = [place.x - step.x, place.y - step.y]
        for (const { left, top, right, bottom } of [legend, buttons]) {
          expect(x < left || x > right || y < top || y > bottom).toBe(true)
        }
        expect(x > free.left && x < screen.width - free.right).toBe(true)
        expect(y > free.top && y < screen.height - free.bottom).toBe(true)
      }),
    )
  })

  it('moves nothing where it is clear already, and never more than needed', () => {
    expect(stepInto({ x: 400, y: 300 }, screen, padding)).toEqual({ x: 0, y: 0 })
    fc.assert(
      fc.property(places, (place) => {
        const step = stepInto(place, screen, padding)
        const moved = { x: place.x - step.x, y: place.y - step.y }
        expect(stepInto(moved, screen, padding)).toEqual({ x: 0, y: 0 })
      }),
    )
  })
})
