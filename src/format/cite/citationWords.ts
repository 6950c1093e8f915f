/** The words that stand between the facts of a citation, in one language. */
export interface CitationWords {
  /** BCP 47, for the names of the months. */
  readonly language: string
  /** Title of an article without a headline, in the square brackets of a description. */
  readonly untitled: string
  /** What sort of record an incident of a dataset is. */
  readonly incident: string
  readonly list: (incidents: number) => string
  readonly listNote: (ids: string) => string
  readonly quotedWords: (words: string) => string
  readonly originalAddress: (address: string) => string
  /** Extended Date/Time Format. */
  readonly dateAsRecorded: (edtf: string) => string
  readonly claims: string
  readonly version: (version: string) => string
  readonly accessed: (date: string) => string
  readonly retrieved: (date: string) => string
  readonly quotedIn: string
  readonly asQuotedIn: string
  readonly in: string
  readonly and: string
  readonly dataset: string
  readonly about: (date: string) => string
  readonly noDate: string
}
