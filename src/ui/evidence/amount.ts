import type { Figure } from '../../domain/record/report.ts'
import type { EvidenceTexts } from './evidenceTexts.ts'

/** `23`, `at least 2`, `about 10`. */
export function amount({ value, atLeast, atMost, about }: Figure, { amounts }: EvidenceTexts): string {
  if (value !== undefined) return amounts.exactly(value)
  if (about !== undefined) return amounts.about(about)
  if (atLeast !== undefined)
    return atMost !== undefined ? amounts.between(atLeast, atMost) : amounts.atLeast(atLeast)
  return amounts.atMost(atMost ?? 0)
}
