/** From what the schema found to what a person reads: the fault, and what to write instead. */
import type { BaseIssue } from 'valibot'
import { quoteValue } from './issue.ts'

export interface FaultWords {
  readonly message: string
  readonly remedy: string
}

export function faultWords(issue: BaseIssue<unknown>, member: string): FaultWords {
  const { input, expected } = issue
  if (input === undefined) return { message: 'is missing', remedy: 'Add it' }
  const shown = quoteValue(input)
  if (issue.kind === 'validation' && !datedMembers.has(member)) {
    if (issue.message.startsWith('Invalid ')) {
      return { message: `${shown} is not accepted`, remedy: `Write a value that is ${expected}` }
    }
    const needsSubject = typeof input !== 'object' && !issue.message.includes('“')
    return { message: needsSubject ? `${shown} ${issue.message}` : issue.message, remedy: 'Correct it' }
  }
  const wanted = alternatives(expected ?? '')
  if (wanted.length > 1)
    return { message: `${shown} is none of those allowed`, remedy: `Write one of ${wanted.join(', ')}` }
  const type = typeWords[expected ?? ''] ?? wanted.join()
  return {
    message: issue.kind === 'validation' ? issue.message : `${shown} stands where ${type} is expected`,
    remedy: datedMembers.has(member)
      ? 'Write a date such as 2023-05-26, 2023-05 or 2023-05-26/2023-05-29'
      : `Write ${type}`,
  }
}

/** Members that hold EDTF; the date parser words its faults itself. */
const datedMembers = new Set(['eventDate', 'published', 'interval', 'date'])

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
}

/** The schema writes them as `"asserts" | "denies"`, in brackets where they are nested. */
function alternatives(expected: string): string[] {
  return expected
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map((one) => one.replaceAll('"', ''))
}
