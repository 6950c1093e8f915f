/** What a host of a map is given by the page or the embed around it. */
import type { Camera } from '../../domain/record/viewRecord.ts'
import type { BasemapData } from '../../map/basemap/sources.ts'
import type { ReportMap, ReportMapProps } from '../../map/reportMap.ts'
import type { StillMap } from '../../map/still/stillMap.ts'
import type { Session } from '../../state/session.ts'
import type { Coverage } from './coverage.ts'

/** `lost`: the graphics card took the live map and has not given it back. */
export type StandInReason = 'no-webgl2' | 'failed' | 'lost'

/** What a still map is made from. */
export interface StillParts {
  readonly StillMap: typeof StillMap
  readonly basemap: Promise<BasemapData>
}

export interface MapHosting {
  readonly container: HTMLElement
  readonly session: Session
  readonly camera: Camera
  /** Where `public/` is served, with a final slash. */
  readonly baseUrl: string
  readonly theme: () => ReportMapProps['theme']
  /** What of the map lies under something else. */
  readonly covered: () => Coverage
  /** Where a lesson leaves the map. */
  readonly home: () => Camera
  /** Name of the map, for those who hear it, in the present language. */
  readonly name: () => string
  /** MapLibre's hints about gestures, by its keys. */
  readonly hints?: Readonly<Record<string, string>>
  /** In a page that scrolls: one finger scrolls the page, two move the map. */
  readonly cooperativeGestures?: boolean
  /** The camera stays where it is put; symbols and names still answer. */
  readonly held?: boolean
  /** Parts of the basemap that are there already: the live map fetches none. */
  readonly basemap?: Promise<BasemapData>
  /** Rejects where the still map cannot be loaded. */
  readonly still: () => StillParts | Promise<StillParts>
  /** Another map has come on show. */
  readonly onShown: (map: ReportMap, kind: 'live' | 'still') => void
  /** The map on show has drawn for the first time. */
  readonly onReady: () => void
  /** Where the map is looked from, whoever moved it. */
  readonly onCamera: (camera: Camera) => void
  /** A place was opened; `rows` are its incidents in the window. */
  readonly onOpenSite: (site: number, rows: number[]) => void
  /** The still map is on show because there is no live one; `retry` asks for the live one again. */
  readonly onStandIn: (reason: StandInReason, retry: () => void) => void
  /** Neither of the two maps can be had. */
  readonly onNoMap: () => void
}
