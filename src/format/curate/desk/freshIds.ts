/** Ids no record of the file has yet, in the forms the file uses. */
import { foldSpelling } from '../../../domain/filter/spelling.ts'

export interface FreshIds {
  /** `i4035` after `i4034`: the number after the highest in use, with at least so many digits. */
  numbered(prefix: string, digits?: number): string
  /** `zvecan` of “Zvečan”, with a number behind it where that is taken. */
  ofName(name: string): string
  /** The id itself where it is free, else with the next letter behind it: `r1001a`, `r1001b` … */
  lettered(stem: string): string
}

export function freshIds(taken: Iterable<string>): FreshIds {
  const used = new Set(taken)
  const take = (id: string): string => {
    used.add(id)
    return id
  }
  const firstFree = (candidates: (turn: number) => string): string => {
    for (let turn = 0; ; turn++) {
      const id = candidates(turn)
      if (!used.has(id)) return take(id)
    }
  }
  return {
    numbered(prefix: string, digits = 4) {
      const pattern = new RegExp(`^${prefix}(\\d+)`)
      let highest = 0
      for (const id of used) highest = Math.max(highest, Number(pattern.exec(id)?.[1] ?? 0))
      return take(`${prefix}${String(highest + 1).padStart(digits, '0')}`)
    },
    ofName(name) {
      const plain = foldSpelling(name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 48)
      const stem = plain === '' ? 'unnamed' : plain
      return firstFree((turn) => (turn === 0 ? stem : `${stem}-${turn + 1}`))
    },
    lettered: (stem) =>
      firstFree((turn) => (turn < 26 ? `${stem}${String.fromCharCode(97 + turn)}` : `${stem}z${turn - 25}`)),
  }
}
