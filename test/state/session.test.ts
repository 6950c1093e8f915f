import { beforeEach, describe, expect, test } from 'vitest'
import { noFilter } from '../../src/domain/filter/filter.ts'
import { minute } from '../../src/domain/time/span.ts'
import { startView } from '../../src/domain/view/view.ts'
import { createSession, type Session } from '../../src/state/session.ts'
import type { Verbs } from '../../src/state/verbs.ts'
import { theDataset as dataset } from '../fixtures/theDataset.ts'

const at = (dayOfMay: number): number => dataset.zone.toInstant({ year: 2023, month: 5, day: dayOfMay })
let session: Session
let verbs: Verbs
const state = () => session.store.getState()
const committed = (act: () => void): string | null => {
  const before = state().commits
  act()
  return state().commits === before ? null : state().commitKind
}

beforeEach(() => {
  session = createSession(dataset, startView, 'en')
  verbs = session.verbs
})

describe('What a reader does to the view', () => {
  test('opening an incident is a step that Back undoes; opening it again is none', () => {
    expect(committed(() => verbs.selectIncident('i4015'))).toBe('push')
    expect(committed(() => verbs.selectIncident('i4015'))).toBeNull()
    expect(state().view.incident).toBe('i4015')
  })

  test('an incident opened from anywhere is seen: a window or filter that would hide it is set aside', () => {
    verbs.setFilter({ ...noFilter, groups: ['clash'] })
    verbs.showTime({ start: at(26), end: at(27) })
    const kept = state().view
    const seen = dataset.incidents[state().order.rows.find((row) => row > 0) ?? 0]
    expect(committed(() => verbs.visitIncident('i1001'))).toBe('push')
    expect(state().view).toMatchObject({
      incident: 'i1001',
      panel: 'incidents',
      window: null,
      filter: noFilter,
    })
    expect(committed(() => verbs.visitIncident('i1001'))).toBeNull()
    verbs.setView({ ...kept, window: null, panel: 'documents' })
    verbs.visitIncident(seen?.id ?? '')
    expect(state().view).toMatchObject({ incident: seen?.id, panel: 'incidents', filter: kept.filter })
    expect(committed(() => verbs.visitIncident('nobody'))).toBeNull()
  })

  test('showing only some incidents sets filter and window in one step', () => {
    verbs.setFilter({ ...noFilter, groups: ['clash'] })
    verbs.openPanel('documents')
    const window = { start: at(26), end: at(27) }
    expect(committed(() => verbs.showOnly({ places: ['zvecan'] }, window))).toBe('push')
    expect(state().view).toMatchObject({
      panel: 'incidents',
      window,
      filter: { ...noFilter, places: ['zvecan'] },
    })
  })

  test('a drag leaves the address alone until it is released', () => {
    const window = { start: at(26), end: at(30) }
    expect(committed(() => verbs.showTime({ ...window, end: at(29) }, 'passing'))).toBeNull()
    expect(committed(() => verbs.showTime(window))).toBe('replace')
    expect(state().view.window).toEqual(window)
  })

  test('a window is kept to whole minutes and is never empty', () => {
    verbs.showTime({ start: at(26) + 20_000, end: at(26) + 25_000 })
    expect(state().view.window).toEqual({ start: at(26), end: at(26) + minute })
  })

  test('moving the map replaces the address, filtering pushes it', () => {
    expect(committed(() => verbs.rememberCamera({ longitude: 20, latitude: 43, zoom: 9 }))).toBe('replace')
    expect(committed(() => verbs.setFilter({ ...noFilter, groups: ['clash'] }))).toBe('push')
    expect(state().order.rows.length).toBeLessThan(dataset.index.size)
  })

  test('a step goes to the next dated incident in order of time, and ends at the last', () => {
    const visited: (string | null)[] = []
    while (verbs.stepIncident(1)) visited.push(state().view.incident)
    expect(visited).toEqual(dataset.incidents.map(({ id }) => id))
    expect(verbs.stepIncident(1)).toBe(false)
    expect(verbs.stepIncident(-1)).toBe(true)
    expect(state().view.incident).toBe(visited.at(-2))
  })

  test('a step out of the window takes the window along to the day', () => {
    verbs.showTime({ start: at(26), end: at(27) })
    verbs.selectIncident(dataset.incidents.at(0)?.id ?? null)
    verbs.stepIncident(1)
    const { set } = state()
    const row = dataset.rowOf.get(state().view.incident ?? '')
    expect(row !== undefined && set.positionOf(row)).toBeGreaterThanOrEqual(0)
  })

  test('the set stays the same object while the same incidents are in the window', () => {
    verbs.showTime({ start: at(25), end: at(26) - minute })
    const before = state().set
    verbs.showTime({ start: at(25) + minute, end: at(26) - minute })
    expect(state().set).toBe(before)
    verbs.showTime({ start: at(25), end: at(27) })
    expect(state().set).not.toBe(before)
  })

  test('an incident is visited wherever it is: out of the window, or left out by a filter', () => {
    verbs.showTime({ start: at(29), end: at(30) })
    verbs.setFilter({ ...noFilter, groups: ['gunfire'] })
    expect(committed(() => verbs.visitIncident('i4015'))).toBe('push')
    expect(state().view).toMatchObject({
      incident: 'i4015',
      window: null,
      filter: noFilter,
    })
    const row = dataset.rowOf.get('i4015') ?? -1
    expect(state().set.positionOf(row)).not.toBe(-1)
    expect(committed(() => verbs.visitIncident('i4015'))).toBeNull()
  })

  test('a visit moves neither window nor filter that show the incident', () => {
    const window = { start: at(26), end: at(30) }
    verbs.showTime(window)
    verbs.visitIncident('i4015')
    expect(state().view.window).toEqual(window)
  })

  test('pins keep their order, are stepped through in it, and end at both ends', () => {
    for (const id of ['i4015', 'i1001', 'i3003']) expect(committed(() => verbs.togglePin(id))).toBe('push')
    verbs.setPins(['i3003', 'i4015', 'i1001'])
    const stepped = [1, 1, 1, 1, -1].map((direction) => {
      verbs.stepPin(direction === 1 ? 1 : -1)
      return state().view.incident
    })
    expect(stepped).toEqual(['i3003', 'i4015', 'i1001', 'i1001', 'i4015'])
    verbs.togglePin('i4015')
    expect(state().view.pins).toEqual(['i3003', 'i1001'])
  })

  test('a lesson puts the reader’s own view aside, and forgets it when it ends', () => {
    verbs.setPins(['i4015'])
    const own = state().view
    verbs.presentStep({ lesson: 'own', step: 1 }, { pins: [] })
    verbs.presentStep({ lesson: 'own', step: 2 }, { incident: 'i1001' })
    expect(state().putAside).toBe(own)
    verbs.presentStep(null, state().putAside ?? startView)
    expect(state().view).toEqual(own)
    expect(state().putAside).toBeNull()
  })
})

describe('A session', () => {
  test('is of its own: what is done in one changes nothing in another', () => {
    const other = createSession(dataset, startView, 'sq')
    const before = other.store.getState()
    verbs.selectIncident('i4015')
    verbs.setFilter({ ...noFilter, groups: ['clash'] })
    verbs.openDialog({ kind: 'about', section: null })
    verbs.setLanguage('sr-Latn')
    expect(other.store.getState()).toBe(before)
    expect(state()).toMatchObject({ language: 'sr-Latn', dialog: { kind: 'about' } })
  })

  test('holds at any moment what follows from its view', () => {
    const acts = [
      () => verbs.setView({ ...startView, incident: 'i1001', window: { start: at(26), end: at(27) } }),
      () => verbs.setFilter({ ...noFilter, groups: ['clash'] }),
      () => verbs.showTime({ start: at(25), end: at(30) }, 'passing'),
      () => verbs.visitIncident('i3003'),
      () => verbs.setView(startView),
    ]
    session.store.subscribe(({ view, order, window, set, selected }) => {
      const fresh = createSession(dataset, view, 'en').store.getState()
      expect({ window, selected, size: set.size }).toEqual({
        window: fresh.window,
        selected: fresh.selected,
        size: fresh.set.size,
      })
      expect(order.rows).toEqual(fresh.order.rows)
    })
    for (const act of acts) act()
    expect.assertions(2 * acts.length)
  })
})
