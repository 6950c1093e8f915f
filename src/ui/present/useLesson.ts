/** The lesson a view names: an episode of the dataset, or the reader's own. */
import { type Lesson, lessonsIn } from '../../domain/lesson.ts'
import type { LessonStep } from '../../domain/view.ts'
import { useDataset, useTextsOf } from '../appContext.ts'
import { presentTexts } from './presentTexts.ts'

export type OpenedLesson =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly lesson: Lesson }
  | { readonly kind: 'failed'; readonly message: string }

export function useLesson({ lesson: id }: LessonStep): OpenedLesson {
  const { episodes } = useDataset()
  const texts = useTextsOf(presentTexts)
  const lesson = lessonsIn(episodes).find((episode) => episode.id === id)
  return lesson ? { kind: 'read', lesson } : { kind: 'failed', message: texts.notKept }
}
