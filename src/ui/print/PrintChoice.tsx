/** The ways to paper: this view in full, or a handout for a class with questions of the teacher's. */
import { useContext, useId, useState } from 'react'
import { useSession, useTextIn, useTextsOf } from '../appContext.ts'
import controls from '../controls.module.css'
import styles from './PrintChoice.module.css'
import { printedOf, questionsAbout } from './printed.ts'
import { PrintContext } from './printForm.ts'
import { printTexts } from './printTexts.ts'

export function PrintChoice() {
  const { store } = useSession()
  const print = useContext(PrintContext)
  const texts = useTextsOf(printTexts)
  const textIn = useTextIn()
  const heading = useId()
  const [questions, setQuestions] = useState(() =>
    questionsAbout(store.getState().dataset, printedOf(store.getState()).incidents).map(textIn).join('\n'),
  )
  const lines = questions.split('\n').flatMap((line) => line.trim() || [])
  return (
    <section aria-labelledby={heading} className={styles.choice}>
      <h3 id={heading}>{texts.title}</h3>
      <p>{texts.intro}</p>
      <button type="button" className={controls.button} onClick={() => print({ kind: 'page' })}>
        {texts.printView}
      </button>
      <p>{texts.handoutIntro}</p>
      <label>
        {texts.questions}
        <textarea
          className={controls.field}
          rows={4}
          value={questions}
          onChange={({ target }) => setQuestions(target.value)}
        />
      </label>
      <p className={styles.hint}>{texts.questionsHint}</p>
      <button
        type="button"
        className={controls.button}
        onClick={() => print({ kind: 'handout', questions: [...new Set(lines)] })}
      >
        {texts.printHandout}
      </button>
    </section>
  )
}
