import { useEffect, useRef } from 'react'
import type { OpenDialog } from '../../state/openDialog.ts'
import { useApp, useSession } from '../appContext.ts'
import { type LaterComponent, LaterPart, later } from '../LaterPart.tsx'

/** What the dialog of each kind is opened with. */
type DialogParts = {
  readonly [Kind in OpenDialog['kind']]: LaterComponent<Omit<Extract<OpenDialog, { kind: Kind }>, 'kind'>>
}

// Each is loaded when first opened: nobody needs them to read the map.
const parts: DialogParts = {
  filters: later(
    (text) => text.filter.button(0),
    async () => (await import('../filter/FilterDialog.tsx')).FilterDialog,
  ),
  takeAway: later(
    (text) => text.header.takeAway,
    async () => (await import('../export/TakeAway.tsx')).TakeAway,
  ),
  embed: later(
    (text) => text.header.embed,
    async () => (await import('../embed/EmbedDialog.tsx')).EmbedDialog,
  ),
  about: later(
    (text) => text.header.about,
    async () => (await import('../about/About.tsx')).About,
  ),
  share: later(
    (text) => text.header.share,
    async () => (await import('../share/ShareDialog.tsx')).ShareDialog,
  ),
  lessons: later(
    (text) => text.header.present,
    async () => (await import('../present/LessonsDialog.tsx')).LessonsDialog,
  ),
  correction: later(
    (text) => text.part.correction,
    async () => (await import('../correction/CorrectionDialog.tsx')).CorrectionDialog,
  ),
}

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
  if (!open) return null
  const part = parts[open.kind] as LaterComponent<OpenDialog>
  return (
    <LaterPart key={open.kind} of={part} onDismiss={verbs.closeDialog}>
      {(Part) => <Part {...open} />}
    </LaterPart>
  )
}
