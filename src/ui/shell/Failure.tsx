import { useText } from '../appContext.ts'
import styles from './Failure.module.css'

/** The data file could not be had or read at all: what happened, what still works, what to do. */
export function Failure({
  message,
  remedy,
  onRetry,
}: {
  message: string
  remedy: string
  onRetry: () => void
}) {
  const text = useText()
  return (
    <main className={styles.failure}>
      <h1>{text.failed.title}</h1>
      <p role="alert">{message}</p>
      <p>{remedy}</p>
      <p>{text.failed.whatWorks}</p>
      <button type="button" onClick={onRetry}>
        {text.failed.retry}
      </button>
    </main>
  )
}
