/** SVG → PNG without a browser. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { FontFaces } from './pageFonts.ts'

let started: Promise<void> | null = null

/** A picture at its own size; text is drawn with the faces given and no others. */
export async function rasterise(svg: string, { files }: FontFaces): Promise<Uint8Array> {
  started ??= start()
  await started
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [...files], defaultFontFamily: 'f0000' },
  })
  try {
    const image = drawing.render()
    try {
      return image.asPng()
    } finally {
      image.free()
    }
  } finally {
    drawing.free()
  }
}

async function start(): Promise<void> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
}
