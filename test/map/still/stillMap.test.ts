import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TimeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import { day, type Span } from '../../../src/domain/time/span.ts'
import type { ReportMapEvents, ReportMapProps } from '../../../src/map/reportMap.ts'
import { stillPicture } from '../../../src/map/still/pictures/stillPicture.ts'
import { StillMap } from '../../../src/map/still/stillMap.ts'
import {
  type Incident,
  orderOf,
  placedRows,
  propsFor,
  someIncidents,
  someWindow,
  someZoom,
  unheard,
} from '../incidents.ts'
import { asTiny, type TinyElement, tinyContainer, useTinyDocument } from '../tinyDom.ts'

const camera = { longitude: 20.8, latitude: 42.95, zoom: 10 }
const whole: Span = { start: 0, end: 30 * day }

beforeEach(useTinyDocument)
afterEach(() => {
  vi.unstubAllGlobals()
})

function open(
  order: TimeOrder,
  changed: Partial<ReportMapProps> = {},
  events: Partial<ReportMapEvents> = {},
  zoom = 10,
) {
  const { tiny, element } = tinyContainer(900, 600)
  const props = { ...propsFor(order, whole), ...changed }
  const map = new StillMap(element, props, { ...unheard, ...events }, { camera: { ...camera, zoom } })
  const [root] = tiny.children as [TinyElement]
  return { map, tiny, root }
}

/** Three at Leposavić on the first three days, one at Zubin Potok, forty at Zvečan. */
const few: readonly Incident[] = [
  ...[0, 1, 2].map((start) => ({ start, length: 1, dated: true, sites: [7] })),
  { start: 5, length: 1, dated: true, sites: [6] },
]
const crowd: readonly Incident[] = Array.from({ length: 40 }, (_, given) => ({
  start: given % 9,
  length: 1,
  dated: true,
  sites: [0],
}))

const symbolOf = (root: TinyElement, row: number): TinyElement => {
  const found = root.querySelectorAll(`[data-row="${row}"]`)[0]
  if (!found) throw new Error(`no symbol for row ${row}`)
  return found
}

describe('rows read back from the document', () => {
  it('are the placed part of the set, through any run of windows and filters', () => {
    fc.assert(
      fc.property(
        someIncidents,
        someZoom,
        fc.array(fc.tuple(someWindow, fc.boolean()), { minLength: 1, maxLength: 6 }),
        (incidents, zoom, steps) => {
          const all = orderOf(incidents)
          const odd = orderOf(incidents, (row) => row % 2 === 1)
          const { map } = open(all, {}, {}, zoom)
          for (const [window, filtered] of steps) {
            const order = filtered ? odd : all
            map.setProps({ window, order })
            expect([...map.drawnRows()]).toEqual(placedRows(order, window))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('tell when a symbol is hidden that should be seen', () => {
    const order = orderOf(few)
    const { map, root } = open(order)
    expect([...map.drawnRows()]).toEqual(placedRows(order, whole))
    symbolOf(root, 2).setAttribute('display', 'none')
    expect([...map.drawnRows()]).not.toEqual(placedRows(order, whole))
  })

  it('tell when a symbol is gone from the document', () => {
    const { map, root } = open(orderOf(few))
    symbolOf(root, 2).remove()
    expect([...map.drawnRows()]).toEqual([0, 1, 3])
  })

  it('tell when the number in a circle is not true', () => {
    const order = orderOf(crowd)
    const { map, root } = open(order)
    expect(map.drawnRows()).toHaveLength(40)
    const number = root.all().find(({ name, textContent }) => name === 'text' && textContent === '40')
    if (!number) throw new Error('no circle counts forty')
    number.textContent = '39'
    expect(map.drawnRows()).toHaveLength(0)
  })
})

describe('a window', () => {
  it('changes symbols in place: no element comes or goes', () => {
    const { map, root } = open(orderOf([...few, ...crowd]))
    const before = root.all()
    map.setProps({ window: { start: 0, end: 2 * day } })
    map.setProps({ window: { start: day, end: 9 * day } })
    expect(root.all()).toEqual(before)
  })

  it('fills what certainly lies in it and leaves hollow what only may', () => {
    const order = orderOf([
      { start: 1, length: 1, dated: true, sites: [7], symbol: 1 },
      { start: 1, length: 5, dated: true, sites: [7], symbol: 1 },
      { start: 0, length: 1, dated: false, sites: [7], symbol: 1 },
    ])
    const { root } = open(order, { window: { start: 0, end: 3 * day } })
    const fill = (row: number) =>
      symbolOf(root, row).querySelectorAll('[data-shape]')[0]?.getAttribute('fill')
    expect(fill(0)).toBe('#7b4a8c')
    expect(fill(1)).not.toBe(fill(0))
    expect(fill(2)).toBe(fill(1))
  })

  it('writes the counts of names in the same call', () => {
    const { map, root } = open(orderOf(few))
    const names = () =>
      root
        .all()
        .filter(({ name }) => name === 'button')
        .map(({ textContent }) => textContent)
    expect(names()).toContain('leposavicleposavic too · 3')
    map.setProps({ window: { start: 0, end: day } })
    expect(names()).toContain('leposavicleposavic too · 1')
    expect(names()).toContain('zubin-potokzubin-potok too')
  })

  it('takes the rings from what is no longer in it', () => {
    const rings = (root: TinyElement) => root.querySelectorAll('[data-part="rings"]')[0]?.children.length
    const { map, root } = open(orderOf(few), { selected: 0, highlighted: 1 })
    expect(rings(root)).toBe(2)
    map.setProps({ window: { start: day, end: 9 * day } })
    expect(rings(root)).toBe(1)
  })
})

/** Where a symbol stands on the page. */
function placeOf(root: TinyElement, row: number): { clientX: number; clientY: number } {
  const shift = (element: TinyElement | null): number[] =>
    (element?.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).slice(0, 2).map(Number)
  const seat = symbolOf(root, row)
  const [x = 0, y = 0] = shift(seat)
  const [dx = 0, dy = 0] = shift(seat.parentNode)
  return { clientX: x + dx, clientY: y + dy }
}
const mouse = { pointerId: 1, pointerType: 'mouse', button: 0 }

describe('a reader’s hand', () => {
  it('selects the symbol it taps, opens the circle, and clears beside them', () => {
    const onSelect = vi.fn()
    const onOpenSite = vi.fn()
    const { map, root } = open(orderOf([...few, ...crowd]), {}, { onSelect, onOpenSite })
    const tap = (at: object): void => {
      root.fire('pointerdown', { ...mouse, ...at })
      root.fire('pointerup', { ...mouse, ...at })
    }
    const row =
      map.drawnRows().find((candidate) => root.querySelectorAll(`[data-row="${candidate}"]`).length > 0) ?? -1
    tap(placeOf(root, row))
    expect(onSelect).toHaveBeenLastCalledWith(row)
    tap({ clientX: 5, clientY: 590 })
    expect(onSelect).toHaveBeenLastCalledWith(null)
    const circle = root
      .all()
      .find(({ name, textContent }) => name === 'text' && textContent === '40')?.parentNode
    const [x, y] = (circle?.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number)
    tap({ clientX: x, clientY: y })
    expect(onOpenSite).toHaveBeenCalledTimes(1)
    expect(onOpenSite.mock.calls[0]?.[0]).toBe(0)
    expect(onOpenSite.mock.calls[0]?.[1]).toHaveLength(40)
  })

  it('lights what the pointer is over, once, and nothing that the window leaves out', () => {
    const onHighlight = vi.fn()
    const { map, root } = open(orderOf(few), {}, { onHighlight })
    const at = placeOf(root, 3)
    root.fire('pointermove', { ...mouse, ...at })
    root.fire('pointermove', { ...mouse, ...at, clientX: at.clientX + 1 })
    expect(onHighlight.mock.calls).toEqual([[3]])
    root.fire('pointerleave')
    expect(onHighlight).toHaveBeenLastCalledWith(null)
    expect(map.rowsAt(at.clientX, at.clientY)).toEqual([3])
    map.setProps({ window: { start: 0, end: day } })
    expect(map.rowsAt(at.clientX, at.clientY)).toEqual([])
  })

  it('drags the map, and is not taken for a tap', () => {
    const onSelect = vi.fn()
    const onCamera = vi.fn()
    const { root } = open(orderOf(few), {}, { onSelect, onCamera })
    const before = placeOf(root, 0)
    root.fire('pointerdown', { ...mouse, clientX: 100, clientY: 100 })
    root.fire('pointermove', { ...mouse, clientX: 140, clientY: 90 })
    root.fire('pointerup', { ...mouse, clientX: 140, clientY: 90 })
    expect(placeOf(root, 0).clientX - before.clientX).toBeCloseTo(40, 1)
    expect(placeOf(root, 0).clientY - before.clientY).toBeCloseTo(-10, 1)
    expect(onCamera).toHaveBeenCalledTimes(1)
    expect(onSelect).not.toHaveBeenCalled()
  })

  it('scrolls the page by the wheel alone, and zooms about the pointer with Ctrl', () => {
    const { root } = open(orderOf(few))
    const wheel = { deltaY: -40, deltaMode: 0, DOM_DELTA_PIXEL: 0, ...placeOf(root, 3) }
    expect(root.fire('wheel', { ...wheel, ctrlKey: false, metaKey: false })).toBe(false)
    const before = [placeOf(root, 0), placeOf(root, 3)] as const
    expect(root.fire('wheel', { ...wheel, ctrlKey: true, metaKey: false })).toBe(true)
    expect(placeOf(root, 3).clientX).toBeCloseTo(before[1].clientX, 1)
    expect(placeOf(root, 0).clientY).toBeLessThan(before[0].clientY)
  })

  it('no longer reaches a map that was destroyed', () => {
    const onSelect = vi.fn()
    const { map, tiny, root } = open(orderOf(few), {}, { onSelect })
    map.destroy()
    expect(tiny.children).toEqual([])
    root.fire('pointerdown', { ...mouse, clientX: 5, clientY: 5 })
    root.fire('pointerup', { ...mouse, clientX: 5, clientY: 5 })
    expect(onSelect).not.toHaveBeenCalled()
  })
})

describe('revealing an incident', () => {
  it('moves nothing where it is clear, and just far enough where a panel covers it', () => {
    const order = orderOf(few)
    const { map, root } = open(order)
    const before = placeOf(root, 3)
    map.revealRow(3)
    expect(placeOf(root, 3)).toEqual(before)
    map.setProps({ padding: { top: 0, right: 0, bottom: 0, left: 0 } })
    map.panBy(before.clientX, 0)
    expect(placeOf(root, 3).clientX).toBeCloseTo(0, 1)
    map.revealRow(3)
    expect(placeOf(root, 3).clientX).toBeCloseTo(32, 1)
    expect(placeOf(root, 3).clientY).toBeCloseTo(before.clientY, 1)
  })
})

describe('a basemap that comes later', () => {
  it('is drawn when it comes, under symbols that were there from the first', async () => {
    const { tiny, element } = tinyContainer(900, 600)
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [20.7, 42.9],
        [20.9, 43],
      ],
    }
    const feature = { type: 'Feature' as const, properties: { kind: 'boundary' }, geometry: line }
    const basemap = Promise.resolve({ boundary: { type: 'FeatureCollection' as const, features: [feature] } })
    const order = orderOf(few)
    const map = new StillMap(element, propsFor(order, whole), unheard, { camera, basemap })
    const boundary = () => tiny.all().filter((one) => one.getAttribute('data-key') === 'boundary-line')
    expect(boundary()).toHaveLength(0)
    expect([...map.drawnRows()]).toEqual(placedRows(order, whole))
    await basemap
    expect(boundary()).toHaveLength(1)
  })
})

describe('a picture', () => {
  it('holds the rows of the window that stand on its page, and no hidden thing', () => {
    fc.assert(
      fc.property(someIncidents, someWindow, (incidents, window) => {
        const order = orderOf(
          incidents.map((incident) => ({ ...incident, sites: incident.sites.filter((site) => site !== 0) })),
        )
        const picture = asTiny(stillPicture(propsFor(order, window), { camera, width: 900, height: 600 }))
        const rows = picture
          .querySelectorAll('[data-row]')
          .map((element) => Number(element.getAttribute('data-row')))
        const counted = picture
          .all()
          .filter(({ name, textContent }) => name === 'text' && /^\d+$/.test(textContent))
        fc.pre(counted.length === 0)
        expect([...new Set(rows)].sort((a, b) => a - b)).toEqual(placedRows(order, window))
        expect(picture.querySelectorAll('[display="none"]')).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('leaves out what stands beyond its edge', () => {
    const order = orderOf(few)
    const south = stillPicture(propsFor(order, whole), {
      camera: { ...camera, latitude: 42.9, zoom: 12 },
      width: 300,
      height: 200,
    })
    expect(asTiny(south).querySelectorAll('[data-row]')).toEqual([])
  })

  it('letters the names it has room for, with their counts', () => {
    const picture = asTiny(
      stillPicture(propsFor(orderOf(few), whole), {
        camera: { ...camera, latitude: 43 },
        width: 900,
        height: 600,
      }),
    )
    const texts = picture.all().map(({ textContent }) => textContent)
    expect(texts).toContain('leposavic')
    expect(texts).toContain('leposavic too · 3')
  })
})
