/** Whether what two documents say of one aspect is the same. It compares what is written and settles nothing. */

import { foldSpelling } from '../../filter/spelling.ts'
import type { Figure } from '../../record/report.ts'
import { compareFigures, figuresFit } from '../disagreement.ts'
import type { Telling } from './tellings.ts'

/**
 * `spelling`: the same under another spelling, or two names of one place; `partly`: some of it; `apart`: figures
 * that count different things and so neither agree nor disagree.
 */
export type Agreement =
  | 'same'
  | 'spelling'
  | 'partly'
  | 'differs'
  | 'apart'
  | 'onlyFirst'
  | 'onlySecond'
  | 'silent'

export interface AgreementLookups {
  /** The words of a quotation by its excerpt id. */
  readonly quote: (excerpt: string) => string
  /** Names and spellings of the place the incident is put at. */
  readonly placeNames: readonly string[]
}

export function agreement(
  first: readonly Telling[],
  second: readonly Telling[],
  lookups: AgreementLookups,
): Agreement {
  if (first.length === 0) return second.length === 0 ? 'silent' : 'onlySecond'
  if (second.length === 0) return 'onlyFirst'
  if ([...first, ...second].every(({ kind }) => kind === 'figure')) return ofFigures(first, second)
  if ([...first, ...second].every(({ kind }) => kind === 'stance')) return ofStances(first, second)
  const exactly = overlap(first, second, (telling) => plain(wordsOf(telling, lookups)))
  if (exactly === 'same') return 'same'
  const places = new Set(lookups.placeNames.map(foldSpelling))
  const loosely = overlap(first, second, (telling) => {
    const words = foldSpelling(plain(wordsOf(telling, lookups)))
    return places.has(words) ? '' : words
  })
  return loosely === 'same' ? 'spelling' : loosely
}

/** The words by which a telling is compared: a key for an agent, what is written for everything else. */
export function wordsOf(telling: Telling, { quote }: Pick<AgreementLookups, 'quote'>): string {
  switch (telling.kind) {
    case 'words':
      return telling.words
    case 'quote':
      return quote(telling.excerpt)
    case 'actor':
      return telling.agent
    case 'stance':
      return telling.stance
    case 'figure':
      return JSON.stringify(telling.figure)
  }
}

/** Without case and without kinds of space: a no-break space is no difference in wording. */
export const plain = (words: string): string =>
  words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()

function overlap(
  first: readonly Telling[],
  second: readonly Telling[],
  keyOf: (telling: Telling) => string,
): 'same' | 'partly' | 'differs' {
  const here = new Set(first.map(keyOf))
  const there = new Set(second.map(keyOf))
  const shared = [...here].filter((key) => there.has(key)).length
  if (shared === 0) return 'differs'
  return shared === here.size && shared === there.size ? 'same' : 'partly'
}

/**
 * Only figures of one measure, one counted group and one time can agree or disagree. A figure agrees where one of
 * the other side's fits it.
 */
function ofFigures(first: readonly Telling[], second: readonly Telling[]): Agreement {
  const here = new Set(first.flatMap(({ reports }) => reports))
  const there = new Set(second.flatMap(({ reports }) => reports))
  const groups = compareFigures([...new Set([...here, ...there])]).map(({ figures }) => {
    const ours = figures.filter(({ report }) => here.has(report)).map(({ figure }) => figure)
    const theirs = figures.filter(({ report }) => there.has(report)).map(({ figure }) => figure)
    return ours.length === 0 || theirs.length === 0 ? null : fitting(ours, theirs)
  })
  if (groups.every((group) => group === null)) return 'apart'
  if (groups.includes('differs')) return 'differs'
  return groups.every((group) => group === 'same') ? 'same' : 'partly'
}

function fitting(ours: readonly Figure[], theirs: readonly Figure[]): 'same' | 'partly' | 'differs' {
  const agrees = (one: Figure, others: readonly Figure[]): boolean =>
    others.some((other) => figuresFit(one, other))
  if (!ours.some((one) => agrees(one, theirs))) return 'differs'
  return ours.every((one) => agrees(one, theirs)) && theirs.every((one) => agrees(one, ours))
    ? 'same'
    : 'partly'
}

/** Accounts stand against each other over whether it happened only where one asserts what the other denies. */
function ofStances(first: readonly Telling[], second: readonly Telling[]): Agreement {
  const has = (side: readonly Telling[], sought: string): boolean =>
    side.some((telling) => telling.kind === 'stance' && telling.stance === sought)
  const against =
    (has(first, 'asserts') && has(second, 'denies')) || (has(first, 'denies') && has(second, 'asserts'))
  return against ? 'differs' : 'same'
}
