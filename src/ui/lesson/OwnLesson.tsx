/** A teacher's own lesson: views recorded as steps, put in order and written out, saved and opened again. */
import { useEffect, useId, useState } from 'react'
import { emptyLesson, type Lesson } from '../../domain/view/lesson.ts'
import { withStep } from '../../domain/view/ownLesson.ts'
import { viewRecord } from '../../format/link/recordedView.ts'
import type { Issue } from '../../format/read/issue.ts'
import { readLesson, writeLesson } from '../../format/read/lessonFile.ts'
import { useApp, useDataset, useSession, useText, useTextsOf } from '../appContext.ts'
import controls from '../controls.module.css'
import { saveFile } from '../export/saveFile.ts'
import { canKeepDraft, keepDraft } from './keepDraft.ts'
import { LessonLink } from './LessonLink.tsx'
import { lessonTexts } from './lessonTexts.ts'
import styles from './OwnLesson.module.css'
import { StepEditor } from './StepEditor.tsx'

export function OwnLesson({ onStart }: { onStart: (lesson: Lesson) => void }) {
  const session = useSession()
  const { store } = session
  const { changeOwnLesson } = session.verbs
  const dataset = useDataset()
  const { language } = useText()
  const texts = useTextsOf(lessonTexts)
  const lesson = useApp((state) => state.ownLesson)
  const [opened, setOpened] = useState<string | null>(null)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const heading = useId()
  const { version } = dataset.card
  useEffect(() => keepDraft(session), [session])

  const record = (): void => {
    const view = viewRecord(store.getState().view, dataset.zone)
    const title = dataset.incidents[dataset.rowOf.get(view.incident ?? '') ?? -1]?.title
    changeOwnLesson((draft) =>
      withStep(draft, view, title ?? { [language]: texts.newStep(draft.steps.length + 1) }),
    )
    setOpened(store.getState().ownLesson.steps.at(-1)?.id ?? null)
  }
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const reading = readLesson(await file.text(), version, (id) => dataset.rowOf.has(id))
    setIssues(reading.issues)
    const { lesson: read } = reading
    if (read) changeOwnLesson(() => read)
  }
  const discard = (): void => {
    changeOwnLesson(() => emptyLesson)
    setIssues([])
  }
  return (
    <section aria-labelledby={heading} className={styles.own}>
      <h3 id={heading}>{texts.title}</h3>
      <p>{texts.intro}</p>
      {lesson.steps.length > 0 && (
        <>
          <label className={styles.field}>
            {texts.name}
            <input
              className={controls.field}
              value={lesson.title[language] ?? ''}
              onChange={({ target }) =>
                changeOwnLesson((draft) => ({
                  ...draft,
                  title: { ...draft.title, [language]: target.value },
                }))
              }
            />
          </label>
          <ol className={styles.steps}>
            {lesson.steps.map((step, position) => (
              <StepEditor
                key={step.id}
                step={step}
                number={position + 1}
                last={position === lesson.steps.length - 1}
                open={opened === step.id}
                onOpen={(isOpen) =>
                  setOpened((before) => (isOpen ? step.id : before === step.id ? null : before))
                }
              />
            ))}
          </ol>
        </>
      )}
      <div className={styles.actions}>
        <button type="button" className={controls.button} onClick={record}>
          {texts.record}
        </button>
        <label className={controls.file}>
          {texts.open}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              void open(target.files?.[0])
              // The same file can be chosen again once it is mended.
              target.value = ''
            }}
          />
        </label>
        {lesson.steps.length > 0 && (
          <>
            <button type="button" className={controls.button} onClick={() => onStart(lesson)}>
              {texts.present}
            </button>
            <button
              type="button"
              className={controls.button}
              onClick={() => saveFile(texts.fileName, writeLesson(lesson, version), 'application/json')}
            >
              {texts.save}
            </button>
            <LessonLink lesson={lesson} />
            <button type="button" className={controls.button} onClick={discard}>
              {texts.discard}
            </button>
          </>
        )}
      </div>
      {issues.length > 0 && (
        <div role="alert" className={styles.issues}>
          <p>{texts.issues(issues.length)}</p>
          <ul>
            {issues.map(({ pointer, line, message, remedy }) => (
              <li key={`${pointer} ${message}`}>
                {[line === undefined ? '' : `${texts.line(line)}, `, pointer && `${pointer}: `, message].join(
                  '',
                )}
                . {remedy}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.kept}>{canKeepDraft() ? texts.kept : texts.notKept}</p>
    </section>
  )
}
