import { reveals, type Step } from '../../domain/record/episode.ts'
import { withChange, withMove, withoutStep, withReveal } from '../../domain/view/ownLesson.ts'
import { viewRecord } from '../../format/link/recordedView.ts'
import { useDataset, useSession, useText, useTextIn, useTextsOf } from '../appContext.ts'
import controls from '../controls.module.css'
import { lessonTexts } from './lessonTexts.ts'
import styles from './OwnLesson.module.css'

interface StepEditorProps {
  readonly step: Step
  readonly number: number
  readonly last: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** One step: its words, what it keeps back, its view and its place in the order. */
export function StepEditor({ step, number, last, open, onOpen }: StepEditorProps) {
  const { store, verbs } = useSession()
  const { changeOwnLesson } = verbs
  const { zone } = useDataset()
  const { language } = useText()
  const texts = useTextsOf(lessonTexts)
  const textIn = useTextIn()
  const change = (part: Partial<Step>): void => changeOwnLesson((draft) => withChange(draft, step.id, part))
  const write = (name: 'title' | 'text' | 'question' | 'note', words: string): void =>
    change({ [name]: { ...step[name], [language]: words } })
  const fields = [
    ['title', texts.stepTitle, 1],
    ['text', texts.text, 3],
    ['question', texts.question, 2],
    ['note', texts.note, 2],
  ] as const
  return (
    <li>
      <details
        open={open}
        onToggle={({ currentTarget }) => onOpen(currentTarget.open)}
        className={styles.step}
      >
        <summary>
          {number}. {textIn(step.title)}
        </summary>
        {fields.map(([name, label, rows]) => (
          <label key={name} className={styles.field}>
            {label}
            <textarea
              className={controls.field}
              rows={rows}
              value={step[name]?.[language] ?? ''}
              onChange={({ target }) => write(name, target.value)}
            />
          </label>
        ))}
        <fieldset className={styles.reveals}>
          <legend>{texts.reveal}</legend>
          {reveals.map((part) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={step.reveal.includes(part)}
                onChange={() => change({ reveal: withReveal(step.reveal, part) })}
              />
              {texts.reveals[part]}
            </label>
          ))}
        </fieldset>
        <div className={styles.actions}>
          <button
            type="button"
            className={controls.button}
            disabled={number === 1}
            onClick={() => changeOwnLesson((draft) => withMove(draft, step.id, -1))}
          >
            {texts.up}
          </button>
          <button
            type="button"
            className={controls.button}
            disabled={last}
            onClick={() => changeOwnLesson((draft) => withMove(draft, step.id, 1))}
          >
            {texts.down}
          </button>
          <button
            type="button"
            className={controls.button}
            onClick={() => change({ view: viewRecord(store.getState().view, zone) })}
          >
            {texts.retake}
          </button>
          <button
            type="button"
            className={controls.button}
            onClick={() => changeOwnLesson((draft) => withoutStep(draft, step.id))}
          >
            {texts.remove}
          </button>
        </div>
      </details>
    </li>
  )
}
