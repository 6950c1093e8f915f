import { useMemo, useRef, useState } from 'react'
import { type FoundQuote, quotedStretches } from '../../domain/claims/quoteSearch.ts'
import { useTextsOf } from '../appContext.ts'
import type { CopyCheck } from './copyCheck.ts'
import { documentTexts } from './documentTexts.ts'
import styles from './VerifyCopy.module.css'

const kinds = ['inPlace', 'elsewhere', 'loosely', 'missing'] as const
/** Characters: a longer stretch without a quote is shown by its ends, since a page of millions would not scroll. */
const longestStretch = 20_000
const shownEnds = 1_000

/** Which quotes the reader's copy holds, and the copy itself with the quotes marked; plain text, whatever it holds. */
export function CopyReport({ check, language }: { check: CopyCheck; language: string }) {
  const { verify: texts } = useTextsOf(documentTexts)
  const { found } = check
  const amiss = found.filter(({ kind }) => kind !== 'inPlace')
  return (
    <>
      <ul>
        {kinds.map((kind) => {
          const count = found.filter((quote) => quote.kind === kind).length
          return (
            count > 0 && (
              <li key={kind} data-kind={kind}>
                {texts.counts[kind](count)}
              </li>
            )
          )
        })}
      </ul>
      {amiss.length > 0 && (
        <ul className={styles.amiss}>
          {amiss.map(({ excerpt, kind }) => (
            <li key={excerpt.id}>
              <span lang={excerpt.language}>“{excerpt.selector[0].exact}”</span>{' '}
              <span className={styles.soft}>{texts.kind[kind]}</span>
            </li>
          ))}
        </ul>
      )}
      <MarkedCopy text={check.decoded.text} found={found} language={language} />
    </>
  )
}

interface MarkedCopyProps {
  readonly text: string
  readonly found: readonly FoundQuote[]
  readonly language: string
}

function MarkedCopy({ text, found, language }: MarkedCopyProps) {
  const { verify: texts } = useTextsOf(documentTexts)
  const stretches = useMemo(() => quotedStretches(text.length, found), [text, found])
  const [current, setCurrent] = useState(-1)
  const box = useRef<HTMLElement>(null)
  const marked = stretches.filter(({ quotes }) => quotes.length > 0)
  const walk = (by: 1 | -1) => {
    const next = Math.max(0, Math.min(marked.length - 1, current + by))
    setCurrent(next)
    const mark = box.current?.querySelectorAll('mark')[next]
    mark?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <div className={styles.walk}>
        <h5>{texts.text}</h5>
        {marked.length > 0 && (
          <>
            <button
              type="button"
              className={styles.button}
              aria-label={texts.previous}
              disabled={current <= 0}
              onClick={() => walk(-1)}
            >
              ‹
            </button>
            <button
              type="button"
              className={styles.button}
              aria-label={texts.next}
              disabled={current >= marked.length - 1}
              onClick={() => walk(1)}
            >
              ›
            </button>
          </>
        )}
      </div>
      <section
        ref={box}
        className={styles.copy}
        aria-label={texts.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
        tabIndex={0}
        lang={language}
      >
        {stretches.map((stretch) =>
          stretch.quotes.length > 0 ? (
            <mark key={stretch.start} data-current={stretch === marked[current] || undefined}>
              {text.slice(stretch.start, stretch.end)}
            </mark>
          ) : stretch.end - stretch.start > longestStretch ? (
            <span key={stretch.start}>
              {text.slice(stretch.start, stretch.start + shownEnds)}
              <em>{texts.leftOut(stretch.end - stretch.start - 2 * shownEnds)}</em>
              {text.slice(stretch.end - shownEnds, stretch.end)}
            </span>
          ) : (
            text.slice(stretch.start, stretch.end)
          ),
        )}
      </section>
    </>
  )
}
