/** A lesson somebody made ⇄ a small JSON file; what is sound of a faulty file is kept and the rest named. */

import { stepSchema } from '../../domain/record/episode.ts'
import { lessonCardSchema } from '../../domain/record/lessonRecord.ts'
import { type Lesson, ownLessonId } from '../../domain/view/lesson.ts'
import { placedIssues, positionAt } from './filePosition.ts'
import { type FoundIssue, type Issue, quoteValue } from './issue.ts'
import { salvage } from './salvage.ts'
import { scanJson } from './scanJson.ts'

export interface LessonReading {
  /** null where nothing can be presented; then at least one issue says why. */
  readonly lesson: Lesson | null
  readonly issues: readonly Issue[]
}

/** Indented by two spaces, with a line break at the end. */
export const writeLesson = ({ title, steps }: Lesson, datasetVersion: string): string =>
  `${JSON.stringify({ lessonVersion: 1, datasetVersion, title, steps }, null, 2)}\n`

/**
 * @param datasetVersion of the data on show: a lesson made with another is read, and said to be
 * @param hasIncident whether the data on show hold an incident
 */
export function readLesson(
  text: string,
  datasetVersion: string,
  hasIncident: (id: string) => boolean,
): LessonReading {
  const json = text.replace(/^\ufeff/, '')
  const fault = scanJson(json)
  if (fault) return unreadable(`This is no JSON: ${fault.message}`, positionAt(json, fault.offset).line)
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return unreadable(`The file is ${quoteValue(value)}, not a lesson`, 1)
  const found: FoundIssue[] = []
  const report = (issue: FoundIssue): void => void found.push(issue)
  const { steps: listed, ...members } = value as Record<string, unknown>
  if (!Array.isArray(listed)) {
    report({ severity: 'fault', path: ['steps'], message: 'There is no list of steps', remedy: notALesson })
    return { lesson: null, issues: placedIssues(json, found) }
  }
  const card = salvage(lessonCardSchema, members, 'lesson', [], report)?.value
  const ids = new Set<string>()
  const steps = listed.flatMap((entry: unknown, position) => {
    const path = ['steps', position]
    const step = salvage(stepSchema, entry, 'step', path, report)?.value
    if (!step) return []
    if (ids.has(step.id)) {
      const remedy = 'Give every step an id of its own; until then only the first is kept.'
      report({
        severity: 'fault',
        path: [...path, 'id'],
        message: `${quoteValue(step.id)} stands twice`,
        remedy,
      })
      return []
    }
    ids.add(step.id)
    const { incident } = step.view
    if (incident !== undefined && !hasIncident(incident)) {
      const message = `${quoteValue(incident)} is no incident of the data on show`
      const remedy = 'Choose another incident; the step is shown without it.'
      report({ severity: 'remark', path: [...path, 'view', 'incident'], message, remedy })
    }
    return [step]
  })
  if (card?.datasetVersion !== undefined && card.datasetVersion !== datasetVersion) {
    const message = `The lesson was made with version ${card.datasetVersion} of the data; this is ${datasetVersion}`
    const remedy = 'Look through its steps before you give it.'
    report({ severity: 'remark', path: ['datasetVersion'], message, remedy })
  }
  if (steps.length === 0 && listed.length === 0)
    report({ severity: 'fault', path: ['steps'], message: 'There are no steps', remedy: notALesson })
  const lesson = { id: ownLessonId, title: card?.title ?? { en: '' }, steps }
  return { lesson: steps.length > 0 ? lesson : null, issues: placedIssues(json, found) }
}

const notALesson = 'Choose a file that was saved here as a lesson.'

const unreadable = (message: string, line: number): LessonReading => ({
  lesson: null,
  issues: [{ severity: 'fault', pointer: '', line, message, remedy: notALesson }],
})
