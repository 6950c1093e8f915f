/** Putting a lesson together: steps are added, changed, moved and taken out; nothing is changed in place. */

import { type Reveal, reveals, type Step } from '../record/episode.ts'
import type { ViewRecord } from '../record/viewRecord.ts'
import type { Lesson } from './lesson.ts'

/** A step of this view at the end. */
export function withStep(lesson: Lesson, view: ViewRecord, title: Step['title']): Lesson {
  const taken = new Set(lesson.steps.map(({ id }) => id))
  let number = lesson.steps.length + 1
  while (taken.has(`own-${number}`)) number++
  const step: Step = { id: `own-${number}`, title, text: { en: '' }, reveal: [], view }
  return { ...lesson, steps: [...lesson.steps, step] }
}

export const withChange = (lesson: Lesson, id: string, change: Partial<Step>): Lesson => ({
  ...lesson,
  steps: lesson.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
})

/** One place up (-1) or down (1); at the ends it stays. */
export function withMove(lesson: Lesson, id: string, direction: 1 | -1): Lesson {
  const from = lesson.steps.findIndex((step) => step.id === id)
  const moved = lesson.steps[from]
  const other = lesson.steps[from + direction]
  if (!moved || !other) return lesson
  const steps = [...lesson.steps]
  steps[from] = other
  steps[from + direction] = moved
  return { ...lesson, steps }
}

export const withoutStep = (lesson: Lesson, id: string): Lesson => ({
  ...lesson,
  steps: lesson.steps.filter((step) => step.id !== id),
})

/** What a step keeps back with one part put in or taken out, in the order in which a class is usually told. */
export const withReveal = (reveal: readonly Reveal[], part: Reveal): Reveal[] =>
  reveals.filter((name) => reveal.includes(name) !== (name === part))
