import { type ReactNode, type RefObject, useId } from 'react'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly title: string
  readonly close: string
  readonly className?: string | undefined
  /** After it was closed, however that was done. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** A sheet over the page with a title that stays in sight, and a way out. */
export function Dialog({ dialog, title, close, className = '', onClose, children }: DialogProps) {
  const heading = useId()
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${className}`}
      aria-labelledby={heading}
      // A dialog within closes by an event of the same name.
      onClose={(closed) => closed.target === closed.currentTarget && onClose?.()}
    >
      <form method="dialog" className={styles.bar}>
        <h2 id={heading}>{title}</h2>
        <button type="submit">{close}</button>
      </form>
      {children}
    </dialog>
  )
}
