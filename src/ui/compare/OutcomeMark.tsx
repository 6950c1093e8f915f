import type { ComparisonOutcome } from '../../domain/claims/comparison/compareIncident.ts'
import styles from './Compare.module.css'

const equals = 'M3 6h10M3 10h10'
const unequal = `${equals}M11 3 5 13`
const nearly = 'M3 7q2.5-3 5 0t5 0M3 11q2.5-3 5 0t5 0'
const left = 'M3.5 3.5h9v9h-9zM8 3.5v9M5.7 3.5v9'
const right = 'M3.5 3.5h9v9h-9zM8 3.5v9M10.3 3.5v9'
const ring = 'M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0z'

/** Strokes on a field of 16. The words beside it say the same. */
const marks: Readonly<Record<ComparisonOutcome, string>> = {
  same: equals,
  supports: equals,
  spelling: nearly,
  partly: nearly,
  qualifies: nearly,
  differs: unequal,
  disputes: unequal,
  apart: 'M3 8h3M10 8h3',
  onlyFirst: left,
  onlySecond: right,
  dates: `${ring}M8 5v3l2 1.5`,
  sameText: 'M5.5 3.5h7v7h-7zM3.5 5.5v7h7',
  unchecked: ring,
}

/** Agreement and difference at a glance: equal, nearly, unequal, one side only, nothing. */
export function OutcomeMark({ outcome }: { outcome: ComparisonOutcome }) {
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
      <path d={marks[outcome]} />
    </svg>
  )
}
