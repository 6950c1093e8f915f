/** The dialogs of the page. One is open at a time, and it starts anew whenever it is opened. */

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
  | { readonly kind: 'filters' }
  | { readonly kind: 'takeAway' }
  | { readonly kind: 'embed' }
  | { readonly kind: 'lessons' }
  | { readonly kind: 'share'; readonly subject: ShareSubject }
  | { readonly kind: 'correction'; readonly subject: CorrectionSubject }
  /** `section`: id of the part to show first. */
  | { readonly kind: 'about'; readonly section: string | null }
