import type { Check } from '../record/check.ts'
import type { Report } from '../record/report.ts'

/**
 * Is an incident disputed: a check that concerns it, its reports or their excerpts disputes it, or one report
 * asserts what another denies. It says that accounts stand against each other, never who is right.
 */
export function disputedBy(
  incident: { readonly reports: readonly Report[] },
  checks: Iterable<Check>,
): boolean {
  for (const check of checks) if (check.relation === 'disputes') return true
  const stances = new Set(incident.reports.map(({ stance }) => stance))
  return stances.has('asserts') && stances.has('denies')
}
