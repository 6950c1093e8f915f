/** The pages on paper: map, legend, the incidents in the window, documents, footnotes and the way back. */

import { spanInWords } from '../../domain/time/dateWords.ts'
import type { BasemapData } from '../../map/basemap/sources.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import { SymbolIcon } from '../SymbolIcon.tsx'
import { usePublisherWords } from '../supplement/useSupplement.ts'
import styles from './PrintDocument.module.css'
import { PrintedCode } from './PrintedCode.tsx'
import { PrintedIncident } from './PrintedIncident.tsx'
import { PrintMap } from './PrintMap.tsx'
import type { Printed } from './printed.ts'
import type { PrintForm } from './printForm.ts'
import { printTexts } from './printTexts.ts'
import { WritingLines } from './WritingLines.tsx'

/** `page`: everything there is to audit; `handout`: for a class, with room to write and without the answers. */
interface PrintDocumentProps {
  readonly printed: Printed
  readonly form: PrintForm
  readonly basemap: BasemapData
}

export function PrintDocument({ printed, form, basemap }: PrintDocumentProps) {
  const { card, footnotes, categoryGroups, extent, zone } = useDataset()
  const text = useText()
  const texts = useTextsOf(printTexts)
  const textIn = useTextIn()
  const { start, end } = printed.state.window
  const window = { start: Math.max(start, extent.start), end: Math.min(end, extent.end) }
  const dates =
    start === -Infinity || window.start >= window.end
      ? text.everything
      : spanInWords(window, zone, text.language)
  return (
    <article className={styles.document} data-print={form.kind} lang={text.language}>
      <header className={styles.head}>
        <h1>
          {textIn(card.title)}
          {footnotes.map(({ id, mark }) => (
            <sup key={id}>{mark}</sup>
          ))}
        </h1>
        <p>
          <strong>{dates}</strong> · {texts.counts(printed.incidents.length, printed.reports)}
        </p>
        {form.kind === 'handout' && <NameLines />}
      </header>
      <PrintMap printed={printed} basemap={basemap} label={text.map.label} />
      <ul className={styles.legend}>
        {categoryGroups.map(({ id, symbol, label }) => (
          <li key={id}>
            <SymbolIcon symbol={symbol} />
            {textIn(label)}
          </li>
        ))}
      </ul>
      <p className={styles.small}>
        <strong>{text.footer.claims}</strong> {text.map.attribution}
      </p>
      {form.kind === 'handout' && <p className={styles.task}>{texts.task}</p>}
      <ol className={styles.incidents}>
        {printed.incidents.map((incident, position) => (
          <PrintedIncident
            key={incident.id}
            incident={incident}
            number={position + 1}
            documents={printed.documents}
            handout={form.kind === 'handout'}
          />
        ))}
      </ol>
      {form.kind === 'handout' && form.questions.length > 0 && (
        <section className={styles.questions}>
          <h2>{texts.ownQuestions}</h2>
          <ol>
            {form.questions.map((question) => (
              <li key={question} className={styles.whole}>
                {question}
                <WritingLines count={3} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <Closing printed={printed} />
    </article>
  )
}

function NameLines() {
  const texts = useTextsOf(printTexts)
  return (
    <p className={styles.names}>
      <span>{texts.name}</span>
      <span>{texts.date}</span>
    </p>
  )
}

/** Where the words stand, what must be read with the map, and how to come back to the view. */
function Closing({ printed: { documents, permalink } }: { printed: Printed }) {
  const { card, footnotes } = useDataset()
  const text = useText()
  const texts = useTextsOf(printTexts)
  const textIn = useTextIn()
  const publisherWords = usePublisherWords()
  return (
    <section className={styles.closing}>
      <h2>{texts.documents}</h2>
      <ol className={styles.documents}>
        {documents.map(({ id, publisher, headline, url, archiveUrl }) => (
          <li key={id}>
            {publisherWords(publisher)}
            {headline !== null && `: ${headline}`}. {url ?? archiveUrl ?? texts.noAddress}
          </li>
        ))}
      </ol>
      <div className={styles.back}>
        <PrintedCode address={permalink} label={texts.qr} />
        <div>
          <p>
            {texts.permalink}: <span className={styles.address}>{permalink}</span>
          </p>
          <p>{text.footer.dataset(card.version)}</p>
          {footnotes.map(({ id, mark, text: note }) => (
            <p key={id}>
              {mark} {textIn(note)}
            </p>
          ))}
        </div>
      </div>
    </section>
  )
}
