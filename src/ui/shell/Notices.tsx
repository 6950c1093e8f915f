import { useState } from 'react'
import { useText } from '../appContext.ts'
import { LaterPart, later } from '../LaterPart.tsx'
import styles from './Notices.module.css'

/** Something the reader should know that stops nothing. */
export interface Notice {
  readonly id: string
  readonly message: string
  /** Particulars, one line each, shown on request. */
  readonly details?: readonly string[]
  /** The version of the data a link was made with: what has changed since is shown on request. */
  readonly changesSince?: string
  /** What the reader can do about it. */
  readonly action?: { readonly words: string; readonly run: () => void }
}

const changesSince = later(
  (text) => text.notices.showChanges,
  async () => (await import('../changes/ChangesSince.tsx')).ChangesSince,
)

interface NoticesProps {
  readonly notices: readonly Notice[]
  readonly onDismiss: (id: string) => void
}

/** The notices above the page, where they take no more than a part of its height. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  if (notices.length === 0) return null
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
  const [open, setOpen] = useState(false)
  const { details = [], changesSince: linked, action } = notice
  return (
    <div className={styles.notice}>
      <p>{notice.message}</p>
      {(details.length > 0 || linked !== undefined) && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.notices.hide : linked ? text.notices.showChanges : text.notices.show}
        </button>
      )}
      {action && (
        <button type="button" onClick={action.run}>
          {action.words}
        </button>
      )}
      <button type="button" onClick={onDismiss}>
        {text.notices.dismiss}
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
