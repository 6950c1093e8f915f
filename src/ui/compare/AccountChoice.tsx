import { useId } from 'react'
import type { Source } from '../../domain/record/source.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import type { Comparison } from '../../domain/view/view.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import { choiceLabel } from '../filter/choiceLabel.ts'
import styles from './Compare.module.css'
import { compareTexts } from './compareTexts.ts'

/** The value of a select that stands for other reporting; no id is empty. */
const otherReporting = ''

interface AccountChoiceProps {
  readonly comparison: Comparison
  readonly onChoice: (comparison: Comparison) => void
}

/** Which two accounts, on which episode. Choosing the account of the other side swaps the two. */
export function AccountChoice({ comparison, onChoice }: AccountChoiceProps) {
  const { sources, episodes } = useDataset()
  const textIn = useTextIn()
  const words = useTextsOf(compareTexts)
  const { accounts, episode } = comparison
  const [first, second] = accounts
  const choose = (chosen: Comparison['accounts']): void => onChoice({ ...comparison, accounts: chosen })
  const documents = [...sources.values()].map((source) => (
    <option key={source.id} value={source.id}>
      <SourceLabel source={source} />
    </option>
  ))
  return (
    <div className={styles.choices}>
      <Choice
        label={words.first}
        value={first}
        onValue={(id) => choose([id, id === second ? first : second])}
      >
        {documents}
      </Choice>
      {second !== null && (
        <button
          type="button"
          className={styles.swap}
          aria-label={words.swap}
          title={words.swap}
          onClick={() => choose([second, first])}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M3 7h13m-4-4 4 4-4 4M17 13H4m4-4-4 4 4 4" />
          </svg>
        </button>
      )}
      <Choice
        label={words.second}
        value={second ?? otherReporting}
        onValue={(id) =>
          choose(
            id === otherReporting ? [first, null] : id === first ? [second ?? first, first] : [first, id],
          )
        }
      >
        <option value={otherReporting}>{words.otherReporting}</option>
        {second === null ? documents.filter(({ key }) => key !== first) : documents}
      </Choice>
      <Choice
        label={words.episode}
        value={episode ?? ''}
        onValue={(id) => onChoice({ ...comparison, episode: id === '' ? null : id })}
      >
        <option value="">{words.allEpisodes}</option>
        {episodes.map(({ id, title }) => (
          <option key={id} value={id}>
            {textIn(title)}
          </option>
        ))}
      </Choice>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly children: React.ReactNode
}

function Choice({ label, value, onValue, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(changed) => onValue(changed.target.value)}
      >
        {children}
      </select>
    </div>
  )
}

/** `SOFREP (copy)`; with the date of publication where another document is called the same. */
function SourceLabel({ source }: { source: Source }) {
  const dataset = useDataset()
  const text = useText()
  const name = choiceLabel('sources', source.id, dataset, text)
  const namesakes = [...dataset.sources.keys()].filter(
    (id) => choiceLabel('sources', id, dataset, text) === name,
  )
  if (namesakes.length < 2 || !source.published) return name
  return `${name}, ${edtfInWords(source.published, text.language, text.dates)}`
}
