import { useApp, useTextsOf, useVerbs } from '../appContext.ts'
import { PinIcon } from './PinIcon.tsx'
import styles from './PinToggle.module.css'
import { pinTexts } from './pinTexts.ts'

/** Puts the open incident aside, or takes it back; stands in the corner of its row. */
export function PinToggle({ incident }: { incident: string }) {
  const { togglePin } = useVerbs()
  const texts = useTextsOf(pinTexts)
  const pinned = useApp((state) => state.view.pins.includes(incident))
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={pinned}
      aria-label={texts.pin}
      title={texts.pin}
      onClick={() => togglePin(incident)}
    >
      <PinIcon />
    </button>
  )
}
