import { lazy, Suspense } from 'react'
import { type OpenDialog, useDialogs } from '../dialogs.ts'

// Each is loaded when first opened: nobody needs them to read the map.
const About = lazy(async () => ({ default: (await import('../about/About.tsx')).About }))
const ShareDialog = lazy(async () => ({ default: (await import('../share/ShareDialog.tsx')).ShareDialog }))
const CorrectionDialog = lazy(async () => ({
  default: (await import('../correction/CorrectionDialog.tsx')).CorrectionDialog,
}))

/** The dialog that is open, if one is. */
export function Dialogs() {
  const open = useDialogs((dialogs) => dialogs.open)
  return <Suspense>{open && dialogFor(open)}</Suspense>
}

function dialogFor(open: OpenDialog) {
  switch (open.kind) {
    case 'about':
      return <About section={open.section} />
    case 'share':
      return <ShareDialog asked={open.subject} />
    case 'correction':
      return <CorrectionDialog subject={open.subject} />
  }
}
