/** A bar for each speaker, as long as the incidents it speaks about; each opens to say through whom and where. */

import { useState } from 'react'
import type { SpeakerAccount } from '../../domain/claims/speakers.ts'
import { greatestOf } from '../../domain/dataset/bounds.ts'
import { useApp, useDataset, useText, useTextsOf } from '../appContext.ts'
import { SpeakerCard } from './SpeakerCard.tsx'
import styles from './Speakers.module.css'
import { speakerName } from './speakerName.ts'
import { speakersTexts } from './speakersTexts.ts'

/** Bars shown at once: more would be no chart. */
const step = 40

export function SpeakerChart({ speakers }: { speakers: readonly SpeakerAccount[] }) {
  const dataset = useDataset()
  const text = useText()
  const words = useTextsOf(speakersTexts)
  const chosen = useApp((state) => state.view.filter.speakers)
  const [open, setOpen] = useState<string | null>(null)
  const [count, setCount] = useState(step)
  const most = Math.max(
    1,
    greatestOf(speakers, ({ rows }) => rows.length),
  )
  return (
    <section>
      <h3 className={styles.heading}>{words.chartTitle}</h3>
      <ol className={styles.bars}>
        {speakers.slice(0, count).map((account) => {
          const { speaker, kind, rows, reports } = account
          const name = speakerName(speaker, dataset, text.language, words)
          const shown = open === speaker
          return (
            <li key={speaker} data-chosen={chosen.includes(speaker) || undefined}>
              <button
                type="button"
                className={styles.bar}
                aria-expanded={shown}
                onClick={() => setOpen(shown ? null : speaker)}
              >
                <span className={styles.name}>
                  {name} <span className={styles.soft}>{words.kinds[kind]}</span>
                </span>
                <span className={styles.track}>
                  <span
                    className={styles.fill}
                    data-kind={kind}
                    style={{ inlineSize: `${(100 * rows.length) / most}%` }}
                  />
                  <span className={styles.value} aria-hidden="true">
                    {rows.length}
                  </span>
                  <span className={styles.spoken}>{words.bar(rows.length, reports)}</span>
                </span>
              </button>
              {shown && <SpeakerCard account={account} />}
            </li>
          )
        })}
      </ol>
      {count < speakers.length && (
        <button type="button" className={styles.button} onClick={() => setCount(count + step)}>
          {words.more(Math.min(step, speakers.length - count))}
        </button>
      )}
    </section>
  )
}
