import { useState } from 'react'
import type { SpeakerAccount } from '../../domain/claims/speakers.ts'
import { toggled } from '../../domain/filter/filter.ts'
import { useApp, useDataset, useText, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import styles from './Speakers.module.css'
import { documentsInWords, placesInWords, throughInWords } from './speakerName.ts'
import { speakersTexts } from './speakersTexts.ts'

const step = 10

/** Through whom a speaker reaches the reader, about which places, and the incidents themselves. */
export function SpeakerCard({ account }: { account: SpeakerAccount }) {
  const { highlight, openPanel, setFilter, visitIncident } = useVerbs()
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const words = useTextsOf(speakersTexts)
  const filter = useApp((state) => state.view.filter)
  const [count, setCount] = useState(step)
  const { speaker, rows, reports, copied } = account
  const chosen = filter.speakers.length === 1 && filter.speakers[0] === speaker
  const roles = dataset.agents.get(speaker)?.roles ?? []
  return (
    <div className={styles.card} data-speaker={speaker}>
      {roles.length > 0 && <p className={styles.soft}>{roles.map(textIn).join('; ')}</p>}
      <dl className={styles.facts}>
        <dt>{words.columns.reports}</dt>
        <dd>
          {reports}
          {copied > 0 && `, ${words.inCopies(copied)}`}
        </dd>
        <dt>{words.columns.through}</dt>
        <dd>{throughInWords(account, dataset, text, words)}</dd>
        <dt>{words.columns.documents}</dt>
        <dd>{documentsInWords(account, dataset, text)}</dd>
        <dt>{words.columns.places}</dt>
        <dd>{placesInWords(account, dataset, text, words)}</dd>
      </dl>
      <p className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          aria-pressed={chosen}
          onClick={() =>
            setFilter(toggled({ ...filter, speakers: chosen ? [speaker] : [] }, 'speakers', speaker))
          }
        >
          {chosen ? words.noLongerOnly : words.only}
        </button>
        {chosen && (
          <button type="button" className={styles.button} onClick={() => openPanel('incidents')}>
            {words.list}
          </button>
        )}
      </p>
      <h4 className={styles.spoken}>{words.incidents}</h4>
      <ul className={styles.incidents}>
        {rows.slice(0, count).map((row) => {
          const incident = dataset.incidents[row]
          return (
            incident && (
              <li key={row} onPointerEnter={() => highlight(row)} onPointerLeave={() => highlight(null)}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => visitIncident(incident.id)}
                  onFocus={() => highlight(row)}
                  onBlur={() => highlight(null)}
                >
                  {textIn(incident.title)}
                </button>
              </li>
            )
          )
        })}
      </ul>
      {count < rows.length && (
        <button type="button" className={styles.button} onClick={() => setCount(count + step)}>
          {words.more(Math.min(step, rows.length - count))}
        </button>
      )}
    </div>
  )
}
