/** Keeps the editor's draft on this device, so that a reload does not lose it; it goes nowhere else. */
import { type Draft, emptyDraft, readDraft } from '../../format/curate/desk/draft.ts'

const key = 'incident-map-desk'

export function keptDraft(): Draft {
  try {
    return readDraft(localStorage.getItem(key) ?? '') ?? emptyDraft()
  } catch {
    return emptyDraft()
  }
}

/** Whether the draft is kept: storage may be full, switched off or forbidden. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Where nothing can be kept, nothing is.
  }
}
