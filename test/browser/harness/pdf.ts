/** What is on the pages of a PDF, read by pdf.js. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfPage {
  /** Size, in points. */
  readonly width: number
  readonly height: number
  /** Its words in reading order, white space folded to single spaces. */
  readonly text: string
  /** Left and right edge of each run of letters, in points. */
  readonly runs: readonly { readonly left: number; readonly right: number }[]
  /** How many paths are filled or stroked. */
  readonly paths: number
}

export async function readPdf(data: Uint8Array): Promise<readonly PdfPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, position): Promise<PdfPage> => {
      const page = await pdf.getPage(position + 1)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const letters = items.filter((item) => 'str' in item)
      const { fnArray } = await page.getOperatorList()
      return {
        width,
        height,
        text: letters
          .map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str))
          .join('')
          .replaceAll(/\s+/g, ' '),
        // pdf.js makes a space of the way from one word to a far one.
        runs: letters
          .filter(({ str }) => str.trim() !== '')
          .map(({ transform, width: wide }) => ({
            left: Number(transform[4]),
            right: Number(transform[4]) + wide,
          })),
        paths: fnArray.filter((operation) => operation === OPS.constructPath).length,
      }
    }),
  )
}
