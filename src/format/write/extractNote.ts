/** What a file taken away tells of itself, in every format: which part it is, of what, as of when, and on what terms. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { exportLanguage } from './incidentExport.ts'

export interface ExtractNote {
  /** Which incidents: `34 of 78 incidents`, `3 pinned incidents`. */
  readonly selection: string
  /** The window of time in words. */
  readonly window: string
  /** The filters in words. */
  readonly filters: string
  /** Of map and data. */
  readonly attribution: string
  /** Address that shows the same view. */
  readonly permalink: string
  /** Day the file was made, ISO 8601. */
  readonly made: string
}

/** What every file says, whole or extract. */
export const claimsNote =
  'Reported claims, not established facts: each incident is something that the documents quoted with it report.'

/** Footnotes with their marks: `* This designation …`. */
export const footnoteLines = ({ footnotes }: Pick<Dataset, 'footnotes'>): readonly string[] =>
  footnotes.map(({ mark, text }) => `${mark} ${textIn(text, exportLanguage)}`)

/** The note as lines, for formats that have room for a text only. */
export const noteLines = ({
  selection,
  window,
  filters,
  attribution,
  permalink,
  made,
}: ExtractNote): readonly string[] => [
  `Extract: ${selection}.`,
  `Window: ${window}.`,
  `Filters: ${filters}.`,
  `Attribution: ${attribution}`,
  `The same view: ${permalink}`,
  `Made on ${made}.`,
]
