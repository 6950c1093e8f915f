/** A street map that the operator of the page offers beside the embedded basemap. */
export const streetMapKinds = ['openfreemap', 'pmtiles'] as const

/** `openfreemap`: a style that names vector tiles; `pmtiles`: one archive that holds them all. */
export type StreetMapKind = (typeof streetMapKinds)[number]

export interface StreetMapOffer {
  readonly kind: StreetMapKind
  /** Of the style or the archive. */
  readonly address: string
}
