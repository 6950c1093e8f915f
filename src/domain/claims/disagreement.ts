/** Where accounts of one incident give figures that cannot all be true. Shown, never settled. */
import { greatestOf, leastOf } from '../dataset/bounds.ts'
import type { Figure, Report } from '../record/report.ts'

/** Figures that count the same thing: same measure, same group, as of the same time. */
export interface FigureComparison {
  readonly measure: string
  readonly counted: string
  /** null where no account says as of when. */
  readonly asOf: string | null
  readonly figures: readonly { readonly report: Report; readonly figure: Figure }[]
  /** No number fits any two of them. */
  readonly disagree: boolean
}

/** “About” 24 fits anything from 20 to 28.8: a fifth to either side, as rounding to the next handy number goes. */
const aboutShare = 0.2

/** In the order in which they are first given. 23 people and 19 police officers are never compared. */
export function compareFigures(reports: readonly Report[]): readonly FigureComparison[] {
  const groups = new Map<string, FigureComparison & { figures: { report: Report; figure: Figure }[] }>()
  for (const report of reports) {
    for (const figure of report.claims.figures) {
      const { measure, counted, asOf = null } = figure
      const key = JSON.stringify([measure, counted, asOf])
      const known = groups.get(key)
      if (known) known.figures.push({ report, figure })
      else groups.set(key, { measure, counted, asOf, figures: [{ report, figure }], disagree: false })
    }
  }
  return [...groups.values()].map((group) => ({ ...group, disagree: anyApart(group.figures.map(boundsOf)) }))
}

/** Can two figures that count the same thing both be true? */
export const figuresFit = (one: Figure, other: Figure): boolean =>
  !anyApart([boundsOf({ figure: one }), boundsOf({ figure: other })])

interface Bounds {
  readonly least: number
  readonly most: number
}

function boundsOf({ figure }: { readonly figure: Figure }): Bounds {
  const { value, about, atLeast = 0, atMost = Infinity } = figure
  if (value !== undefined) return { least: value, most: value }
  if (about === undefined) return { least: atLeast, most: atMost }
  return {
    least: Math.max(atLeast, about * (1 - aboutShare)),
    most: Math.min(atMost, about * (1 + aboutShare)),
  }
}

/** Two stretches lie apart exactly when the highest lower bound is above the lowest upper one. */
const anyApart = (all: readonly Bounds[]): boolean =>
  greatestOf(all, ({ least }) => least) > leastOf(all, ({ most }) => most)
