import { useEffect, useRef, useState } from 'react'
import { type Passage, selectedPassage } from '../../format/curate/desk/selectedPassage.ts'
import { exceedsQuoteLength } from '../../format/curate/records/rules/checkQuotes.ts'
import { useTextsOf } from '../appContext.ts'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'

interface QuotePartProps {
  readonly text: string
  readonly language: string
  /** Percent of the document, one decimal; null before there is a quote. */
  readonly share: string | null
  readonly count: number
  readonly onQuote: (passage: Passage) => void
}

/**
 * The text to select from. It is a text field whose words cannot be changed rather than a read-only one: that shows
 * no caret, and whoever selects with the keyboard must see where they are.
 */
export function QuotePart({ text, language, share, count, onQuote }: QuotePartProps) {
  const { quote: texts } = useTextsOf(deskTexts)
  const field = useRef<HTMLTextAreaElement>(null)
  const [passage, setPassage] = useState<Passage | null>(null)
  const [added, setAdded] = useState(false)

  useEffect(() => {
    const { current } = field
    const refuse = (event: Event): void => event.preventDefault()
    const follow = (): void => {
      if (!current || document.activeElement !== current) return
      setPassage(selectedPassage(text, current.selectionStart, current.selectionEnd))
      setAdded(false)
    }
    current?.addEventListener('beforeinput', refuse)
    document.addEventListener('selectionchange', follow)
    current?.addEventListener('select', follow)
    return () => {
      current?.removeEventListener('beforeinput', refuse)
      document.removeEventListener('selectionchange', follow)
      current?.removeEventListener('select', follow)
    }
  }, [text])

  const words = passage ? [...text].slice(passage.start, passage.end).join('') : ''
  const length = exceedsQuoteLength(words)
  return (
    <section className={styles.section} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={styles.lead}>{texts.how}</p>
      <textarea
        ref={field}
        className={styles.text}
        rows={12}
        aria-label={texts.field}
        aria-readonly="true"
        inputMode="none"
        lang={language}
        spellCheck={false}
        value={text}
        onChange={() => undefined}
      />
      <p role="status" className={styles.soft}>
        {added
          ? texts.quoted(count)
          : passage
            ? texts.selected(length.characters, length.words, !length.exceeds)
            : texts.none}{' '}
        {share !== null && texts.share(share)}
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          disabled={!passage || length.exceeds}
          onClick={() => {
            if (!passage) return
            onQuote(passage)
            setAdded(true)
          }}
        >
          {texts.quote}
        </button>
      </div>
    </section>
  )
}
