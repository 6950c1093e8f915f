import { useState } from 'react'
import { useText } from '../appContext.ts'
import { phone, useMedia } from '../useMedia.ts'
import { MapControls, type MapControlsProps } from './MapControls.tsx'
import styles from './MapTools.module.css'

/** The map's buttons; on a phone, where fingers pan and zoom, and in a lesson they are one press away. */
export function MapTools({ folded, ...props }: MapControlsProps & { readonly folded: boolean }) {
  const text = useText()
  const small = useMedia(phone)
  const [open, setOpen] = useState(false)
  if (!(small || folded)) return <MapControls {...props} />
  const label = open ? text.map.hideTools : text.map.showTools
  return (
    <div className={styles.tools}>
      {open && <MapControls {...props} />}
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {open ? '×' : '±'}
      </button>
    </div>
  )
}
