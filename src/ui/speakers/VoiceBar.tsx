import { useId } from 'react'
import type { VoiceCounts } from '../../domain/claims/speakers.ts'
import { useTextsOf } from '../appContext.ts'
import styles from './Speakers.module.css'
import { speakersTexts } from './speakersTexts.ts'

const voiceNames = ['named', 'unnamed', 'own'] as const

/** All incidents as one bar, parted by whose word they stand on; the numbers stand in words below. */
export function VoiceBar({ voices }: { voices: VoiceCounts }) {
  const words = useTextsOf(speakersTexts)
  const title = useId()
  const present = voiceNames.filter((name) => voices[name] > 0)
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={styles.heading}>
        {words.voicesTitle}
      </h3>
      <div className={styles.whole} aria-hidden="true">
        {present.map((name) => (
          <span key={name} data-voice={name} style={{ flexGrow: voices[name] }} />
        ))}
      </div>
      <ul className={styles.voices}>
        {present.map((name) => (
          <li key={name}>
            <span className={styles.swatch} data-voice={name} aria-hidden="true" />
            <strong>{voices[name]}</strong> {words.voices[name]}
          </li>
        ))}
      </ul>
    </section>
  )
}
