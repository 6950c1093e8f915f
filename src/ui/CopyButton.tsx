import { useState } from 'react'
import styles from './CopyButton.module.css'

interface CopyButtonProps {
  /** Asked when the button is pressed. */
  readonly text: () => string
  /** The same with its italics, for word processors. */
  readonly html?: (() => string) | undefined
  readonly words: { readonly copy: string; readonly copied: string; readonly refused: string }
  /** What is copied, for those who hear the page, where several buttons say the same. */
  readonly of?: string | undefined
  readonly className?: string | undefined
}

/** Puts a text on the clipboard; says so, or says how to do it by hand. */
export function CopyButton({ text, html, words, of, className = styles.action }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = async () => {
    try {
      await write(text(), html?.())
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
    setTimeout(() => setOutcome('idle'), 4000)
  }
  const label = { idle: words.copy, copied: words.copied, refused: words.refused }[outcome]
  return (
    <>
      <button type="button" className={className} onClick={() => void copy()}>
        {label}
        {of !== undefined && <span data-heard>: {of}</span>}
      </button>
      <span role="status" data-heard>
        {outcome === 'idle' ? '' : label}
      </span>
    </>
  )
}

async function write(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text)
  const kinds = { 'text/plain': text, 'text/html': html }
  const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })])
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
}
