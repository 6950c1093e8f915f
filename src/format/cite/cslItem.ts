/**
 * The one model of a citation that every written form is made from: the members we need of a CSL-JSON item
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables).
 */

export type CslName =
  | { readonly literal: string }
  | { readonly family: string; readonly given?: string | undefined }

/** Year, month, day, as far as they are known. */
export type DateParts = readonly [number, number?, number?]

export interface CslDate {
  /** One date, or the first and the last of a range. */
  readonly 'date-parts': readonly [DateParts, DateParts?]
  /** The date is not certain. */
  readonly circa?: true
}

export interface CslItem {
  /** Unique among the items of one citation; letters, digits, dots and hyphens only. */
  readonly id: string
  readonly type: 'dataset' | 'webpage' | 'article-newspaper'
  readonly title: string
  /** Not written where nobody is named. */
  readonly author?: readonly CslName[]
  /** Of what the title is a part: the dataset of an incident, the outlet of an article. */
  readonly 'container-title'?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly version?: string
  /** What sort of part it is, and its number there: `reported incident`, `i4015`. */
  readonly genre?: string
  readonly number?: string
  /** BCP 47. */
  readonly language?: string
  readonly note?: string
}

/** The file other programs import, as an array of items. */
export const writeCslJson = (items: readonly CslItem[]): string => `${JSON.stringify(items, null, 2)}\n`
