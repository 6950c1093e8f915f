/** One incident as two accounts tell it, line by line. */
import type { Dataset, Incident } from '../../dataset/dataset.ts'
import type { Check } from '../../record/check.ts'
import type { Report } from '../../record/report.ts'
import type { Comparison } from '../../view/view.ts'
import { concernsOf, reportsIn, weightiest } from './accounts.ts'
import { type Agreement, type AgreementLookups, agreement, plain, wordsOf } from './agreement.ts'
import { type Aspect, aspects, type Telling, tellings } from './tellings.ts'

/** How the two sides of a line stand to each other. */
export type ComparisonOutcome = Exclude<Agreement, 'silent'> | Check['relation'] | 'unchecked'

export interface ComparedLine {
  readonly aspect: Aspect
  readonly first: readonly Telling[]
  /** Of the other document; empty beside other reporting. */
  readonly second: readonly Telling[]
  /** What other reporting says to it; empty beside another document. */
  readonly checks: readonly Check[]
  readonly outcome: ComparisonOutcome
}

export interface ComparedIncident {
  readonly incident: Incident
  /** In the order of `aspects`, only those on which something is said. */
  readonly lines: readonly ComparedLine[]
  /** Other reporting disputes what one of the two says. */
  readonly disputed: boolean
}

export function compareIncident(
  dataset: Dataset,
  incident: Incident,
  [first, second]: Comparison['accounts'],
): ComparedIncident {
  const here = reportsIn(incident, first)
  const there = second === null ? [] : reportsIn(incident, second)
  const about = new Set(concernsOf(incident, [...here, ...there]))
  const checks = dataset
    .checksOf(incident.id)
    .filter(({ concerns }) => concerns.some((concern) => about.has(concern)))
  const lines =
    second === null
      ? besideOtherReporting(here, checks)
      : besideDocument(here, there, lookupsFor(dataset, incident))
  return { incident, lines, disputed: checks.some(({ relation }) => relation === 'disputes') }
}

function lookupsFor({ excerpts, places }: Dataset, incident: Incident): AgreementLookups {
  const place = places.get(incident.placeId ?? '')
  return {
    quote: (excerpt) => excerpts.get(excerpt)?.selector[0].exact ?? excerpt,
    placeNames: place ? [...Object.values(place.names), ...place.aliases] : [],
  }
}

function besideDocument(
  here: readonly Report[],
  there: readonly Report[],
  lookups: AgreementLookups,
): readonly ComparedLine[] {
  return aspects.flatMap((aspect) => {
    const first = tellings(aspect, here)
    const second = tellings(aspect, there)
    const pairs = aspect === 'wording' ? pairedQuotes(first, second, lookups) : [{ first, second }]
    return pairs.flatMap((pair): readonly ComparedLine[] => {
      const outcome = agreement(pair.first, pair.second, lookups)
      // Whether it happened is a line of its own only where one says yes and the other no.
      if (outcome === 'silent' || (aspect === 'existence' && outcome !== 'differs')) return []
      return [{ aspect, ...pair, checks: [], outcome }]
    })
  })
}

interface Pair {
  readonly first: readonly Telling[]
  readonly second: readonly Telling[]
}

/** Quotations of the same words side by side, then all others together. */
function pairedQuotes(
  first: readonly Telling[],
  second: readonly Telling[],
  lookups: AgreementLookups,
): readonly Pair[] {
  const key = (telling: Telling): string => plain(wordsOf(telling, lookups))
  const waiting = new Map(second.map((telling) => [key(telling), telling]))
  const pairs: Pair[] = []
  const alone: Telling[] = []
  for (const telling of first) {
    const partner = waiting.get(key(telling))
    if (partner) pairs.push({ first: [telling], second: [partner] })
    else alone.push(telling)
    waiting.delete(key(telling))
  }
  return [...pairs, { first: alone, second: [...waiting.values()] }]
}

function besideOtherReporting(reports: readonly Report[], checks: readonly Check[]): readonly ComparedLine[] {
  return aspects.flatMap((aspect) => {
    const said = tellings(aspect, reports)
    const answers = checks.filter((check) => aspectOf(check) === aspect)
    // Who says that it happened is told with every quotation already.
    if (aspect === 'existence' && answers.length === 0) return []
    return aspect === 'wording' ? answeredQuotes(said, answers) : answered(aspect, said, answers)
  })
}

/** How words were carried into another language is about their wording. */
const aspectOf = ({ aspect }: Check): Aspect => (aspect === 'translation' ? 'wording' : aspect)

function answered(
  aspect: Aspect,
  first: readonly Telling[],
  checks: readonly Check[],
): readonly ComparedLine[] {
  if (first.length === 0 && checks.length === 0) return []
  return [{ aspect, first, second: [], checks, outcome: weightiest(checks) ?? 'unchecked' }]
}

/**
 * Each quotation that a check names, itself or by its report, beside what is said to it; then what is said to the
 * incident as a whole; then the quotations nobody answers, together.
 */
function answeredQuotes(quotes: readonly Telling[], checks: readonly Check[]): readonly ComparedLine[] {
  const waiting = new Set(checks)
  const unanswered: Telling[] = []
  const lines = quotes.flatMap((quote) => {
    const names = new Set(quote.reports.flatMap(({ id, excerpt }) => [id, excerpt]))
    const own = [...waiting].filter(({ concerns }) => concerns.some((concern) => names.has(concern)))
    for (const check of own) waiting.delete(check)
    if (own.length === 0) unanswered.push(quote)
    return own.length === 0 ? [] : answered('wording', [quote], own)
  })
  return [...lines, ...answered('wording', [], [...waiting]), ...answered('wording', unanswered, [])]
}
