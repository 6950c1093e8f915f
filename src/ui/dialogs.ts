/** Dialogs that several parts of the page open; one stands open at a time. */
import { create } from 'zustand'

/** What a reader shares: the view as it is, an incident, the words of one report, or the pinned incidents. */
export type ShareSubject =
  | { readonly kind: 'view' | 'list' }
  | { readonly kind: 'incident'; readonly incident: string }
  | { readonly kind: 'quote'; readonly incident: string; readonly report: string }

/** What a reader says is wrong. */
export type CorrectionSubject =
  | Exclude<ShareSubject, { kind: 'view' | 'list' }>
  | { readonly kind: 'dataset' }

export type OpenDialog =
  | { readonly kind: 'share'; readonly subject: ShareSubject }
  | { readonly kind: 'correction'; readonly subject: CorrectionSubject }
  /** `section`: id of the part to show first. */
  | { readonly kind: 'about'; readonly section: string | null }

interface Dialogs {
  readonly open: OpenDialog | null
  /** Where the focus was before the first of them opened. */
  readonly returnTo: HTMLElement | null
}

export const useDialogs = create<Dialogs>(() => ({ open: null, returnTo: null }))

export function openDialog(open: OpenDialog): void {
  const focused = document.activeElement
  useDialogs.setState(({ open: present, returnTo }) => ({
    open,
    returnTo: present ? returnTo : focused instanceof HTMLElement ? focused : null,
  }))
}

export function closeDialog(): void {
  const { returnTo } = useDialogs.getState()
  useDialogs.setState({ open: null, returnTo: null })
  returnTo?.focus()
}
