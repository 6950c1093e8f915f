import { useId, useState } from 'react'
import { foldSpelling } from '../../domain/filter/spelling.ts'
import styles from './Desk.module.css'

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** Other spellings it is found by. */
  readonly spellings?: readonly string[]
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Name of the search field; without it the list is short enough. */
  readonly search?: string
  readonly help?: string | undefined
}

/** One of a list; a long list is narrowed by a search that takes every spelling. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, value, onChange, search, help } = props
  const id = useId()
  const [sought, setSought] = useState('')
  const key = foldSpelling(sought.trim())
  const shown = options.filter(
    (option) =>
      option.value === value ||
      option.value === '' ||
      [option.label, ...(option.spellings ?? [])].some((spelling) => foldSpelling(spelling).includes(key)),
  )
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.choice}>
        {search !== undefined && (
          <input
            type="search"
            aria-label={`${label}: ${search}`}
            placeholder={search}
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
        )}
        <select
          id={id}
          value={value}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {shown.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  )
}
