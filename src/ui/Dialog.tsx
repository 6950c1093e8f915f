import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useVerbs } from './appContext.ts'
import controls from './controls.module.css'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  /** Words of the button that closes it. */
  readonly close: string
  /** Buttons between the title and the way out. */
  readonly actions?: ReactNode
  /** For choosing more than for reading: in the type of the page, of which more is seen behind. */
  readonly dense?: boolean
  readonly className?: string | undefined
  readonly ref?: RefObject<HTMLDialogElement | null>
  /** After it was closed, however that was done; of those that the state knows it is the one that is open. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** A sheet over the page with a title that stays in sight, and a way out. Open as long as it is there. */
export function Dialog({
  title,
  close,
  actions,
  dense,
  className = '',
  ref,
  onClose,
  children,
}: DialogProps) {
  const { closeDialog } = useVerbs()
  const heading = useId()
  const own = useRef<HTMLDialogElement>(null)
  const dialog = ref ?? own
  useEffect(() => {
    dialog.current?.showModal()
  }, [dialog])
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${className}`}
      data-dense={dense}
      aria-labelledby={heading}
      // A dialog within closes by an event of the same name.
      onClose={(closed) => closed.target === closed.currentTarget && (onClose ?? closeDialog)()}
    >
      <form method="dialog" className={styles.bar}>
        <h2 id={heading}>{title}</h2>
        {actions}
        <button type="submit" className={controls.button}>
          {close}
        </button>
      </form>
      {children}
    </dialog>
  )
}
