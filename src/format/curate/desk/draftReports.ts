/** What becomes of a draft's reports when one of them changes or goes. */
import type { Draft, DraftReport } from './draft.ts'

/** Reports of its incident follow it to another. */
export const withReport = ({ reports }: Draft, changed: DraftReport): Partial<Draft> => ({
  reports: reports.map((other) => {
    if (other.key === changed.key) return changed
    return changed.of !== '' && other.of === changed.key ? { ...other, of: changed.of } : other
  }),
})

/** Reports of its incident are left with one of their own. */
export const withoutReport = ({ reports }: Draft, key: string): Partial<Draft> => ({
  reports: reports
    .filter((other) => other.key !== key)
    .map((other) => (other.of === key ? { ...other, of: '' } : other)),
})
