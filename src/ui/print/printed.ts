/** What a print of the present view holds: worked out when the page is about to be printed. */
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import type { Source } from '../../domain/record/source.ts'
import type { AppState } from '../../state/appState.ts'

export interface Printed {
  readonly state: AppState
  readonly incidents: readonly Incident[]
  readonly reports: number
  /** The documents quoted, in the order of their first quote; a quote names one by its number. */
  readonly documents: readonly Source[]
  readonly permalink: string
}

export function printedOf(state: AppState): Printed {
  const { dataset, set } = state
  const incidents = Array.from(
    { length: set.size },
    (_, position) => dataset.incidents[set.rowAt(position)],
  ).filter((incident) => incident !== undefined)
  const ids = new Set(incidents.flatMap(({ reports }) => reports.map(({ source }) => source)))
  return {
    state,
    incidents,
    reports: set.reports,
    documents: [...ids].flatMap((id) => dataset.sources.get(id) ?? []),
    permalink: location.href,
  }
}

/** Questions that the dataset's lessons ask about these incidents. */
export const questionsAbout = (
  { episodes }: Dataset,
  incidents: readonly Incident[],
): readonly NonNullable<Dataset['episodes'][number]['steps'][number]['question']>[] => {
  const ids = new Set(incidents.map(({ id }) => id))
  return episodes.flatMap(({ steps }) =>
    steps.flatMap(({ question, view }) => (question && ids.has(view.incident ?? '') ? [question] : [])),
  )
}
