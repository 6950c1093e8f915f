/** Nothing lies about unused: an excerpt, an agent or a place that no record names was left over by an edit. */
import type { DataFile } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

export function checkUse(file: DataFile): Finding[] {
  const used = new Set<string | null | undefined>()
  for (const { value } of file.reports) {
    const { verbatimEventDate, verbatimLocality, actors, figures } = value.claims
    for (const id of [value.excerpt, verbatimEventDate?.excerpt, verbatimLocality?.excerpt]) used.add(id)
    for (const id of [value.speaker, value.source, ...value.via, ...actors]) used.add(id)
    for (const figure of figures) used.add(figure.excerpt)
  }
  for (const { value } of file.incidents) {
    for (const id of [value.properties.placeId, ...value.properties.placeCandidates]) used.add(id)
  }
  for (const { value } of file.places) used.add(value.within)
  for (const { value } of file.agents) used.add(value.speaksFor)
  for (const { value } of file.checks) for (const id of value.concerns) used.add(id)
  return [...file.excerpts, ...file.agents, ...file.places, ...file.sources]
    .filter(({ value }) => !used.has(value.id))
    .map(({ value, path }) => finding(path, `“${value.id}” is named by no other record; remove it or use it`))
}
