/** The lesson the reader is putting together: no part of the view, and no part of the data. */
import { createStore } from 'zustand/vanilla'
import type { Lesson } from '../domain/lesson.ts'
import { emptyLesson } from '../domain/ownLesson.ts'

export const ownLessonStore = createStore<Lesson>(() => emptyLesson)

/** Puts the changed lesson in place of the present one. */
export const changeOwnLesson = (change: (lesson: Lesson) => Lesson): void =>
  ownLessonStore.setState((lesson) => change(lesson), true)
