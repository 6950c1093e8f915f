import { useId, useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { correctionBody, mailtoAddress, readContact } from '../../format/cite/correction.ts'
import type { CorrectionSubject } from '../../state/openDialog.ts'
import { useDataset, useTextIn, useTextsOf } from '../appContext.ts'
import { CopyButton } from '../CopyButton.tsx'
import controls from '../controls.module.css'
import { Dialog } from '../Dialog.tsx'
import { permalinkOf } from '../share/permalink.ts'
import styles from './CorrectionDialog.module.css'
import { correctionTexts } from './correctionTexts.ts'

/** Prepares a message to whoever keeps the dataset; the reader sends it, never the page. */
export function CorrectionDialog({ subject }: { subject: CorrectionSubject }) {
  const dataset = useDataset()
  const texts = useTextsOf(correctionTexts)
  const textIn = useTextIn()
  const [wrong, setWrong] = useState('')
  const [right, setRight] = useState('')
  const { card } = dataset
  const { record, title, exact, address } = recordOf(subject, dataset, textIn)
  const heading = texts.subject(record ?? textIn(card.title), card.version)
  const { labels } = texts
  const body = correctionBody(
    [
      [labels.dataset, `${textIn(card.title)}, ${card.version}`],
      ...(record ? [[labels.record, `${record}, ${title}`] as const] : []),
      ...(exact ? [[labels.quote, `“${exact}”`] as const] : []),
      [labels.link, address],
    ],
    [
      [labels.wrong, wrong || texts.notSaid],
      [labels.right, right || texts.notSaid],
    ],
  )
  return (
    <Dialog title={texts.title} close={texts.close}>
      <p className={styles.soft}>{texts.about}</p>
      <p className={styles.subject}>{exact ? `“${exact}”` : (title ?? texts.wholeDataset)}</p>
      <Remark label={texts.wrong} value={wrong} onValue={setWrong} />
      <Remark label={texts.right} hint={texts.rightHint} value={right} onValue={setRight} />
      <h3>{texts.message}</h3>
      <pre className={styles.message}>{`${heading}\n\n${body}`}</pre>
      <Sending heading={heading} body={body} />
      <p className={styles.soft}>{texts.nothingSent}</p>
    </Dialog>
  )
}

interface RemarkProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onValue: (value: string) => void
}

function Remark({ label, hint, value, onValue }: RemarkProps) {
  const id = useId()
  return (
    <div className={styles.remark}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.soft}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        className={controls.field}
        rows={3}
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ target }) => onValue(target.value)}
      />
    </div>
  )
}

function Sending({ heading, body }: { heading: string; body: string }) {
  const { card } = useDataset()
  const texts = useTextsOf(correctionTexts)
  const contact = readContact(card.contact)
  return (
    <>
      <p className={styles.contact}>
        {contact.kind === 'mail'
          ? texts.toMail(contact.address)
          : contact.kind === 'web'
            ? texts.toWeb(new URL(contact.address).host)
            : texts.noContact}
      </p>
      <div className={styles.actions}>
        {contact.kind === 'mail' && (
          <a className={styles.strong} href={mailtoAddress(contact.address, heading, body)}>
            {texts.openMail}
          </a>
        )}
        {contact.kind === 'web' && (
          <a className={styles.strong} href={contact.address} target="_blank" rel="noreferrer noopener">
            {texts.openWeb}
          </a>
        )}
        <CopyButton className={styles.action} text={() => `${heading}\n\n${body}`} words={texts} />
      </div>
    </>
  )
}

/** The record a message is about, and the address that shows it. */
function recordOf(
  subject: CorrectionSubject,
  dataset: Dataset,
  textIn: ReturnType<typeof useTextIn>,
): { record?: string; title?: string; exact?: string | undefined; address: string } {
  if (subject.kind === 'dataset') return { address: permalinkOf({}, dataset) }
  const incident = dataset.incidents[dataset.rowOf.get(subject.incident) ?? -1]
  const address = permalinkOf({ incident: subject.incident }, dataset)
  if (!incident) return { address }
  const title = textIn(incident.title)
  if (subject.kind === 'incident') return { record: incident.id, title, address }
  const report = incident.reports.find(({ id }) => id === subject.report)
  const exact = report && dataset.excerpts.get(report.excerpt)?.selector[0].exact
  return { record: `${incident.id} / ${subject.report}`, title, exact, address }
}
