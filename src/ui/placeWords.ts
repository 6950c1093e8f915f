import type { Dataset, Incident } from '../domain/dataset/dataset.ts'
import { placeNames } from '../domain/dataset/placeNames.ts'
import type { Catalogue } from './text/catalogue.ts'

/** Where an incident is placed, in a line of a list: by name, as a place that has none, or as not stated. */
export const placeWords = (incident: Incident, dataset: Dataset, text: Catalogue): string =>
  placeNames(incident, dataset, text.language) ??
  (incident.geometry ? text.list.unnamedPlace : text.list.unplaced)
