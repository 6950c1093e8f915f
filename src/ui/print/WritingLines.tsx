import styles from './PrintDocument.module.css'

/** Room for a hand to write. */
export function WritingLines({ count }: { count: number }) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: count }, (_, line) => line).map((line) => (
        <div key={line} />
      ))}
    </div>
  )
}
