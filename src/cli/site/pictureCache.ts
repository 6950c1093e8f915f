/** Pictures drawn before are kept, named by what they were drawn from: a build draws only what has changed. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FontFaces } from './pageFonts.ts'
import { rasterise } from './rasterise.ts'

/** A function from SVG to PNG that looks into `folder` first and keeps there what it had to draw. */
export function keptPictures(folder: string, faces: FontFaces): (svg: string) => Promise<Uint8Array> {
  const fonts = createHash('sha256')
  for (const file of faces.files) fonts.update(file)
  const seed = fonts.digest()
  return async (svg) => {
    const name = createHash('sha256').update(seed).update(svg).digest('hex')
    const path = join(folder, `${name}.png`)
    try {
      return await readFile(path)
    } catch {
      const picture = await rasterise(svg, faces)
      await mkdir(folder, { recursive: true })
      await writeFile(path, picture)
      return picture
    }
  }
}
