import { type ReactNode, useId } from 'react'
import styles from './Desk.module.css'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Said below the field and by readers of the page. */
  readonly help?: ReactNode
  readonly lines?: number
}

/** A field of words with its name above and its help below. */
export function Field({ label, value, onChange, help, lines = 1 }: FieldProps) {
  const id = useId()
  const shared = {
    id,
    value,
    'aria-describedby': help ? `${id}-help` : undefined,
    autoComplete: 'off',
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...shared} onChange={({ target }) => onChange(target.value)} />
      )}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  )
}
