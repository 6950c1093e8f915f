/** What can be chosen at the desk: records of the dataset and of the draft, with every spelling they are found by. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { bothNames } from '../../domain/dataset/placeNames.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Draft } from '../../format/curate/desk/draft.ts'
import type { Option } from './Choice.tsx'

/** A short list from its words. */
export const optionsOf = <Value extends string>(words: Readonly<Record<Value, string>>): Option<Value>[] =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }))

const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label)

export const placeOptions = (dataset: Dataset, draft: Draft, language: string): Option[] => [
  ...draft.places.map(({ key, en, srLatn, srCyrl, sq }) => ({
    value: key,
    label: en || key,
    spellings: [srLatn, srCyrl, sq],
  })),
  ...[...dataset.places.values()]
    .map((place) => ({
      value: place.id,
      label: bothNames(place, language),
      spellings: [...Object.values(place.names), ...place.aliases],
    }))
    .sort(byLabel),
]

export const agentOptions = (dataset: Dataset, draft: Draft, language: string): Option[] => [
  ...draft.agents.map(({ key, name }) => ({ value: key, label: name || key })),
  ...[...dataset.agents.values()]
    .map(({ id, names }) => ({
      value: id,
      label: textIn(names, language),
      spellings: Object.values(names),
    }))
    .sort(byLabel),
]

export const categoryOptions = (dataset: Dataset, language: string): Option[] =>
  dataset.categories.map(({ id, label }) => ({ value: id, label: textIn(label, language) }))

export const incidentOptions = (dataset: Dataset, language: string): Option[] =>
  dataset.incidents.map(({ id, title, eventDate }) => ({
    value: id,
    label: `${eventDate ?? '…'} · ${textIn(title, language)}`,
    spellings: [id],
  }))
