/** Beginning, stepping and leaving a lesson: the reader's own view is put aside and comes back. */
import type { Dataset } from '../../domain/dataset.ts'
import { type Lesson, stepAt } from '../../domain/lesson.ts'
import { startView, type View } from '../../domain/view.ts'
import { recordedView } from '../../format/viewRecord.ts'
import { appStore } from '../../state/appStore.ts'
import { presentStep } from '../../state/viewVerbs.ts'

/** What the reader looked at before the lesson; null where a link opened it. */
let putAside: View | null = null

/** @param carried the lesson as its link holds it */
export function startLesson(lesson: Lesson, dataset: Dataset, carried?: string): void {
  const { view } = appStore.getState()
  if (!view.presented) putAside = view
  showStep(lesson, 1, dataset, carried)
}

/** Shows a step, counted from one, as it says; the nearest there is. */
export function showStep(lesson: Lesson, number: number, dataset: Dataset, carried?: string): void {
  const step = stepAt(lesson, number)
  if (!step) return
  const presented = {
    lesson: lesson.id,
    step: Math.min(lesson.steps.length, Math.max(1, number)),
    ...(carried ? { carried } : {}),
  }
  presentStep(presented, { ...recordedView(step.view, dataset.zone), panel: 'incidents' })
}

/** Ends the lesson; the view from before it comes back, or the dataset's own. */
export function leaveLesson({ card, zone }: Dataset): void {
  const own = { ...startView, ...recordedView(card.defaultView, zone), camera: null }
  presentStep(null, putAside ?? own)
  putAside = null
  if (document.fullscreenElement) void document.exitFullscreen()
}

/** Where the browser allows it; a lesson works in a window as well. */
export function fillScreen(): void {
  const { documentElement } = document
  if (!document.fullscreenElement) documentElement.requestFullscreen?.().catch(() => undefined)
}
