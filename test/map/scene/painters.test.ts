/** The live map and the still one paint one scene: what one hands to the graphics card the other has in its document. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { timeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import { fromMercator } from '../../../src/domain/layout/mercator.ts'
import type { Camera } from '../../../src/domain/record/viewRecord.ts'
import type { Span } from '../../../src/domain/time/span.ts'
import type { LayerFrame } from '../../../src/map/incidentLayer/layerFrame.ts'
import { SiteLabels } from '../../../src/map/labels/siteLabels.ts'
import type { ReportMapProps } from '../../../src/map/reportMap.ts'
import { hitAt, hitReach } from '../../../src/map/scene/hit.ts'
import { pageAt } from '../../../src/map/scene/page.ts'
import { placesOfRow, rowsOfBody } from '../../../src/map/scene/rows.ts'
import { reaches } from '../../../src/map/scene/scene.ts'
import { StillMap } from '../../../src/map/still/stillMap.ts'
import { textWidth } from '../../../src/map/still/textWidth.ts'
import { syntheticIndex } from '../../bench/synthetic.ts'
import {
  type Incident,
  orderOf,
  placedRows,
  placeIds,
  propsFor,
  someIncidents,
  someWindow,
  someZoom,
  unheard,
} from '../incidents.ts'
import { TinyElement, tinyContainer, useTinyDocument } from '../tinyDom.ts'
import { type PaintedBody, type PaintedSymbol, paintLive } from './livePainter.ts'

beforeEach(useTinyDocument)
afterEach(() => {
  vi.unstubAllGlobals()
})

const size = { width: 900, height: 600 }

/** On a rung of the layout nothing is halfway into a merge: both maps have the same bodies at the same places. */
const someRung = fc.integer({ min: -2 * 8, max: 14 * 8 }).map((rung) => rung / 8)
/** Degrees by which all places are moved: at home, and about 180°. */
const someEast = fc.constantFrom(0, 159.15)

const someView = fc.record({
  incidents: someIncidents,
  east: someEast,
  zoom: someRung,
  longitude: fc.double({ min: 20.6, max: 20.9, noNaN: true }),
  latitude: fc.double({ min: 42.85, max: 43.1, noNaN: true }),
  window: someWindow,
})

type Changes = Partial<Pick<ReportMapProps, 'labels' | 'padding' | 'overlays'>>

/** Names of one form or of two, panels at the edges and over the map. */
const someChanges: fc.Arbitrary<Changes> = fc.record({
  labels: fc
    .constantFrom('', ' too')
    .map((other) => placeIds.map((place, site) => ({ site, primary: place, secondary: place + other }))),
  padding: fc.record({ top: fc.nat(40), right: fc.nat(200), bottom: fc.nat(40), left: fc.nat(200) }),
  overlays: fc.constantFrom([], [{ left: 300, top: 200, right: 500, bottom: 420 }]),
})

interface View {
  readonly incidents: readonly Incident[]
  readonly east: number
  readonly zoom: number
  readonly longitude: number
  readonly latitude: number
  readonly window: Span
}

function paintBoth({ incidents, east, zoom, longitude, latitude, window }: View, changed: Changes = {}) {
  const around = longitude + east
  const camera = { longitude: around > 180 ? around - 360 : around, latitude, zoom }
  return paint({ ...propsFor(orderOf(incidents, undefined, east), window), ...changed }, camera)
}

function paint(props: ReportMapProps, camera: Camera) {
  const { order, padding, window } = props
  const live = paintLive(order, pageAt(camera, size.width, size.height, padding), window)
  return { props, live, still: paintStill(props, camera) }
}

function paintStill(props: ReportMapProps, camera: Camera) {
  const { element, tiny } = tinyContainer(size.width, size.height)
  const map = new StillMap(element, props, unheard, { camera })
  const [root] = tiny.children as [TinyElement]
  const [leaders, discs, marks, seats] = ['leaders', 'discs', 'true-points', 'incidents'].map(
    (part) => root.querySelectorAll(`[data-part="${part}"]`)[0]?.children ?? [],
  ) as [TinyElement[], TinyElement[], TinyElement[], TinyElement[]]
  const bodies = discs.map((disc, position): PaintedBody => {
    const circle = disc.children.find(({ name }) => name === 'circle')
    const number = disc.children.find(({ name }) => name === 'text')
    const leader = leaders[position]
    const [x = Number.NaN, y = Number.NaN] = shift(disc)
    const hidden = leader?.getAttribute('display') === 'none'
    expect(marks[position]?.getAttribute('display')).toBe(leader?.getAttribute('display'))
    expect(marks[position]?.getAttribute('opacity')).toBe(leader?.getAttribute('opacity'))
    const ends = leader?.children.map((line) => ['x1', 'y1', 'x2', 'y2'].map((name) => numberIn(line, name)))
    expect(ends?.[1]).toEqual(ends?.[0])
    expect(shift(marks[position])).toEqual(ends?.[0]?.slice(0, 2))
    return {
      x,
      y,
      radius: circle ? numberIn(circle, 'r') + 0.5 : null,
      number: number ? Number(number.textContent) : null,
      opacity: numberIn(disc, 'opacity', 1),
      tied: hidden || !leader ? 0 : numberIn(leader, 'opacity', 1),
      leader: hidden ? null : (ends?.[0] ?? null),
    }
  })
  const symbols = seats.flatMap((seat) =>
    seat.children
      .filter((symbol) => symbol.getAttribute('display') !== 'none')
      .map((symbol): PaintedSymbol => {
        const [[x = 0, y = 0], [dx = 0, dy = 0]] = [shift(seat), shift(symbol)]
        const standing = symbol.getAttribute('data-standing') ?? ''
        return { row: numberIn(symbol, 'data-row'), x: x + dx, y: y + dy, standing }
      }),
  )
  return { map, root, bodies, symbols, rows: [...map.drawnRows()] }
}

const numberIn = (element: TinyElement, name: string, otherwise = Number.NaN): number =>
  Number(element.getAttribute(name) ?? otherwise)

const shift = (element: TinyElement | undefined): number[] =>
  (element?.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).slice(0, 2).map(Number)

/** The same in any order: a document holds hundredths of a pixel, a buffer of the graphics card floats of 32 bits. */
function expectSame(one: readonly object[], other: readonly object[], near = 0.06): void {
  expect(one).toHaveLength(other.length)
  const rest = [...other]
  for (const item of one) {
    const found = rest.findIndex((candidate) => isNear(item, candidate, near))
    if (found < 0) expect(rest).toContainEqual(item)
    rest.splice(found, 1)
  }
}

function isNear(one: unknown, other: unknown, near: number): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < near
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other
  return Object.entries(one).every(([name, part]) =>
    isNear(part, (other as Record<string, unknown>)[name], near),
  )
}

/** A name as a reader meets it; x: the edge of the text, or its middle. */
interface PaintedName {
  readonly text: string
  readonly fits: boolean
  /** Does the keyboard stop there? */
  readonly stop: boolean | null
  readonly x: number
  readonly y: number
}

/** Both maps find a text as wide as the still one reckons. */
function measureTiny(): void {
  const lines = (button: TinyElement) => {
    const [primary, secondary] = button.children.map(({ textContent }) => textContent)
    const heard = button.children[1]?.children[0]?.dataset['heard'] === undefined ? 0 : 1
    const number = button.children[1]?.children[0]?.textContent.length ?? 0
    const second = secondary?.slice(0, heard === 1 ? secondary.length - number : undefined) ?? ''
    return {
      first: textWidth(primary ?? '', 13, 600),
      second: textWidth(second, 12),
      single: 'single' in button.dataset,
    }
  }
  vi.spyOn(TinyElement.prototype, 'offsetWidth', 'get').mockImplementation(function (this: TinyElement) {
    const { first, second, single } = lines(this)
    return single ? first + second : Math.max(first, second)
  })
  vi.spyOn(TinyElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: TinyElement) {
    return 'single' in this.dataset ? 16 : 30.5
  })
}

function liveNames(frame: LayerFrame, props: ReportMapProps): PaintedName[] {
  const { element, tiny } = tinyContainer(size.width, size.height)
  const labels = new SiteLabels(element, () => {})
  labels.setNames(props.labels)
  labels.update(frame, props)
  return tiny
    .all()
    .filter(({ name }) => name === 'button')
    .map((button) => {
      const { side = '' } = button.dataset
      const share =
        /eft$/.test(side) && !/Leaning/.test(side)
          ? 1
          : /Right$|right$/.test(side) && !/Leaning/.test(side)
            ? 0
            : 0.5
      const [left = 0, y = 0] = (button.style.transform.match(/-?[\d.]+/g) ?? []).map(Number)
      const x = left + Number.parseFloat(button.style.width) * share
      return named(button, !button.hidden, x, y)
    })
}

const stillNames = (root: TinyElement): PaintedName[] =>
  root
    .all()
    .filter(({ name }) => name === 'button')
    .map((button) => {
      const [x = 0, y = 0] = (button.style.transform.match(/-?[\d.]+/g) ?? []).map(Number)
      return named(button, button.dataset['fits'] === 'true', x, y)
    })

/** Where one has no room, and what the keyboard does then, is each map's own. */
const named = (
  { textContent: text, tabIndex }: TinyElement,
  fits: boolean,
  x: number,
  y: number,
): PaintedName =>
  fits
    ? { text, fits, stop: tabIndex === 0, x, y }
    : { text: text.split(' · ')[0] ?? '', fits, stop: null, x: 0, y: 0 }

describe('the live map and the still one', () => {
  it('have the same bodies, discs, numbers, leaders and true points', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const { live, still } = paintBoth(view)
        expectSame(live.bodies, still.bodies)
      }),
    )
  })

  it('have, while places merge, the same true points: those of the settled half', () => {
    fc.assert(
      fc.property(someView, someZoom, (view, zoom) => {
        const { live, still } = paintBoth({ ...view, zoom })
        const settled = live.frame.bodies.filter((body) => body.settled)
        const marks = still.root.querySelectorAll('[data-part="true-points"]')[0]?.children ?? []
        expectSame(
          settled.map(({ trueX: x, trueY: y }) => ({ x, y })),
          marks.map((mark) => {
            const [x, y] = shift(mark)
            return { x, y }
          }),
        )
      }),
    )
  })

  it('have the same symbols at the same seats, certain and possible', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const { live, still } = paintBoth(view)
        expectSame(live.symbols, still.symbols)
      }),
    )
  })

  it('have the rows of the set, at any zoom', () => {
    fc.assert(
      fc.property(someView, someZoom, (view, zoom) => {
        const { props, live, still } = paintBoth({ ...view, zoom })
        expect(live.rows).toEqual(placedRows(props.order, view.window))
        expect(still.rows).toEqual(live.rows)
      }),
    )
  })

  it('give the same rows at a point, and open the same bodies', () => {
    const someOffset = fc.integer({ min: -70, max: 70 })
    fc.assert(
      fc.property(someView, fc.nat(), someOffset, someOffset, (view, number, x, y) => {
        const { live, still } = paintBoth(view)
        const { bodies, window } = live.frame
        const body = bodies[number % Math.max(1, bodies.length)]
        const point = { x: (body?.x ?? 0) + x, y: (body?.y ?? 0) + y }
        const hit = hitAt(live.scene, bodies, window, { ...point, reach: hitReach.fine })
        expect(still.map.rowsAt(point.x, point.y)).toEqual(hit?.rows ?? [])
        if (hit?.circle) expect(hit.rows).toEqual(rowsOfBody(live.scene, hit.circle, window))
      }),
      { numRuns: 300 },
    )
  })

  it('have the same names on the same sides, with the same numbers', () => {
    measureTiny()
    fc.assert(
      fc.property(someView, someChanges, (view, changed) => {
        const { props, live, still } = paintBoth(view, changed)
        // Whole pixels: of the left edge on the one map, of the text's edge or middle on the other.
        expectSame(liveNames(live.frame, props), stillNames(still.root), 1.01)
      }),
    )
  })

  it('try the same sixty names of many places, those on the page first', () => {
    measureTiny()
    const order = timeOrder(syntheticIndex({ incidents: 600, places: 120, seed: 4 }))
    const labels = order.index.sites.map((_, site) => ({ site, primary: `Place ${site}`, secondary: '' }))
    const window = { start: -Infinity, end: Infinity }
    const [longitude, latitude] = fromMercator(order.index.sites[0] ?? { x: 0, y: 0 })
    for (const zoom of [8, 9, 11, 13]) {
      const props = { ...propsFor(order, window), labels }
      const { live, still } = paint(props, { longitude, latitude, zoom })
      const names = liveNames(live.frame, props)
      expect(names.length).toBeLessThanOrEqual(60)
      expectSame(names, stillNames(still.root), 1.01)
      const box = { left: 0, top: 0, right: size.width, bottom: size.height }
      const seen = live.frame.bodies.filter((body) => body.settled && reaches(body, box))
      expect(seen.length).toBeGreaterThan(0)
      const tried = names.map(({ text }) => text.split(/ [+·]/)[0])
      const wanted = seen.map(({ body }) => `Place ${body.sites[0]}`)
      if (seen.length <= 60) expect(wanted.filter((name) => !tried.includes(name))).toEqual([])
      else expect(tried.filter((name) => !wanted.includes(name ?? ''))).toEqual([])
    }
  })

  it('ring the same places of an incident', () => {
    fc.assert(
      fc.property(someView, fc.nat(), (view, number) => {
        fc.pre(view.incidents.length > 0)
        const row = number % view.incidents.length
        const { live, still } = paintBoth(view)
        still.map.setProps({ selected: row })
        const [rings] = still.root.querySelectorAll('[data-part="rings"]')
        const places = live.rows.includes(row) ? placesOfRow(live.scene, live.frame.bodies, row) : []
        expectSame(
          places.map(({ x, y, circle }) => ({ x, y, r: circle ? circle.radius - 0.5 : 10.2 })),
          (rings?.children ?? []).map((ring) => {
            const [x, y, r] = ['cx', 'cy', 'r'].map((name) => numberIn(ring, name))
            return { x, y, r }
          }),
        )
      }),
    )
  })
})
