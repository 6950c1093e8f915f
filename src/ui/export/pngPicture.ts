/** An SVG picture as PNG: drawn on a canvas, with its words kept inside the file. */
import { type PngKeyword, withPngText } from '../../format/write/pngText.ts'
import type { MapPicture } from './mapPicture.ts'

export const pngScales = [1, 2, 4] as const
export type PngScale = (typeof pngScales)[number]

/** The canvas of this browser does not go that far. */
export class PictureTooLarge extends Error {
  readonly scale: PngScale

  constructor(scale: PngScale) {
    super(`no canvas for ${scale} times the picture`)
    this.scale = scale
  }
}

/** The picture as an address that our content policy lets an image show. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`

/** @throws {PictureTooLarge} where the canvas cannot hold it */
export async function pngPicture(
  { svg, width, height }: MapPicture,
  scale: PngScale,
  texts: Partial<Readonly<Record<PngKeyword, string>>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image()
  image.src = svgAddress(svg)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const context = canvas.getContext('2d')
  if (!context) throw new PictureTooLarge(scale)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  // A canvas beyond the browser's limit takes every command and stays empty.
  if (context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3] !== 255)
    throw new PictureTooLarge(scale)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new PictureTooLarge(scale)
  return withPngText(new Uint8Array(await blob.arrayBuffer()), texts)
}
