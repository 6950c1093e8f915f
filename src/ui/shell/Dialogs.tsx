import { closeDialog, type OpenDialog, useDialogs } from '../dialogs.ts'
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

/** The dialog that is open, if one is. */
export function Dialogs() {
  const open = useDialogs((dialogs) => dialogs.open)
  return open && dialogFor(open)
}

function dialogFor(open: OpenDialog) {
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
