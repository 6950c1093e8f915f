/** A place that is one bank of a river lies on that bank, its point and all that lies in it. */
import { byId, type DataFile } from '../../../format/curate/records/dataFile.ts'
import { type Finding, finding } from '../../../format/curate/records/finding.ts'
import { nearestOnLine, type Ring } from '../plane.ts'

/** Which places are one bank of which river; the river is drawn downstream. */
export interface Banks {
  readonly river: string
  readonly line: Ring
  readonly places: Readonly<Record<string, 'left' | 'right'>>
}

export function checkBanks(file: DataFile, banks: readonly Banks[]): Finding[] {
  const places = byId(file.places)
  const bankOf = (
    id: string | undefined,
    sides: Banks['places'],
    depth = 0,
  ): 'left' | 'right' | undefined => {
    if (id === undefined || depth > 10) return undefined
    return sides[id] ?? bankOf(places.get(id)?.value.within, sides, depth + 1)
  }
  return banks.flatMap(({ river, line, places: sides }) =>
    file.places.flatMap(({ value, path }) => {
      const claimed = bankOf(value.id, sides)
      if (!claimed || value.geometry?.type !== 'Point') return []
      const found = nearestOnLine(value.geometry.coordinates, line).side > 0 ? 'left' : 'right'
      return found === claimed
        ? []
        : [
            finding(
              [...path, 'geometry'],
              `“${value.id}” lies on the ${found} bank of the ${river}, not the ${claimed}`,
            ),
          ]
    }),
  )
}
