import { useState } from 'react'
import type { SpeakerAccount } from '../../domain/claims/speakers.ts'
import { useDataset, useText, useTextsOf } from '../appContext.ts'
import styles from './Speakers.module.css'
import { documentsInWords, placesInWords, speakerName, throughInWords } from './speakerName.ts'
import { speakersTexts } from './speakersTexts.ts'

const columns = [
  'speaker',
  'kind',
  'incidents',
  'reports',
  'copied',
  'through',
  'documents',
  'places',
] as const
const step = 100

/** Everything the chart tells, in numbers and words; it scrolls sideways where it does not fit. */
export function SpeakerTable({ speakers }: { speakers: readonly SpeakerAccount[] }) {
  const dataset = useDataset()
  const text = useText()
  const words = useTextsOf(speakersTexts)
  const [count, setCount] = useState(step)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keyboard */}
      <section className={styles.scroller} aria-label={words.chartTitle} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {speakers.slice(0, count).map((account) => (
              <tr key={account.speaker}>
                <th scope="row">{speakerName(account.speaker, dataset, text.language, words)}</th>
                <td>{words.kinds[account.kind]}</td>
                <td data-column="incidents">{account.rows.length}</td>
                <td data-column="reports">{account.reports}</td>
                <td data-column="copied">{account.copied}</td>
                <td>{throughInWords(account, dataset, text, words)}</td>
                <td>{documentsInWords(account, dataset, text)}</td>
                <td>{placesInWords(account, dataset, text, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count < speakers.length && (
        <button type="button" className={styles.button} onClick={() => setCount(count + step)}>
          {words.more(Math.min(step, speakers.length - count))}
        </button>
      )}
    </>
  )
}
