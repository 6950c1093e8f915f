/** What a map of reported incidents takes, tells and can do, whichever way it draws: live (WebGL2) or still (SVG). */

import type { TimeOrder } from '../domain/dataset/timeOrder.ts'
import type { Geometry } from '../domain/record/geometrySchema.ts'
import type { Camera } from '../domain/record/viewRecord.ts'
import type { Span } from '../domain/time/span.ts'
import type { BasemapLanguage } from './basemap/basemapLanguage.ts'
import type { BasemapThemeName } from './basemap/themes.ts'
import type { Streets } from './streets/streets.ts'

/** Names of a site that has incidents. */
export interface SiteLabel {
  /** Position in the index's sites. */
  readonly site: number
  readonly primary: string
  /** The other name form, or an empty text. */
  readonly secondary: string
}

/** The area or line an incident was reported for. */
export interface Extent {
  readonly geometry: Geometry
  /** Its edge is a guess: drawn as a row of soft dots. */
  readonly approximate: boolean
  /** One of several candidates: drawn fainter. */
  readonly ghost: boolean
  /** Of the incident that is selected or pointed at, rather than of any in the window. */
  readonly focused: boolean
}

/** Pixels from the map's top left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Pixels of the map covered by panels. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface ReportMapProps {
  readonly theme: BasemapThemeName
  /** Language of the basemap's own names. */
  readonly language: BasemapLanguage
  /** Name of the map's surface, for those who hear it; without one the surface keeps the map's own. */
  readonly name?: string
  /** The filtered incidents. */
  readonly order: TimeOrder
  readonly window: Span
  /** Rows of the index. */
  readonly highlighted: number | null
  readonly selected: number | null
  readonly extents: readonly Extent[]
  readonly labels: readonly SiteLabel[]
  readonly padding: Padding
  /** What lies over the map, such as the open legend: names and chosen symbols keep clear of it. */
  readonly overlays?: readonly Box[]
  /** In place of the embedded basemap's ground; the still map has none. */
  readonly streets?: Streets | null
}

export interface ReportMapEvents {
  readonly onHighlight: (row: number | null) => void
  /** null: the reader clicked where nothing is. */
  readonly onSelect: (row: number | null) => void
  /** A counted circle or a name was opened; `rows` are its incidents in the window. */
  readonly onOpenSite: (site: number, rows: number[]) => void
  /** After a move the reader made has ended. */
  readonly onCamera: (camera: Camera) => void
  readonly onReady: () => void
}

export interface ReportMap {
  /** What is drawn when this returns, or in the next painted frame, is exactly these props. */
  setProps(props: Partial<ReportMapProps>): void
  moveTo(camera: Camera, options?: { readonly animate?: boolean }): void
  /** Moves only as far as needed for the incident's symbol to stand clear of the padding. */
  revealRow(row: number): void
  zoomBy(levels: number): void
  /** Moves what is looked at by pixels: positive x to the east, positive y to the south. */
  panBy(x: number, y: number): void
  /** Rows of the symbols at a point of the map (pixels from its top left), nearest first: the whole stack. */
  rowsAt(x: number, y: number): number[]
  /** Rows that really are on the map now, ascending: read back from what was drawn, not from the props. */
  drawnRows(): Uint32Array
  /** The window of the frame that is on the screen now; null before the first. */
  readonly presentedWindow: Span | null
  /** Nothing of it is on its way, and it does not move: it stays as it is until somebody does something. */
  readonly settled: boolean
  destroy(): void
}
