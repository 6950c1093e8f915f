/** What comes on paper, and how it is asked for. */
import { createContext } from 'react'

export type PrintForm =
  | { readonly kind: 'page' }
  | { readonly kind: 'handout'; readonly questions: readonly string[] }

export interface Printing {
  /** Opens the browser's own print dialogue with the pages in this form; Ctrl+P prints the page in full. */
  print(form: PrintForm): void
  close(): void
}

/** Gets the pages ready where they are not, and prints them. */
export const PrintContext = createContext<(form: PrintForm) => void>(() => undefined)
