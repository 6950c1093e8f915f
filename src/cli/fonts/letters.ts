/** Which letters each font file holds: all of Serbian, Albanian, German, French and Russian. */

export interface Script {
  readonly name: 'latin' | 'latin-1' | 'south-slavic' | 'latin-ext' | 'cyrillic'
  /** Inclusive ranges of code points. */
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

export const weights = [400, 600] as const

/** Composed letters and marks, Serbian forms, tabular figures; no display features. */
const features = ['mark', 'ccmp', 'locl', 'tnum'] as const

/**
 * Kerning only where text is long: in quotes. In labels and in a title of a few words it is hardly seen, and a quarter
 * of a file.
 */
export const fontFamilies = [
  { family: 'Inter', source: 'inter', features: { 400: features, 600: features } },
  {
    family: 'Source Serif 4',
    source: 'source-serif-4',
    features: { 400: [...features, 'kern'], 600: features },
  },
] as const

/**
 * One file per script, so that a page without Cyrillic never loads it.
 * Arrows and ≤ ≥ are in neither font's web files; the interface draws arrows as pictures.
 */
export const scripts: readonly Script[] = [
  {
    name: 'latin',
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xa0], // no-break space
      [0xa9, 0xa9], // ©, in every attribution
      [0xab, 0xab], // «
      [0xb0, 0xb1], // ° ±
      [0xb7, 0xb7], // ·
      [0xbb, 0xbb], // »
      [0xc7, 0xc7], // Ç
      [0xcb, 0xcb], // Ë
      [0xd7, 0xd7], // ×
      [0xe7, 0xe7], // ç
      [0xe9, 0xe9], // é, in borrowed words
      [0xeb, 0xeb], // ë
      [0x2009, 0x200a], // thin and hair space
      [0x2010, 0x2014], // hyphens and dashes
      [0x2018, 0x201a], // ‘ ’ ‚
      [0x201c, 0x201e], // “ ” „
      [0x2022, 0x2022], // •
      [0x2026, 0x2026], // …
      [0x202f, 0x202f], // narrow no-break space
      [0x2039, 0x203a], // ‹ ›
      [0x20ac, 0x20ac], // €
      [0x2212, 0x2212], // minus
    ],
  },
  // The rest of Latin-1, for German and French.
  {
    name: 'latin-1',
    ranges: [
      [0xa1, 0xa8],
      [0xaa, 0xaa],
      [0xac, 0xaf],
      [0xb2, 0xb6],
      [0xb8, 0xba],
      [0xbc, 0xc6],
      [0xc8, 0xca],
      [0xcc, 0xd6],
      [0xd8, 0xe6],
      [0xe8, 0xe8],
      [0xea, 0xea],
      [0xec, 0xff],
      [0x152, 0x153], // Œ œ
    ],
  },
  // The ten letters every page of ours shows; a file of their own keeps the other 118 off the first view.
  {
    name: 'south-slavic',
    ranges: [
      [0x106, 0x107], // Ć ć
      [0x10c, 0x10d], // Č č
      [0x110, 0x111], // Đ đ
      [0x160, 0x161], // Š š
      [0x17d, 0x17e], // Ž ž
    ],
  },
  // The rest of Latin Extended-A; Œ and œ stand with French above.
  {
    name: 'latin-ext',
    ranges: [
      [0x100, 0x105],
      [0x108, 0x10b],
      [0x10e, 0x10f],
      [0x112, 0x151],
      [0x154, 0x15f],
      [0x162, 0x17c],
      [0x17f, 0x17f],
    ],
  },
  {
    name: 'cyrillic',
    ranges: [
      [0x301, 0x301], // combining acute, for stress marks
      [0x400, 0x45f],
      [0x2116, 0x2116], // №
    ],
  },
]

/** All characters of a script's file in one string. */
export function charactersIn({ ranges }: Script): string {
  return ranges
    .map(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join(''),
    )
    .join('')
}

/** The CSS `unicode-range` of a script's file. */
export function unicodeRange({ ranges }: Script): string {
  const hex = (code: number): string => code.toString(16).toUpperCase()
  return ranges
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ')
}
