import { at, hasFlag, incidentFlag } from '../../domain/dataset/incidentIndex.ts'
import { placementsAt, type RosetteSeating, rowOfPlacement } from '../../domain/layout/rosetteSeating.ts'
import type { LayoutBody } from '../../domain/layout/siteLayout.ts'
import { type CountColumns, countColumns, rowsOfSites } from '../../domain/layout/siteLayoutCounts.ts'
import { isRosette } from '../../domain/layout/siteLayoutOfIncidents.ts'
import { type SymbolName, symbolOf } from '../../domain/record/collection.ts'

/** One symbol of a lone site or a rosette. */
export interface SceneSymbol {
  readonly row: number
  readonly symbol: SymbolName
  /** Its seat, pixels from the body's centre. */
  readonly x: number
  readonly y: number
  /** One of several candidate places. */
  readonly ghost: boolean
  /** A statement about the place. */
  readonly subject: boolean
  readonly disputed: boolean
  readonly corroborated: boolean
}

/**
 * A lone symbol, a rosette or a counted circle, whatever the camera and the window. What follows from its incidents is
 * worked out when it is first asked for: most bodies of a layout stand at zooms nobody goes to.
 */
export class SceneBody {
  /** Positions in the index's sites, the one with most incidents first. */
  readonly sites: readonly number[]
  /** Pixels. */
  readonly radius: number
  /** Is it a number in a circle, rather than symbols? */
  readonly counted: boolean
  readonly #seating: RosetteSeating
  #rows: Uint32Array | null = null
  #columns: CountColumns | null = null
  #symbols: readonly SceneSymbol[] | null = null

  constructor(seating: RosetteSeating, { sites, radius }: LayoutBody) {
    const [only] = sites
    this.sites = sites
    this.radius = radius
    this.counted = sites.length > 1 || only === undefined || !isRosette(seating, only)
    this.#seating = seating
  }

  /** Rows of its filtered incidents, in the window or not, ascending, each once. */
  get rows(): Uint32Array {
    this.#rows ??= rowsOfSites(this.#seating, this.sites)
    return this.#rows
  }

  /** For counting its incidents in a window: `countIn`. */
  get columns(): CountColumns {
    this.#columns ??= countColumns(this.#seating, this.sites)
    return this.#columns
  }

  /** How many incidents, in the window or not. */
  get total(): number {
    return this.columns.starts.length + this.columns.undated
  }

  /** A symbol that stands alone has no disc behind it, and no number. */
  get alone(): boolean {
    return !this.counted && this.total === 1
  }

  /** Empty where counted. */
  get symbols(): readonly SceneSymbol[] {
    this.#symbols ??= this.counted ? [] : this.sites.flatMap((site) => symbolsAt(this.#seating, site))
    return this.#symbols
  }
}

function symbolsAt(seating: RosetteSeating, site: number): SceneSymbol[] {
  const { index } = seating
  const first = at(seating.firstOfSite, site)
  return Array.from({ length: placementsAt(seating, site) }, (_, offset) => {
    const position = first + offset
    const row = rowOfPlacement(seating, position)
    return {
      row,
      symbol: symbolOf(index, row),
      x: at(seating.seatX, position),
      y: at(seating.seatY, position),
      ghost: at(index.placementGhost, at(seating.placements, position)) === 1,
      subject: hasFlag(index, row, incidentFlag.subject),
      disputed: hasFlag(index, row, incidentFlag.disputed),
      corroborated: hasFlag(index, row, incidentFlag.corroborated),
    }
  })
}
