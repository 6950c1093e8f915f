import { useState } from 'react'
import { textIn } from '../../domain/record/languageMap.ts'
import type { LinkNote } from '../../format/link/linkedView.ts'
import { useText, useTextsOf } from '../appContext.ts'
import { LaterPart, later } from '../LaterPart.tsx'
import type { Catalogue } from '../text/catalogue.ts'
import styles from './Notices.module.css'
import type { Notice } from './notice.ts'
import { type NoticeTexts, noticeTexts } from './noticeTexts.ts'
import { placedMessage } from './placedMessage.ts'

const changesSince = later(
  (text) => text.part.changes,
  async () => (await import('../changes/ChangesSince.tsx')).ChangesSince,
)

interface NoticesProps {
  readonly notices: readonly Notice[]
  readonly onDismiss: (id: string) => void
}

/** The notices above the page, where they take no more than a part of its height. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  return (
    <div className={styles.notices} role="status" data-part="notices">
      <NoticeBars notices={notices} onDismiss={onDismiss} />
    </div>
  )
}

/** One bar for each notice. */
export const NoticeBars = ({ notices, onDismiss }: NoticesProps) =>
  notices.map((notice) => (
    <NoticeBar key={notice.id} notice={notice} onDismiss={() => onDismiss(notice.id)} />
  ))

function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const text = useText()
  const texts = useTextsOf(noticeTexts)
  const [open, setOpen] = useState(false)
  const { message, details = [], changesSince: linked, action } = inWords(notice, texts, text)
  return (
    <div className={styles.notice}>
      <p>{message}</p>
      {(details.length > 0 || linked !== undefined) && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.hide : linked ? texts.showChanges : texts.show}
        </button>
      )}
      {action && (
        <button type="button" onClick={action.run}>
          {action.words}
        </button>
      )}
      <button type="button" onClick={onDismiss}>
        {texts.dismiss}
      </button>
      {open && linked !== undefined && (
        <div className={styles.details}>
          <LaterPart of={changesSince}>{(ChangesSince) => <ChangesSince linked={linked} />}</LaterPart>
        </div>
      )}
      {open && details.length > 0 && (
        <ul className={styles.details}>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface NoticeInWords {
  readonly message: string
  /** Particulars, one line each, shown on request. */
  readonly details?: readonly string[]
  /** The version of the data a link was made with: what has changed since is shown on request. */
  readonly changesSince?: string
  /** What the reader can do about it. */
  readonly action?: { readonly words: string; readonly run: () => void }
}

function inWords(notice: Notice, texts: NoticeTexts, text: Catalogue): NoticeInWords {
  switch (notice.kind) {
    case 'file': {
      const { issues, rejected, kept } = notice
      return {
        message: rejected > 0 ? texts.rejected(rejected, kept) : texts.remarks(issues.length),
        details: issues.map((issue) => `${placedMessage(issue, text)}. ${issue.remedy}`),
      }
    }
    case 'link':
      return ofLink(notice.note, texts, text)
    case 'mapLost':
      return { message: texts.mapLost, action: { words: texts.retryMap, run: notice.retry } }
    case 'said':
      return { message: notice.message }
    default:
      return { message: texts[notice.kind] }
  }
}

function ofLink(note: LinkNote, texts: NoticeTexts, { language }: Catalogue): NoticeInWords {
  switch (note.kind) {
    case 'unreadable':
      return { message: texts.unreadable(note.parameters.join(', ')) }
    case 'missing':
      return { message: texts.missing(note.parameter, note.ids.join(', ')) }
    case 'withdrawn': {
      const { record, version, what } = note.change
      return { message: texts.withdrawn(record, version, textIn(what, language)) }
    }
    case 'otherVersion':
      return { message: texts.otherVersion(note.linked, note.present), changesSince: note.linked }
  }
}
