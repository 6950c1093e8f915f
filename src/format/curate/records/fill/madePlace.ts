import type { Geometry } from '../../../../domain/record/geometrySchema.ts'

/** What a recipe makes of a place. */
export interface MadePlace {
  readonly geometry: Geometry
  /** Metres; of discs. */
  readonly coordinateUncertaintyInMeters?: number
}
