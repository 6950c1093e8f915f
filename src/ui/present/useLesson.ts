/** The lesson a view names: an episode of the dataset, one the link carries, or the draft of this device. */
import { useEffect, useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { type Lesson, lessonsIn } from '../../domain/view/lesson.ts'
import type { LessonStep } from '../../domain/view/view.ts'
import { unpackLesson } from '../../format/link/lessonLink.ts'
import { readLesson } from '../../format/read/lessonFile.ts'
import { useApp, useDataset, useSession, useTextsOf } from '../appContext.ts'
import { keepDraft } from '../lesson/keepDraft.ts'
import { presentTexts } from './presentTexts.ts'

export type OpenedLesson =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly lesson: Lesson }
  | { readonly kind: 'failed'; readonly message: string }

export function useLesson({ lesson: id, carried }: LessonStep): OpenedLesson {
  const session = useSession()
  const dataset = useDataset()
  const texts = useTextsOf(presentTexts)
  const [unpacked, setUnpacked] = useState<{ carried: string; lesson: Lesson | null } | null>(null)
  const draft = useApp((state) => state.ownLesson)
  useEffect(() => keepDraft(session), [session])
  useEffect(() => {
    let current = true
    if (carried) {
      void lessonIn(carried, dataset).then((lesson) => current && setUnpacked({ carried, lesson }))
    }
    return () => {
      current = false
    }
  }, [carried, dataset])

  const episode = lessonsIn(dataset.episodes).find((lesson) => lesson.id === id)
  if (episode) return { kind: 'read', lesson: episode }
  if (!carried) {
    return draft.steps.length > 0
      ? { kind: 'read', lesson: draft }
      : { kind: 'failed', message: texts.notKept }
  }
  if (unpacked?.carried !== carried) return { kind: 'reading' }
  return unpacked.lesson
    ? { kind: 'read', lesson: unpacked.lesson }
    : { kind: 'failed', message: texts.notRead }
}

async function lessonIn(carried: string, { card, rowOf }: Dataset): Promise<Lesson | null> {
  const text = await unpackLesson(carried)
  return text === null ? null : readLesson(text, card.version, (id) => rowOf.has(id)).lesson
}
