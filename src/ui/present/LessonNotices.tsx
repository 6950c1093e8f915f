/** What the page has to say while a lesson is shown: a button that opens it over the lesson, which keeps its room. */
import { useRef, useState } from 'react'
import { useTextsOf } from '../appContext.ts'
import { Dialog } from '../Dialog.tsx'
import { NoticeBars } from '../shell/Notices.tsx'
import type { Notice } from '../shell/notice.ts'
import styles from './Presenter.module.css'
import { presentTexts } from './presentTexts.ts'

interface LessonNoticesProps {
  readonly notices: readonly Notice[]
  readonly onDismiss: (id: string) => void
}

/** The number of notices, and all of them in a dialog. */
export function LessonNotices({ notices, onDismiss }: LessonNoticesProps) {
  const texts = useTextsOf(presentTexts)
  const [open, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const dismiss = (id: string): void => {
    // The focus would be lost with the button that is pressed.
    if (notices.length > 1) dialog.current?.querySelector('button')?.focus()
    else dialog.current?.close()
    onDismiss(id)
  }
  const closed = (): void => {
    setOpen(false)
    // Without a notice the button that had the focus is gone.
    if (notices.length === 0) focusStep()
  }
  return (
    <>
      <div role="status" className={styles.notices}>
        {notices.length > 0 && (
          <button type="button" onClick={() => setOpen(true)}>
            {texts.notices(notices.length)}
          </button>
        )}
      </div>
      {open && (
        <Dialog
          ref={dialog}
          title={texts.noticesTitle}
          close={texts.close}
          className={styles.noticesDialog}
          onClose={closed}
        >
          <div className={styles.noticesList}>
            <NoticeBars notices={notices} onDismiss={dismiss} />
          </div>
        </Dialog>
      )}
    </>
  )
}

function focusStep(): void {
  document.querySelector<HTMLElement>('[data-card] h1')?.focus({ preventScroll: true })
}
