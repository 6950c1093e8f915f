/** Every string a reader sees, typed: another language is another object of this shape. */
import type { DisputedClass, FacetName, OriginClass, PrecisionClass } from '../../domain/filter/filter.ts'
import type { KnowledgeBasis } from '../../domain/record/report.ts'
import type { DateWords } from '../../domain/time/dateWords.ts'
import type { DatePrecision } from '../../domain/time/eventSpan.ts'
import type { TimelineTexts } from '../timeline/timelineTexts.ts'

/** BCP 47 tags of the languages the interface speaks. */
export type LanguageTag = 'en'

export interface Catalogue {
  /** BCP 47. */
  readonly language: string
  readonly dates: DateWords
  readonly header: {
    readonly subtitle: (incidents: number, documents: number, years: string) => string
    readonly copyLink: string
    readonly linkCopied: string
    readonly copyByHand: string
    readonly takeAway: string
    readonly share: string
    readonly embed: string
    readonly about: string
    readonly present: string
    readonly openMenu: string
    readonly closeMenu: string
  }
  readonly filter: {
    readonly button: (active: number) => string
    readonly title: string
    readonly groups: Record<FacetName, string>
    readonly precisions: Record<PrecisionClass, string>
    readonly origins: Record<OriginClass, string>
    readonly knowledge: Record<KnowledgeBasis, string>
    readonly disputed: Record<DisputedClass, string>
    readonly ownVoice: string
    readonly copy: (publisher: string) => string
    readonly clear: string
    readonly close: string
    /** The sentence over the list: `Only: …`; choices of one group are joined by `or`, groups by `and`. */
    readonly only: string
    readonly or: string
    readonly and: string
    readonly remove: (choice: string) => string
  }
  readonly search: {
    readonly label: string
    readonly placeholder: string
    readonly results: (count: number) => string
    readonly none: string
    readonly more: (count: number) => string
  }
  readonly loading: string
  readonly failed: {
    /** Before what is wrong there. */
    readonly line: (line: number) => string
    readonly title: string
    readonly whatWorks: string
    readonly retry: string
  }
  /** Of parts of the page that are loaded when they are wanted. */
  readonly part: {
    readonly waiting: (name: string) => string
    readonly failed: (name: string) => string
    readonly newer: (name: string) => string
    readonly retry: string
    readonly reload: string
    readonly loadNewer: string
    readonly dismiss: string
    /** Names of parts that have no button of that name. */
    readonly correction: string
    readonly notices: string
    readonly changes: string
    readonly site: string
  }
  readonly map: {
    readonly label: string
    /** The drawing itself, which arrow keys move. */
    readonly canvas: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly reset: string
    readonly pan: Record<'north' | 'south' | 'west' | 'east', string>
    readonly noStreetDetail: string
    readonly legend: string
    readonly allExtents: string
    readonly fullScreen: string
    readonly leaveFullScreen: string
    readonly standing: { readonly certain: string; readonly possible: string }
    readonly disputed: string
    readonly corroborated: string
    readonly unplaced: (count: number) => string
    readonly attribution: string
    readonly loading: string
    /** The map as a part of the page, and the choice of a street map. */
    readonly part: string
    readonly streets: string
    readonly atPlace: (place: string, count: number) => string
    readonly close: string
    readonly showTools: string
    readonly hideTools: string
  }
  readonly panel: {
    readonly label: string
    readonly incidents: string
    readonly documents: string
    readonly compare: string
    readonly speakers: string
    readonly openList: (count: number) => string
    readonly closeList: string
    readonly pullUp: string
    readonly pullDown: string
  }
  readonly list: {
    readonly day: (day: string, count: number) => string
    readonly undated: string
    readonly startUnknown: string
    /** Why there is nothing to list, and what takes the cause away. */
    readonly emptyOfFilters: string
    readonly emptyOfWindow: (filtered: boolean) => string
    readonly removeFilters: string
    readonly allDates: string
    readonly unplaced: string
    /** Of an incident that has coordinates and no place of the gazetteer. */
    readonly unnamedPlace: string
    readonly more: (count: number) => string
    readonly pinned: string
    /** What an open row shows. */
    readonly evidence: string
  }
  /** The window stands before it. */
  readonly status: (incidents: number, of: number, reports: number) => string
  /** Heard when a change of the window is done; `counts` and `window` as they stand on the page. */
  readonly spokenStatus: (counts: string, window: string) => string
  readonly timeline: TimelineTexts & { readonly laneless: string }
  readonly everything: string
  readonly undatedChip: (count: number) => string
  readonly unplacedChip: (count: number) => string
  readonly precision: Record<DatePrecision, string>
  readonly evidence: {
    readonly ownVoice: string
    readonly disputed: string
  }
  readonly footer: {
    readonly claims: string
    readonly dataset: (version: string) => string
    readonly more: string
    readonly less: string
  }
}
