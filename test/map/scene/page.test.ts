import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromMercator } from '../../../src/domain/layout/mercator.ts'
import { cameraOf, clampCamera, pageAt, zoomedAbout } from '../../../src/map/scene/page.ts'

const someCamera = fc.record({
  longitude: fc.double({ min: 19, max: 22, noNaN: true }),
  latitude: fc.double({ min: 41, max: 44, noNaN: true }),
  zoom: fc.double({ min: 7, max: 14, noNaN: true }),
})
const somePadding = fc.record({
  top: fc.nat(40),
  right: fc.nat(200),
  bottom: fc.nat(40),
  left: fc.nat(200),
})

it('shows the camera’s point in the middle of what is not covered, and gives the camera back', () => {
  fc.assert(
    fc.property(someCamera, somePadding, (camera, padding) => {
      const back = cameraOf(pageAt(camera, 800, 500, padding), padding)
      expect(back.longitude).toBeCloseTo(camera.longitude, 9)
      expect(back.latitude).toBeCloseTo(camera.latitude, 9)
      expect(back.zoom).toBe(camera.zoom)
    }),
  )
})

it('keeps the point it zooms about where it is', () => {
  fc.assert(
    fc.property(
      someCamera,
      fc.nat(800),
      fc.nat(500),
      fc.double({ min: 7, max: 14, noNaN: true }),
      (camera, x, y, zoom) => {
        const before = pageAt(camera, 800, 500)
        const after = zoomedAbout(before, zoom, x, y)
        const place = (page: typeof before) =>
          fromMercator({ x: (page.left + x) / page.scale, y: (page.top + y) / page.scale })
        expect(place(after)[0]).toBeCloseTo(place(before)[0], 9)
        expect(place(after)[1]).toBeCloseTo(place(before)[1], 9)
      },
    ),
  )
})

it('keeps to the zooms that rosettes are laid out for', () => {
  expect(clampCamera({ longitude: 20, latitude: 43, zoom: -3 }).zoom).toBe(-2)
  expect(clampCamera({ longitude: 20, latitude: 43, zoom: 3 }, 7).zoom).toBe(7)
  expect(clampCamera({ longitude: 20, latitude: 43, zoom: 18 }).zoom).toBe(14)
})
