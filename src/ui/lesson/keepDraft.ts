/** Keeps the teacher's own lesson on this device, so that a reload does not lose it; nothing else is ever stored. */
import { type Lesson, ownLessonId } from '../../domain/lesson.ts'
import { readLesson, writeLesson } from '../../format/lessonFile.ts'
import { changeOwnLesson, ownLessonStore } from '../../state/ownLesson.ts'

const key = 'incident-map-lesson'

let following = false

/** Reads the draft once and from then on writes every change. Storage may be forbidden: then it lasts as the page does. */
export function keepDraft(datasetVersion: string): void {
  if (following) return
  following = true
  const kept = attempt(() => localStorage.getItem(key))
  const lesson = kept ? readLesson(kept, datasetVersion, () => true).lesson : null
  if (lesson) changeOwnLesson(() => lesson)
  ownLessonStore.subscribe((draft) => write(draft, datasetVersion))
}

/** Whether this browser lets the draft be kept at all. */
export const canKeepDraft = (): boolean =>
  attempt(() => {
    localStorage.setItem(`${key}-trial`, ownLessonId)
    localStorage.removeItem(`${key}-trial`)
    return true
  }) ?? false

function write(lesson: Lesson, datasetVersion: string): void {
  attempt(() => {
    if (lesson.steps.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, writeLesson(lesson, datasetVersion))
  })
}

/** Touching storage throws where it is switched off or the page is sandboxed. */
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act()
  } catch {
    return null
  }
}
