/** Keeps the teacher's own lesson on this device, so that a reload does not lose it; nothing else is ever stored. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { type Lesson, ownLessonId } from '../../domain/view/lesson.ts'
import { readLesson, writeLesson } from '../../format/read/lessonFile.ts'
import type { Session } from '../../state/session.ts'

/** A lesson speaks of incidents: each dataset has a draft of its own. */
const keyOf = ({ card }: Dataset): string => `incident-map-lesson ${textIn(card.title, 'en')}`

const followed = new WeakSet<Session>()

/**
 * Reads the draft once for a session and from then on writes every change. Storage may be forbidden: then the draft
 * lasts as long as the session.
 */
export function keepDraft(session: Session): void {
  if (followed.has(session)) return
  followed.add(session)
  const { store, verbs } = session
  const { dataset } = store.getState()
  const { version } = dataset.card
  const key = keyOf(dataset)
  const kept = attempt(() => localStorage.getItem(key))
  const lesson = kept ? readLesson(kept, version, () => true).lesson : null
  if (lesson) verbs.changeOwnLesson(() => lesson)
  store.subscribe(({ ownLesson }, before) => {
    if (ownLesson !== before.ownLesson) write(key, ownLesson, version)
  })
}

const trial = 'incident-map-trial'

/** Whether this browser lets the draft be kept at all. */
export const canKeepDraft = (): boolean =>
  attempt(() => {
    localStorage.setItem(trial, ownLessonId)
    localStorage.removeItem(trial)
    return true
  }) ?? false

function write(key: string, lesson: Lesson, datasetVersion: string): void {
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
