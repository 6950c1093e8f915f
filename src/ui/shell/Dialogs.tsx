import { useEffect, useRef } from 'react'
import type { OpenDialog } from '../../state/openDialog.ts'
import { useApp, useSession } from '../appContext.ts'
import { LaterPart, later } from '../LaterPart.tsx'

// Each is loaded when first opened: nobody needs them to read the map.
const about = later(
  (text) => text.header.about,
  async () => (await import('../about/About.tsx')).About,
)
const shareDialog = later(
  (text) => text.header.share,
  async () => (await import('../share/ShareDialog.tsx')).ShareDialog,
)
const correctionDialog = later(
  (text) => text.part.correction,
  async () => (await import('../correction/CorrectionDialog.tsx')).CorrectionDialog,
)

/** The dialog that is open, if one is. When the last of them closes, the focus returns to where it was before the first. */
export function Dialogs() {
  const { store, verbs } = useSession()
  const open = useApp((state) => state.dialog)
  const returnTo = useRef<HTMLElement | null>(null)
  useEffect(
    () =>
      store.subscribe(({ dialog }, before) => {
        const focused = document.activeElement
        if (dialog && !before.dialog) returnTo.current = focused instanceof HTMLElement ? focused : null
        if (!dialog && before.dialog) returnTo.current?.focus()
      }),
    [store],
  )
  return open && dialogFor(open, verbs.closeDialog)
}

function dialogFor(open: OpenDialog, closeDialog: () => void) {
  switch (open.kind) {
    case 'about':
      return (
        <LaterPart key="about" of={about} onDismiss={closeDialog}>
          {(About) => <About section={open.section} />}
        </LaterPart>
      )
    case 'share':
      return (
        <LaterPart key="share" of={shareDialog} onDismiss={closeDialog}>
          {(ShareDialog) => <ShareDialog asked={open.subject} />}
        </LaterPart>
      )
    case 'correction':
      return (
        <LaterPart key="correction" of={correctionDialog} onDismiss={closeDialog}>
          {(CorrectionDialog) => <CorrectionDialog subject={open.subject} />}
        </LaterPart>
      )
  }
}
