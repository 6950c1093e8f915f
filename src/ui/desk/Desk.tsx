/** The editor's desk: a document's text becomes records of the dataset, and nothing leaves the machine. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { deskOutcome, knownFaultsOf } from '../../format/curate/desk/deskOutcome.ts'
import { type Draft, emptyDraft, emptyReport } from '../../format/curate/desk/draft.ts'
import { withoutReport, withReport } from '../../format/curate/desk/draftReports.ts'
import type { Passage } from '../../format/curate/desk/selectedPassage.ts'
import type { LoadedWord } from '../../format/curate/records/rules/checkWords.ts'
import { sha256 } from '../../format/curate/sha256.ts'
import { useTextsOf } from '../appContext.ts'
import styles from './Desk.module.css'
import { DocumentPart } from './DocumentPart.tsx'
import { deskTexts } from './deskTexts.ts'
import { forgetDraft, keepDraft, keptDraft } from './keepDesk.ts'
import { NewRecords } from './NewRecords.tsx'
import { Outcome } from './Outcome.tsx'
import { QuotePart } from './QuotePart.tsx'
import { Removed } from './Removed.tsx'
import { ReportCard } from './ReportCard.tsx'
import { SourcePart } from './SourcePart.tsx'

interface DeskProps {
  readonly dataset: Dataset
  readonly fileText: string
  readonly fileName: string
  readonly loadedWords: readonly LoadedWord[]
}

export function Desk({ dataset, fileText, fileName, loadedWords }: DeskProps) {
  const texts = useTextsOf(deskTexts)
  const [draft, setDraft] = useState(keptDraft)
  const [before, setBefore] = useState<Draft | null>(null)
  const [kept, setKept] = useState(true)
  const [hash, setHash] = useState('')
  const [notice, setNotice] = useState('')

  useEffect(() => {
    let current = true
    setHash('')
    void sha256(new TextEncoder().encode(draft.text)).then((found) => current && setHash(found ?? ''))
    return () => {
      current = false
    }
  }, [draft.text])

  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    setKept(keepDraft(next))
    setBefore(null)
    setNotice('')
  }
  /** A change that takes something away can be taken back. */
  const remove = (part: Partial<Draft>): void => {
    change(part)
    setBefore(draft)
    setNotice(texts.removed)
  }
  const forget = (): void => {
    setDraft(emptyDraft())
    forgetDraft()
    setBefore(draft)
    setNotice(texts.forgotten)
  }
  const quote = ({ start, end }: Passage): void =>
    change({
      reports: [...draft.reports, emptyReport(`new report ${draft.nextKey}`, start, end)],
      nextKey: draft.nextKey + 1,
    })

  const points = useMemo(() => [...draft.text], [draft.text])
  const settled = useDeferredValue(draft)
  const known = useMemo(() => knownFaultsOf(fileText, loadedWords), [fileText, loadedWords])
  const outcome = useMemo(
    () =>
      settled.settled && settled.reports.length > 0
        ? deskOutcome(settled, { fileText, known, loadedWords, sha256: hash })
        : null,
    [settled, fileText, known, loadedWords, hash],
  )

  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{texts.title}</h1>
        <a href="../">{texts.back}</a>
        <p>{texts.intro}</p>
        <p>{kept ? texts.kept : texts.notKept}</p>
        <button type="button" className={styles.button} onClick={forget}>
          {texts.forget}
        </button>
      </header>
      <DocumentPart draft={draft} hash={hash} onChange={change} />
      <SourcePart source={draft.source} dataset={dataset} onChange={(source) => change({ source })} />
      {draft.settled && (
        <QuotePart
          text={draft.text}
          language={draft.source.language}
          share={outcome?.share ?? null}
          count={draft.reports.length}
          onQuote={quote}
        />
      )}
      {draft.settled && (
        <section className={styles.section} aria-label={texts.outcome.title}>
          <h2>{texts.outcome.title}</h2>
          {draft.reports.map((report, at) => (
            <ReportCard
              key={report.key}
              dataset={dataset}
              draft={draft}
              report={report}
              number={at + 1}
              words={points.slice(report.start, report.end).join('')}
              onChange={(changed) => change(withReport(draft, changed))}
              onRemove={() => remove(withoutReport(draft, report.key))}
              onDraft={change}
              onRemoval={remove}
            />
          ))}
          <NewRecords dataset={dataset} draft={draft} onChange={change} onRemove={remove} />
        </section>
      )}
      <section className={styles.section} aria-label={texts.outcome.file}>
        <h2>{texts.outcome.file}</h2>
        {outcome ? (
          <Outcome outcome={outcome} fileName={fileName} />
        ) : (
          <p className={styles.soft}>{texts.outcome.waiting}</p>
        )}
      </section>
      <Removed notice={notice} onUndo={before && (() => change(before))} />
    </main>
  )
}
