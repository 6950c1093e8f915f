import { type RefObject, useEffect, useRef } from 'react'

/** A dialog that opens whenever the count of presses grows, also on the first. */
export function useModal(presses: number): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (presses > 0 && !dialog.current?.open) dialog.current?.showModal()
  }, [presses])
  return dialog
}
