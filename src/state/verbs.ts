/** What a reader can do to a session; every gesture, link and step of a lesson ends in one of these. */
import type { StoreApi } from 'zustand/vanilla'
import { lowerBound, upperBound } from '../domain/dataset/binarySearch.ts'
import { at, hasFlag, incidentFlag } from '../domain/dataset/incidentIndex.ts'
import { standing } from '../domain/dataset/incidentSet.ts'
import type { Facets } from '../domain/filter/facets.ts'
import { type Filter, noFilter } from '../domain/filter/filter.ts'
import type { Camera } from '../domain/record/viewRecord.ts'
import { minute, type Span } from '../domain/time/span.ts'
import type { Lesson } from '../domain/view/lesson.ts'
import type { AxisKind, Comparison, LessonStep, Panel, View, WindowManner } from '../domain/view/view.ts'
import { type AppState, type CommitKind, deriveState } from './appState.ts'
import type { OpenDialog } from './openDialog.ts'

export type Verbs = ReturnType<typeof createVerbs>

export function createVerbs(store: StoreApi<AppState>, facets: () => Facets) {
  const { getState, setState } = store

  /** The view, and all that follows from it, in one step. */
  const look = (view: View, also: Partial<AppState> = {}): void =>
    setState((before) => ({ ...also, view, ...deriveState(before.dataset, view, facets, before) }))
  const change = (part: Partial<View>): void => look({ ...getState().view, ...part })
  const commit = (kind: CommitKind, part: Partial<View>, also: Partial<AppState> = {}): void => {
    const { view, commits } = getState()
    look({ ...view, ...part }, { ...also, commits: commits + 1, commitKind: kind })
  }

  /** Opens an incident where it can be read, or closes the open one with null. */
  const selectIncident = (id: string | null): void => {
    const { view } = getState()
    const inSight = id === null || view.panel === 'incidents'
    if (view.incident === id && inSight) return
    commit('push', id === null ? { incident: null } : { incident: id, panel: 'incidents' })
  }

  /** Opens an incident from anywhere; a window or a filter that would leave it unseen is set aside. */
  const visitIncident = (id: string): void => {
    const { dataset, view, order, window } = getState()
    const row = dataset.rowOf.get(id)
    if (row === undefined) return
    const outside = standing(dataset.index, row, window) === 'out'
    if (view.incident === id && view.panel === 'incidents' && !outside) return
    const filteredOut = order.rows[lowerBound(order.rows, row)] !== row
    commit('push', {
      incident: id,
      panel: 'incidents',
      ...(outside ? { window: null } : {}),
      ...(filteredOut ? { filter: noFilter } : {}),
    })
  }

  const setPins = (pins: readonly string[]): void => commit('push', { pins })

  return {
    /** The whole view at once, from an address or a step; the address already says it. */
    setView: (view: View): void => look(view, { highlighted: null }),

    /** @param language BCP 47 tag of the language of the interface */
    setLanguage: (language: string): void => setState({ language }),

    /** The window of time; null is everything. */
    showTime(window: Span | null, manner: WindowManner = 'settled'): void {
      const part = { window: window && wholeMinutes(window) }
      if (manner === 'passing') change(part)
      else commit(manner === 'stepped' ? 'push' : 'replace', part)
    },

    selectIncident,

    selectRow: (row: number | null): void =>
      selectIncident(row === null ? null : (getState().dataset.incidents[row]?.id ?? null)),

    visitIncident,

    /** Exactly these: what the filter asks, in this stretch of time, in one step that Back returns from. */
    showOnly: (filter: Partial<Filter>, window: Span | null = null): void =>
      commit('push', {
        filter: { ...noFilter, ...filter },
        window: window && wholeMinutes(window),
        panel: 'incidents',
      }),

    /** The incident under the pointer or focus; the other two parts answer. */
    highlight(row: number | null): void {
      if (getState().highlighted !== row) setState({ highlighted: row })
    },

    openPanel(panel: Panel): void {
      if (getState().view.panel !== panel) commit('push', { panel })
    },

    openSource: (source: string | null): void => commit('push', { source, panel: 'documents' }),

    /** Puts an incident aside, or takes it back. */
    togglePin(id: string): void {
      const { pins } = getState().view
      setPins(pins.includes(id) ? pins.filter((pinned) => pinned !== id) : [...pins, id])
    },

    setPins,

    /** The next (1) or previous (-1) pinned incident after the open one, or the first or last where none is open. */
    stepPin(direction: 1 | -1): void {
      const { pins, incident } = getState().view
      const id = neighbouringPin(pins, incident, direction)
      if (id !== undefined) visitIncident(id)
    },

    openComparison: (comparison: Comparison): void => commit('push', { comparison, panel: 'compare' }),

    /** Goes to a step of a lesson, seen as the step says, or ends the lesson with null and leaves the view. */
    presentStep(presented: LessonStep | null, part: Partial<View> = {}): void {
      const { view, putAside } = getState()
      const own = view.presented ? putAside : view
      commit('push', { ...part, presented }, { putAside: presented && own })
    },

    setAxis(axis: AxisKind): void {
      if (getState().view.axis !== axis) commit('replace', { axis })
    },

    /** Whether the ground of every incident in the window is drawn. */
    showAllExtents: (allExtents: boolean): void => commit('replace', { allExtents }),

    /** Which incidents are asked for at all; a step that Back returns from. */
    setFilter: (filter: Filter): void => commit('push', { filter }),

    /** The camera after the reader moved the map. */
    rememberCamera: (camera: Camera): void => commit('replace', { camera }),

    /**
     * The next (1) or previous (-1) dated incident after the selected one, or after the start of the window where
     * none is selected. Moves the window to its day where it lies outside.
     *
     * @returns false where there is none
     */
    stepIncident(direction: 1 | -1): boolean {
      const state = getState()
      const { dataset, order, window, view } = state
      const row = order.rows[neighbour(state, direction)]
      const incident = row === undefined ? undefined : dataset.incidents[row]
      if (order.dated === 0 || row === undefined || !incident || incident.id === view.incident) return false
      const inside = at(dataset.index.start, row) < window.end && at(dataset.index.end, row) > window.start
      const start = dataset.zone.startOfDay(Math.max(at(dataset.index.start, row), dataset.extent.start))
      const days = { start, end: dataset.zone.endOfDay(start) }
      commit('push', { incident: incident.id, panel: 'incidents', ...(inside ? {} : { window: days }) })
      return true
    },

    openDialog: (dialog: OpenDialog): void => setState({ dialog }),

    closeDialog: (): void => setState({ dialog: null }),

    changeOwnLesson: (edit: (lesson: Lesson) => Lesson): void =>
      setState(({ ownLesson }) => ({ ownLesson: edit(ownLesson) })),
  }
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

/** Position in the order of the dated incident to go to, held at both ends. */
function neighbour({ dataset, order, set, selected }: AppState, direction: 1 | -1): number {
  const last = order.dated - 1
  if (selected !== null && hasFlag(dataset.index, selected, incidentFlag.dated)) {
    const position = direction > 0 ? upperBound(order.rows, selected) : lowerBound(order.rows, selected) - 1
    return Math.max(0, Math.min(last, position))
  }
  if (set.dated === 0) return direction > 0 ? 0 : last
  return lowerBound(order.rows, set.rowAt(direction > 0 ? 0 : set.dated - 1))
}

/** Minutes are as fine as a time is written anywhere, so that an address can say the window exactly. */
const wholeMinutes = ({ start, end }: Span): Span => {
  const first = Math.round(start / minute) * minute
  return { start: first, end: Math.max(first + minute, Math.round(end / minute) * minute) }
}
