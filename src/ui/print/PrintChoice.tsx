/** The ways to paper: this view in full, or a handout for a class with questions of the teacher's. */
import { useId, useState } from 'react'
import { useDataset, useTextIn, useTextsOf } from '../appContext.ts'
import styles from './PrintChoice.module.css'
import { printedNow, questionsAbout } from './printed.ts'
import { printAs } from './printing.tsx'
import { printTexts } from './printTexts.ts'

export function PrintChoice() {
  const dataset = useDataset()
  const texts = useTextsOf(printTexts)
  const textIn = useTextIn()
  const heading = useId()
  const [questions, setQuestions] = useState(() =>
    questionsAbout(dataset, printedNow(dataset).incidents).map(textIn).join('\n'),
  )
  const lines = questions.split('\n').flatMap((line) => line.trim() || [])
  return (
    <section aria-labelledby={heading} className={styles.choice}>
      <h3 id={heading}>{texts.title}</h3>
      <p>{texts.intro}</p>
      <button type="button" onClick={() => void printAs({ kind: 'page' })}>
        {texts.printView}
      </button>
      <p>{texts.handoutIntro}</p>
      <label>
        {texts.questions}
        <textarea rows={4} value={questions} onChange={({ target }) => setQuestions(target.value)} />
      </label>
      <p className={styles.hint}>{texts.questionsHint}</p>
      <button type="button" onClick={() => void printAs({ kind: 'handout', questions: [...new Set(lines)] })}>
        {texts.printHandout}
      </button>
    </section>
  )
}
