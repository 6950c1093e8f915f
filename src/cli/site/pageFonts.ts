/**
 * The page's own fonts in the form that draws without a browser. Each web file holds a part of the letters; the
 * renderer knows no `unicode-range`, so each file gets a name of its own, and whoever writes text names the file that
 * has the letter.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { charactersIn, fontFamilies, type Script, scripts, weights } from '../fonts/letters.ts'

export interface FontFaces {
  /** OpenType files. */
  readonly files: readonly Uint8Array[]
  /** Name of the file that has a character; that of the plain Latin one where none has it. */
  faceOf(character: string, family: string, weight: number): string
}

/** @param publicFolder where `fonts/` is */
export async function fontFaces(publicFolder: string): Promise<FontFaces> {
  const faces = fontFamilies.flatMap(({ family, source }) =>
    weights.flatMap((weight) => scripts.map((script) => ({ family, source, weight, script }))),
  )
  const names = faces.map((_, position) => `f${String(position).padStart(4, '0')}`)
  const files = await Promise.all(
    faces.map(async ({ source, weight, script }, position) => {
      const packed = await readFile(join(publicFolder, 'fonts', `${source}-${script.name}-${weight}.woff2`))
      const plain = await subsetFont(packed, charactersIn(script), {
        targetFormat: 'sfnt',
        keepFeatures: ['kern', 'tnum'],
      })
      return renamed(plain, names[position] ?? '')
    }),
  )
  return {
    files,
    faceOf(character, family, weight) {
      const point = character.codePointAt(0) ?? 0
      const fits = (face: (typeof faces)[number]): boolean =>
        family.startsWith(face.family) && face.weight === weight
      const found = faces.findIndex((face) => fits(face) && holds(face.script, point))
      return names[found < 0 ? faces.findIndex(fits) : found] ?? 'f0000'
    },
  }
}

const holds = ({ ranges }: Script, point: number): boolean =>
  ranges.some(([first, last]) => point >= first && point <= last)

/** Name identifier of the family (OpenType specification, “name”), written in UTF-16BE by the platform Windows. */
const familyName = 1
const windows = 3

/** The font with another family name, written over the first letters of its own: five letters fit every one of ours. */
function renamed(font: Uint8Array, name: string): Uint8Array {
  const changed = Uint8Array.from(font)
  const view = new DataView(changed.buffer)
  const table = tableAt(view, 'name')
  const strings = table + view.getUint16(table + 4)
  for (let record = 0; record < view.getUint16(table + 2); record++) {
    const at = table + 6 + record * 12
    if (view.getUint16(at) !== windows || view.getUint16(at + 6) !== familyName) continue
    const start = strings + view.getUint16(at + 10)
    if (view.getUint16(at + 8) < name.length * 2) throw new Error(`a font's name has no room for ${name}`)
    for (const [position, letter] of [...name].entries()) {
      view.setUint16(start + position * 2, letter.charCodeAt(0))
    }
    view.setUint16(at + 8, name.length * 2)
    return changed
  }
  throw new Error('a font file carries no family name')
}

/** Offset of a table of an OpenType file. */
function tableAt(view: DataView, tag: string): number {
  const code = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0)
  for (let table = 0; table < view.getUint16(4); table++) {
    if (view.getUint32(12 + table * 16) === code) return view.getUint32(12 + table * 16 + 8)
  }
  throw new Error(`a font file has no table “${tag}”`)
}
