/** What a reader can do to the view; every gesture, link and step of a presentation ends in one of these. */
import { lowerBound, upperBound } from '../domain/binarySearch.ts'
import { type Filter, noFilter } from '../domain/filter/filter.ts'
import { at, hasFlag, incidentFlag } from '../domain/incidentIndex.ts'
import { standing } from '../domain/incidentSet.ts'
import type { Camera } from '../domain/record/viewRecord.ts'
import { minute, type Span } from '../domain/time/span.ts'
import type { AxisKind, Comparison, LessonStep, Panel, View } from '../domain/view.ts'
import { type AppState, appStore, type CommitKind } from './appStore.ts'
import { currentOrder, currentSet, currentWindow } from './selectors.ts'

/** The whole view at once, from an address or a step; the address already says it. */
export function setView(view: View): void {
  appStore.setState({ view, highlighted: null })
}

/**
 * The window of time; null is everything. While a drag lasts it is `passing` and the address waits for the
 * release; a window `stepped` to is one that Back returns from.
 */
export function showTime(window: Span | null, manner: 'passing' | 'settled' | 'stepped' = 'settled'): void {
  const view = { window: window && wholeMinutes(window) }
  if (manner === 'passing') change(view)
  else commit(manner === 'stepped' ? 'push' : 'replace', view)
}

/** Opens an incident where it can be read, or closes the open one with null. */
export function selectIncident(id: string | null): void {
  const { view } = appStore.getState()
  const shown = id === null || view.panel === 'incidents'
  if (view.incident === id && shown) return
  commit('push', id === null ? { incident: null } : { incident: id, panel: 'incidents' })
}

export function selectRow(row: number | null): void {
  const { dataset } = appStore.getState()
  selectIncident(row === null ? null : (dataset?.incidents[row]?.id ?? null))
}

/** Opens an incident from anywhere; a window or a filter that would leave it unseen is set aside. */
export function visitIncident(id: string): void {
  const state = appStore.getState()
  const { dataset } = state
  const order = currentOrder(state)
  const row = dataset?.rowOf.get(id)
  if (!dataset || !order || row === undefined) return
  const outside = standing(dataset.index, row, currentWindow(state)) === 'out'
  if (state.view.incident === id && state.view.panel === 'incidents' && !outside) return
  const filteredOut = order.rows[lowerBound(order.rows, row)] !== row
  commit('push', {
    incident: id,
    panel: 'incidents',
    ...(outside ? { window: null } : {}),
    ...(filteredOut ? { filter: noFilter } : {}),
  })
}

/** Exactly these: what the filter asks, in this stretch of time, in one step that Back returns from. */
export function showOnly(filter: Partial<Filter>, window: Span | null = null): void {
  commit('push', {
    filter: { ...noFilter, ...filter },
    window: window && wholeMinutes(window),
    panel: 'incidents',
  })
}

/** The incident under the pointer or focus; the other two parts answer. */
export function highlight(row: number | null): void {
  if (appStore.getState().highlighted !== row) appStore.setState({ highlighted: row })
}

export function openPanel(panel: Panel): void {
  if (appStore.getState().view.panel !== panel) commit('push', { panel })
}

export function openSource(source: string | null): void {
  commit('push', { source, panel: 'documents' })
}

/** Puts an incident aside, or takes it back. */
export function togglePin(id: string): void {
  const { pins } = appStore.getState().view
  setPins(pins.includes(id) ? pins.filter((pinned) => pinned !== id) : [...pins, id])
}

export function setPins(pins: readonly string[]): void {
  commit('push', { pins })
}

/** The next (1) or previous (-1) pinned incident after the open one, or the first or last where none is open. */
export function stepPin(direction: 1 | -1): void {
  const { pins, incident } = appStore.getState().view
  const id = neighbouringPin(pins, incident, direction)
  if (id !== undefined) visitIncident(id)
}

/** Undefined at the end of the list. */
export function neighbouringPin(
  pins: readonly string[],
  incident: string | null,
  direction: 1 | -1,
): string | undefined {
  const position = incident === null ? -1 : pins.indexOf(incident)
  if (position < 0) return direction > 0 ? pins[0] : pins.at(-1)
  return pins[position + direction]
}

export function openComparison(comparison: Comparison): void {
  commit('push', { comparison, panel: 'compare' })
}

/** Goes to a step of a lesson, seen as the step says, or ends the lesson with null and leaves the view. */
export function presentStep(presented: LessonStep | null, view: Partial<View> = {}): void {
  commit('push', { ...view, presented })
}

export function setAxis(axis: AxisKind): void {
  if (appStore.getState().view.axis !== axis) commit('replace', { axis })
}

/** Whether the ground of every incident in the window is drawn. */
export function showAllExtents(allExtents: boolean): void {
  commit('replace', { allExtents })
}

/** Which incidents are wanted at all; a step that Back returns from. */
export function setFilter(filter: Filter): void {
  commit('push', { filter })
}

/** The camera after the reader moved the map. */
export function rememberCamera(camera: Camera): void {
  commit('replace', { camera })
}

/**
 * The next (1) or previous (-1) dated incident after the selected one, or after the start of the window where
 * none is selected. Moves the window to its day where it lies outside. Returns false where there is none.
 */
export function stepIncident(direction: 1 | -1): boolean {
  const state = appStore.getState()
  const { dataset } = state
  const order = currentOrder(state)
  if (!dataset || !order || order.dated === 0) return false
  const selected = state.view.incident === null ? undefined : dataset.rowOf.get(state.view.incident)
  const target = neighbour(state, selected, direction)
  const row = order.rows[target]
  const incident = row === undefined ? undefined : dataset.incidents[row]
  if (row === undefined || !incident || incident.id === state.view.incident) return false
  const window = currentWindow(state)
  const inside = at(dataset.index.start, row) < window.end && at(dataset.index.end, row) > window.start
  const start = dataset.zone.startOfDay(Math.max(at(dataset.index.start, row), dataset.extent.start))
  const days = { start, end: dataset.zone.endOfDay(start) }
  commit('push', { incident: incident.id, panel: 'incidents', ...(inside ? {} : { window: days }) })
  return true
}

/** Position in the order of the dated incident to go to, held at both ends. */
function neighbour(state: AppState, selected: number | undefined, direction: 1 | -1): number {
  const { dataset } = state
  const order = currentOrder(state)
  if (!order || !dataset) return 0
  const last = order.dated - 1
  if (selected !== undefined && hasFlag(dataset.index, selected, incidentFlag.dated)) {
    const position = direction > 0 ? upperBound(order.rows, selected) : lowerBound(order.rows, selected) - 1
    return Math.max(0, Math.min(last, position))
  }
  const set = currentSet(state)
  if (!set || set.dated === 0) return direction > 0 ? 0 : last
  return lowerBound(order.rows, set.rowAt(direction > 0 ? 0 : set.dated - 1))
}

/** Minutes are as fine as a time is written anywhere, so that an address can say the window exactly. */
const wholeMinutes = ({ start, end }: Span): Span => {
  const first = Math.round(start / minute) * minute
  return { start: first, end: Math.max(first + minute, Math.round(end / minute) * minute) }
}

function change(part: Partial<View>): void {
  appStore.setState((state) => ({ view: { ...state.view, ...part } }))
}

function commit(kind: CommitKind, part: Partial<View>): void {
  appStore.setState((state) => ({
    view: { ...state.view, ...part },
    commits: state.commits + 1,
    commitKind: kind,
  }))
}
