/** What one account says of an incident, aspect by aspect, in its own words. */
import type { Figure, Report } from '../../record/report.ts'

/** What two accounts can agree or disagree on, in the order it is shown. */
export const aspects = ['wording', 'actor', 'figure', 'time', 'place', 'existence', 'omission'] as const
export type Aspect = (typeof aspects)[number]

/** One thing said; `reports` are those of the account that say it. */
export type Telling = { readonly reports: readonly Report[] } & (
  | { readonly kind: 'stance'; readonly stance: Report['stance'] }
  /** Agent id. */
  | { readonly kind: 'actor'; readonly agent: string }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** A time or a place as written. */
  | { readonly kind: 'words'; readonly words: string }
  /** Excerpt id. */
  | { readonly kind: 'quote'; readonly excerpt: string }
)

type Said<Kind extends Telling['kind'] = Telling['kind']> = Kind extends Telling['kind']
  ? Omit<Extract<Telling, { kind: Kind }>, 'reports'>
  : never

/** Everything the reports say on an aspect, what several of them say only once. */
export function tellings(aspect: Aspect, reports: readonly Report[]): readonly Telling[] {
  const found = new Map<string, { said: Said; reports: Report[] }>()
  for (const report of reports) {
    for (const said of saidBy(aspect, report)) {
      const key = keyOf(said)
      const known = found.get(key)
      if (!known) found.set(key, { said, reports: [report] })
      else if (!known.reports.includes(report)) known.reports.push(report)
    }
  }
  return [...found.values()].map(({ said, reports }) => ({ ...said, reports }))
}

/** A figure is the same one wherever in the text it stands. */
const keyOf = (said: Said): string =>
  JSON.stringify(said.kind === 'figure' ? { ...said.figure, excerpt: undefined } : said)

function saidBy(aspect: Aspect, { stance, excerpt, claims }: Report): readonly Said[] {
  switch (aspect) {
    case 'wording':
      return [{ kind: 'quote', excerpt }]
    case 'actor':
      return claims.actors.map((agent) => ({ kind: 'actor', agent }))
    case 'figure':
      return claims.figures.map((figure) => ({ kind: 'figure', figure }))
    case 'time':
      return wordsOf(claims.verbatimEventDate)
    case 'place':
      return wordsOf(claims.verbatimLocality)
    case 'existence':
      return [{ kind: 'stance', stance }]
    case 'omission':
      return []
  }
}

const wordsOf = (written: { readonly verbatim: string } | undefined): readonly Said[] =>
  written ? [{ kind: 'words', words: written.verbatim }] : []
