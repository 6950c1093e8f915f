/** What is presented step by step: the steps of an episode, or those a reader has put together. */
import type { Episode, Reveal, Step } from '../record/episode.ts'
import type { LanguageMap } from '../record/languageMap.ts'

export interface Lesson {
  /** Episode id, or `own`. */
  readonly id: string
  readonly title: LanguageMap
  readonly steps: readonly Step[]
}

/** What a view calls the lesson the reader made; no episode may have this id. */
export const ownLessonId = 'own'

export const emptyLesson: Lesson = { id: ownLessonId, title: { en: '' }, steps: [] }

/** The lessons a dataset brings along: its episodes that have steps. */
export const lessonsIn = (episodes: readonly Episode[]): readonly Lesson[] =>
  episodes.filter(({ steps }) => steps.length > 0)

/** The step of a number counted from one; the nearest there is where it lies outside. */
export const stepAt = ({ steps }: Pick<Lesson, 'steps'>, number: number): Step | undefined =>
  steps[Math.min(steps.length, Math.max(1, number)) - 1]

/**
 * Which parts of a step are shown once `asked` of those it keeps back have been asked for. A quote that is kept back
 * keeps its voices back too: words are read before their source.
 */
export function isShown({ reveal }: Pick<Step, 'reveal'>, asked: number, part: Reveal): boolean {
  const position = reveal.indexOf(part)
  if (part === 'origins' || part === 'checks') return position >= 0 && position < asked
  if ((part === 'speaker' || part === 'source') && !isShown({ reveal }, asked, 'quote')) return false
  return position < asked
}
