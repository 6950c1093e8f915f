import { type DragEvent, useState } from 'react'
import type { Draft } from '../../format/curate/desk/draft.ts'
import { useTextsOf } from '../appContext.ts'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'

/** Bytes; an article has some thousands. */
const largestFile = 2_000_000

interface DocumentPartProps {
  readonly draft: Draft
  readonly hash: string
  readonly onChange: (change: Partial<Draft>) => void
}

/** The document's text comes in here, as it is: its hash and every position count on that. */
export function DocumentPart({ draft, hash, onChange }: DocumentPartProps) {
  const { document: texts } = useTextsOf(deskTexts)
  const [fault, setFault] = useState('')
  const [over, setOver] = useState(false)
  const length = [...draft.text].length

  const read = async (file: File): Promise<void> => {
    if (file.size > largestFile) return setFault(texts.tooBig(file.name))
    try {
      const bytes = await file.arrayBuffer()
      try {
        onChange({ text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) })
        setFault('')
      } catch {
        setFault(texts.notUtf8(file.name))
      }
    } catch {
      setFault(texts.unreadable(file.name))
    }
  }
  const drop = (dropped: DragEvent): void => {
    dropped.preventDefault()
    setOver(false)
    const [file] = dropped.dataTransfer.files
    if (file && !draft.settled) void read(file)
  }

  return (
    <section
      className={styles.section}
      aria-label={texts.title}
      data-over={over || undefined}
      onDragOver={(dragged) => {
        dragged.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{texts.title}</h2>
      {!draft.settled && (
        <>
          <p className={styles.lead}>{texts.drop}</p>
          <textarea
            className={styles.text}
            rows={8}
            aria-label={texts.paste}
            spellCheck={false}
            value={draft.text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
        </>
      )}
      <p className={styles.soft} role="status">
        {fault || (draft.text === '' ? '' : hash === '' ? texts.noHash(length) : texts.hash(hash, length))}
      </p>
      <div className={styles.actions}>
        {draft.settled ? (
          <>
            <button
              type="button"
              className={styles.button}
              disabled={draft.reports.length > 0}
              onClick={() => onChange({ settled: false })}
            >
              {texts.change}
            </button>
            {draft.reports.length > 0 && <span className={styles.soft}>{texts.changeHelp}</span>}
          </>
        ) : (
          <>
            <button
              type="button"
              className={styles.button}
              disabled={draft.text.trim() === ''}
              onClick={() => onChange({ settled: true })}
            >
              {texts.settle}
            </button>
            <label className={`${styles.soft} ${styles.file}`}>
              {texts.choose}{' '}
              <input
                type="file"
                accept=".txt,text/plain"
                onChange={({ target }) => {
                  const [file] = target.files ?? []
                  if (file) void read(file)
                  target.value = ''
                }}
              />
            </label>
          </>
        )}
      </div>
    </section>
  )
}
