import { useId, useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { ShareSubject } from '../../state/openDialog.ts'
import { useApp, useDataset, useSession, useText, useTextsOf } from '../appContext.ts'
import { CopyButton } from '../CopyButton.tsx'
import controls from '../controls.module.css'
import { Dialog } from '../Dialog.tsx'
import { Citations } from './Citations.tsx'
import { QrCode } from './QrCode.tsx'
import styles from './ShareDialog.module.css'
import { type ShareTexts, shareTexts } from './shareTexts.ts'
import { sharingOf } from './sharing.ts'

/** The link, its code for the class, and citations: of the view, an incident, a quote or the pinned list. */
export function ShareDialog({ subject: asked }: { subject: ShareSubject }) {
  const { store } = useSession()
  const dataset = useDataset()
  const text = useText()
  const texts = useTextsOf(shareTexts)
  const [subject, setSubject] = useState(asked)
  const { cited, title, exact } = sharingOf(subject, store.getState(), texts, text)
  return (
    <Dialog title={texts.title} close={texts.close} className={styles.dialog}>
      <Subjects subject={subject} onSubject={setSubject} />
      <div className={styles.link}>
        <div className={styles.linkText}>
          <p className={styles.subject}>{exact === null ? title : `“${exact}”`}</p>
          <Address address={cited.address} />
          <p className={styles.soft}>{texts.linkNote(dataset.card.version)}</p>
          {location.protocol === 'file:' && <p className={styles.soft}>{texts.onlyHere}</p>}
        </div>
        <QrCode address={cited.address} title={title} />
      </div>
      <Citations cited={cited} exact={exact} />
    </Dialog>
  )
}

function Address({ address }: { address: string }) {
  const texts = useTextsOf(shareTexts)
  const id = useId()
  return (
    <div className={styles.address}>
      <label htmlFor={id}>{texts.link}</label>
      <input
        id={id}
        className={controls.field}
        readOnly
        value={address}
        onFocus={(focused) => focused.currentTarget.select()}
      />
      <CopyButton
        className={styles.strong}
        text={() => address}
        words={{ copy: texts.copyLink, copied: texts.copied, refused: texts.refused }}
      />
    </div>
  )
}

interface SubjectsProps {
  readonly subject: ShareSubject
  readonly onSubject: (subject: ShareSubject) => void
}

/** Only what there is to share. */
function Subjects({ subject, onSubject }: SubjectsProps) {
  const dataset = useDataset()
  const texts = useTextsOf(shareTexts)
  const pins = useApp((state) => state.view.pins.length)
  const open = useApp((state) => state.view.incident)
  const name = useId()
  const incident =
    dataset.incidents[dataset.rowOf.get('incident' in subject ? subject.incident : (open ?? '')) ?? -1]
  const quotes = incident ? quotesOf(incident.id, dataset, texts) : []
  const [quote] = quotes
  const choices: readonly (readonly [label: string, choice: ShareSubject])[] = [
    [texts.view, { kind: 'view' }],
    ...(incident ? [[texts.incident, { kind: 'incident', incident: incident.id }] as const] : []),
    ...(quote ? [[texts.quote, subject.kind === 'quote' ? subject : quote.subject] as const] : []),
    ...(pins > 0 ? [[texts.list(pins), { kind: 'list' }] as const] : []),
  ]
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{texts.subject}</legend>
        {choices.map(([label, choice]) => (
          <label key={choice.kind}>
            <input
              type="radio"
              name={name}
              checked={choice.kind === subject.kind}
              onChange={() => onSubject(choice)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {subject.kind === 'quote' && quotes.length > 1 && (
        <label className={styles.quotes}>
          {texts.whichQuote}{' '}
          <select
            value={subject.report}
            onChange={({ target }) => onSubject({ ...subject, report: target.value })}
          >
            {quotes.map((each) => (
              <option key={each.subject.report} value={each.subject.report}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}

/** The words that report an incident, one for each report. */
function quotesOf(id: string, { incidents, rowOf, excerpts, sources }: Dataset, texts: ShareTexts) {
  const incident = incidents[rowOf.get(id) ?? -1]
  return (incident?.reports ?? []).flatMap((report) => {
    const exact = excerpts.get(report.excerpt)?.selector[0].exact
    const publisher = sources.get(report.source)?.publisher
    if (exact === undefined || publisher === undefined) return []
    const subject = { kind: 'quote', incident: id, report: report.id } as const
    return [{ subject, label: texts.quoteOf(publisher, exact) }]
  })
}
