import { type DragEvent, useId, useRef, useState } from 'react'
import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Source } from '../../domain/record/source.ts'
import { useTextsOf } from '../appContext.ts'
import { CopyReport } from './CopyReport.tsx'
import { type CopyCheck, checkCopy, largestCopy } from './copyCheck.ts'
import { documentTexts } from './documentTexts.ts'
import styles from './VerifyCopy.module.css'

type State =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working' }
  | { readonly kind: 'fault'; readonly sentence: string }
  /** `name` of the file; null: pasted. */
  | { readonly kind: 'checked'; readonly check: CopyCheck; readonly name: string | null }

/**
 * A reader's own copy of the document, dropped, chosen or pasted, is checked on the spot. It is kept in this component
 * only: forgetting it, closing the document or leaving the page leaves nothing of it.
 */
export function VerifyCopy({ source, excerpts }: { source: Source; excerpts: readonly Excerpt[] }) {
  const { verify: texts } = useTextsOf(documentTexts)
  const [state, setState] = useState<State>({ kind: 'waiting' })
  const [pasted, setPasted] = useState('')
  const [over, setOver] = useState(false)
  const latest = useRef(0)
  const field = useId()

  const check = async (name: string | null, size: number, read: () => Promise<Uint8Array<ArrayBuffer>>) => {
    // Whichever copy was given last is the one that is shown.
    const turn = ++latest.current
    const show = (next: State): void => {
      if (turn === latest.current) setState(next)
    }
    if (size > largestCopy) return show({ kind: 'fault', sentence: texts.tooBig(largestCopy / 1_000_000) })
    show({ kind: 'working' })
    try {
      const bytes = await read()
      if (bytes.length === 0) return show({ kind: 'fault', sentence: texts.empty })
      show({ kind: 'checked', check: await checkCopy(bytes, source, excerpts), name })
    } catch {
      show({ kind: 'fault', sentence: texts.unreadable(name ?? texts.paste) })
    }
  }
  const checkFile = (file: File) =>
    void check(file.name, file.size, async () => new Uint8Array(await file.arrayBuffer()))
  const checkWords = (words: string) => {
    const bytes = new TextEncoder().encode(words)
    void check(null, bytes.length, async () => bytes)
  }
  const forget = () => {
    latest.current += 1
    setPasted('')
    setState({ kind: 'waiting' })
  }
  const drop = (dropped: DragEvent) => {
    dropped.preventDefault()
    dropped.stopPropagation()
    setOver(false)
    const [file] = dropped.dataTransfer.files
    if (file) checkFile(file)
    else checkWords(dropped.dataTransfer.getData('text/plain'))
  }

  return (
    <section
      className={styles.verify}
      aria-label={texts.title}
      data-over={over || undefined}
      onDragOver={(dragged) => {
        dragged.preventDefault()
        dragged.stopPropagation()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h4>{texts.title}</h4>
      <p>{texts.intro}</p>
      <p className={styles.soft}>{texts.staysHere}</p>
      {state.kind !== 'checked' && (
        <>
          <div className={styles.ways}>
            <label className={styles.choose}>
              <input
                type="file"
                onChange={({ target }) => {
                  const [file] = target.files ?? []
                  if (file) checkFile(file)
                  // The same file can be chosen again after it was changed.
                  target.value = ''
                }}
              />
              {texts.choose}
            </label>
            <label htmlFor={field} className={styles.soft}>
              {texts.drop}
            </label>
          </div>
          <textarea
            className={styles.field}
            id={field}
            rows={4}
            aria-label={texts.paste}
            lang={source.language}
            spellCheck={false}
            autoComplete="off"
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
          <div>
            <button
              type="button"
              className={styles.button}
              disabled={pasted === ''}
              onClick={() => checkWords(pasted)}
            >
              {texts.search}
            </button>
          </div>
        </>
      )}
      <div role="status">
        {state.kind === 'working' && texts.working}
        {state.kind === 'fault' && state.sentence}
        {state.kind === 'checked' && <CopyOutcome check={state.check} name={state.name} />}
      </div>
      {state.kind === 'checked' && (
        <>
          <div>
            <button type="button" className={styles.button} onClick={forget}>
              {texts.forget}
            </button>
          </div>
          <CopyReport check={state.check} language={source.language} />
        </>
      )}
    </section>
  )
}

/** Is it the same text, and what exactly was compared. */
function CopyOutcome({ check, name }: { check: CopyCheck; name: string | null }) {
  const { verify: texts } = useTextsOf(documentTexts)
  const { outcome, hash, bytes, decoded, found } = check
  return (
    <>
      <p className={styles.outcome} data-outcome={outcome}>
        {texts[outcome]}
      </p>
      {hash !== null && (
        <p className={styles.hash}>
          SHA-256 {name === null ? texts.hashOf.paste(bytes) : texts.hashOf.file(name, bytes)}:{' '}
          <code>{hash}</code>
        </p>
      )}
      {decoded.encoding !== 'utf-8' && <p>{texts.readAs[decoded.encoding]}</p>}
      <p>{texts.summary(found.filter(({ kind }) => kind !== 'missing').length, found.length)}</p>
    </>
  )
}
