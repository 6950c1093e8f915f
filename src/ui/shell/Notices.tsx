import { lazy, Suspense, useState } from 'react'
import { useText } from '../appContext.ts'
import styles from './Notices.module.css'

/** Something the reader should know that stops nothing. */
export interface Notice {
  readonly id: string
  readonly message: string
  /** Particulars, one line each, shown on request. */
  readonly details?: readonly string[]
  /** The version of the data a link was made with: what has changed since is shown on request. */
  readonly changesSince?: string
}

const ChangesSince = lazy(async () => ({
  default: (await import('../changes/ChangesSince.tsx')).ChangesSince,
}))

export function Notices({ notices }: { notices: readonly Notice[] }) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const present = notices.filter(({ id }) => !dismissed.has(id))
  if (present.length === 0) return null
  return (
    <div className={styles.notices} role="status">
      {present.map((notice) => (
        <NoticeBar
          key={notice.id}
          notice={notice}
          onDismiss={() => setDismissed(new Set([...dismissed, notice.id]))}
        />
      ))}
    </div>
  )
}

function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const details = notice.details ?? []
  return (
    <div className={styles.notice}>
      <p>{notice.message}</p>
      {(details.length > 0 || notice.changesSince !== undefined) && (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.notices.hide : notice.changesSince ? text.notices.showChanges : text.notices.show}
        </button>
      )}
      <button type="button" onClick={onDismiss}>
        {text.notices.dismiss}
      </button>
      {open && notice.changesSince !== undefined && (
        <div className={styles.details}>
          <Suspense>
            <ChangesSince linked={notice.changesSince} />
          </Suspense>
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
