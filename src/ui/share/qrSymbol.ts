/** A text as a QR code (ISO/IEC 18004), as one path in units of its modules. */
import { encode } from 'uqr'

export interface QrSymbol {
  /** Modules on a side, with the quiet zone. */
  readonly size: number
  /** SVG path data of the dark modules. */
  readonly path: string
}

/** Modules of quiet around the code, as the standard demands. */
const quiet = 4

/** null where the text is too long for any code. */
export function qrSymbol(text: string): QrSymbol | null {
  try {
    // The fewest modules: what is read across a classroom must be large. Room left over goes into correction.
    const { data } = encode(text, { ecc: 'L', boostEcc: true, border: 0 })
    return { size: data.length + 2 * quiet, path: data.map(rowPath).join('') }
  } catch {
    return null
  }
}

/** One rectangle for each run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    path += `M${start + quiet} ${y + quiet}h${x + 1 - start}v1H${start + quiet}z`
  }
  return path
}
