/** Where a file has words for its figures, every code has some, and every entry is used. */
import type { Term } from '../../../../domain/record/collection.ts'
import type { DataFile, Located } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'

const tables = { measure: 'measures', counted: 'countedGroups' } as const

export function checkTerms(file: DataFile): Finding[] {
  const figures = file.reports.flatMap(({ value, path }) =>
    value.claims.figures.map((figure, at) => ({ value: figure, path: [...path, 'claims', 'figures', at] })),
  )
  return (['measure', 'counted'] as const).flatMap((member) => {
    const terms: readonly Located<Term>[] = file[tables[member]]
    if (terms.length === 0) return []
    const known = new Set(terms.map(({ value }) => value.id))
    const used = new Set(figures.map(({ value }) => value[member]))
    return [
      ...figures
        .filter(({ value }) => !known.has(value[member]))
        .map(({ value, path }) =>
          finding([...path, member], `“${value[member]}” has no entry in ${tables[member]}`),
        ),
      ...terms
        .filter(({ value }) => !used.has(value.id))
        .map(({ value, path }) => finding(path, `“${value.id}” stands in no figure; remove it or use it`)),
    ]
  })
}
