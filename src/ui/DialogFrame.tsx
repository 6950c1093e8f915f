import { type ReactNode, useEffect, useRef } from 'react'
import { useVerbs } from './appContext.ts'
import { Dialog } from './Dialog.tsx'

interface DialogFrameProps {
  readonly title: string
  readonly close: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A dialog of those that several parts open: open as long as it is there; closed, it gives the focus back. */
export function DialogFrame(props: DialogFrameProps) {
  const { closeDialog } = useVerbs()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return <Dialog dialog={dialog} {...props} onClose={closeDialog} />
}
