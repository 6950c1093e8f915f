/** Beginning, stepping and leaving a lesson: the reader's own view is put aside and comes back. */
import { type Lesson, stepAt } from '../../domain/view/lesson.ts'
import { startView } from '../../domain/view/view.ts'
import { recordedView } from '../../format/link/recordedView.ts'
import type { Session } from '../../state/session.ts'

/**
 * Shows a step as it says.
 *
 * @param number counted from one; the nearest there is
 * @param carried the lesson as its link holds it
 */
export function showStep({ store, verbs }: Session, lesson: Lesson, number: number, carried?: string): void {
  const step = stepAt(lesson, number)
  if (!step) return
  const presented = {
    lesson: lesson.id,
    step: Math.min(lesson.steps.length, Math.max(1, number)),
    ...(carried ? { carried } : {}),
  }
  const { zone } = store.getState().dataset
  verbs.presentStep(presented, { ...recordedView(step.view, zone), panel: 'incidents' })
}

/** Ends the lesson; the view from before it comes back, or the dataset's own. */
export function leaveLesson({ store, verbs }: Session): void {
  const { dataset, putAside } = store.getState()
  const own = { ...startView, ...recordedView(dataset.card.defaultView, dataset.zone), camera: null }
  verbs.presentStep(null, putAside ?? own)
  if (document.fullscreenElement) void document.exitFullscreen()
}

/** Where the browser allows it; a lesson works in a window as well. */
export function fillScreen(): void {
  const { documentElement } = document
  if (!document.fullscreenElement) documentElement.requestFullscreen?.().catch(() => undefined)
}
