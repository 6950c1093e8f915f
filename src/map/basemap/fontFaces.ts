/** The web fonts labels are drawn with; every file also dresses the page, so it is fetched once. */
import type { FontFacesSpecification } from 'maplibre-gl'
import { fileAddress } from '../../domain/view/carriedFiles.ts'

const files = [
  {
    script: 'latin',
    ranges: [
      'U+20-7E',
      'U+A0',
      'U+A9',
      'U+AB',
      'U+B0-B1',
      'U+B7',
      'U+BB',
      'U+C7',
      'U+CB',
      'U+D7',
      'U+E7',
      'U+E9',
      'U+EB',
      'U+2009-200A',
      'U+2010-2014',
      'U+2018-201A',
      'U+201C-201E',
      'U+2022',
      'U+2026',
      'U+202F',
      'U+2039-203A',
      'U+20AC',
      'U+2212',
    ],
  },
  {
    script: 'latin-1',
    ranges: [
      'U+A1-A8',
      'U+AA',
      'U+AC-AF',
      'U+B2-B6',
      'U+B8-BA',
      'U+BC-C6',
      'U+C8-CA',
      'U+CC-D6',
      'U+D8-E6',
      'U+E8',
      'U+EA',
      'U+EC-FF',
      'U+152-153',
    ],
  },
  { script: 'south-slavic', ranges: ['U+106-107', 'U+10C-10D', 'U+110-111', 'U+160-161', 'U+17D-17E'] },
  {
    script: 'latin-ext',
    ranges: ['U+100-105', 'U+108-10B', 'U+10E-10F', 'U+112-151', 'U+154-15F', 'U+162-17C', 'U+17F'],
  },
  { script: 'cyrillic', ranges: ['U+301', 'U+400-45F', 'U+2116'] },
] as const

/**
 * Font files by the names used in `text-font`. Ranges are those of `src/ui/fonts.css`.
 * @param baseUrl where `public/` is served, with a final slash
 */
export function fontFaces(baseUrl: string): FontFacesSpecification {
  const faces = (weight: number) =>
    files.map(({ script, ranges }) => ({
      url: fileAddress(`fonts/inter-${script}-${weight}.woff2`, baseUrl),
      'unicode-range': [...ranges],
    }))
  return { 'Inter Regular': faces(400), 'Inter SemiBold': faces(600) }
}
