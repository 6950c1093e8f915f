import type { Excerpt } from '../../domain/record/excerpt.ts'
import styles from './Evidence.module.css'

/** Exact words, marked, with whatever context the record keeps in fainter type. */
export function QuoteText({ excerpt }: { excerpt: Excerpt }) {
  const [{ exact, prefix, suffix }] = excerpt.selector
  return (
    <blockquote className={styles.quote} lang={excerpt.language}>
      {prefix && <span className={styles.context}>… {prefix}</span>}“<mark>{exact}</mark>”
      {suffix && <span className={styles.context}>{suffix} …</span>}
    </blockquote>
  )
}
