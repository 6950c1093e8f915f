/** Every string a reader sees, typed: another language is another object of this shape. */
import type { DisputedClass, FacetName, OriginClass, PrecisionClass } from '../../domain/filter/filter.ts'
import type { DateWords } from '../../domain/time/dateWords.ts'
import type { DatePrecision } from '../../domain/time/eventSpan.ts'
import { englishTimelineTexts, type TimelineTexts } from '../timeline/timelineTexts.ts'
import { groupDigits, plural } from './englishNumbers.ts'

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
    readonly empty: string
    readonly showEverything: string
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

export const english: Catalogue = {
  language: 'en',
  dates: {
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    since: (date) => `since ${date}, end open`,
    until: (date) => `until ${date}`,
    fromUnknown: (date) => `until ${date}, start not known`,
    untilUnknown: (date) => `from ${date}, end not known`,
  },
  header: {
    subtitle: (incidents, documents, years) =>
      `${plural(incidents, 'incident', 'incidents')} reported in ${plural(documents, 'document', 'documents')}, ${years}. What was said, by whom, where, and how surely.`,
    copyLink: 'Copy link',
    linkCopied: 'Link copied',
    copyByHand: 'Copy the address from the address bar',
    takeAway: 'Download',
    share: 'Share',
    embed: 'Embed',
    about: 'About',
    present: 'Present',
    openMenu: 'Search, filter …',
    closeMenu: 'Close',
  },
  filter: {
    button: (active) => (active > 0 ? `Filter (${active})` : 'Filter'),
    title: 'Filter the incidents',
    groups: {
      groups: 'Category',
      places: 'Place',
      sources: 'Document',
      speakers: 'Speaker',
      precisions: 'Date known',
      origins: 'Origins',
      disputed: 'Other reporting',
    },
    precisions: {
      hour: 'to the hour',
      day: 'to the day',
      longer: 'to a longer stretch',
      undated: 'not at all',
    },
    origins: { one: 'one origin', several: 'several origins' },
    disputed: { disputed: 'disputed', undisputed: 'not disputed' },
    ownVoice: 'the document itself',
    copy: (publisher) => `${publisher} (copy)`,
    clear: 'Remove all',
    close: 'Close',
    only: 'Only',
    or: 'or',
    and: 'and',
    remove: (choice) => `Remove the filter “${choice}”`,
  },
  search: {
    label: 'Search quotes, places, people',
    placeholder: 'Search quotes, places, people',
    results: (count) => plural(count, 'incident found', 'incidents found'),
    none: 'Nothing found. Search looks in titles, places, people and the quoted words, in every spelling.',
    more: (count) => `and ${groupDigits(count)} more; add a word to narrow it down`,
  },
  loading: 'Reading the data file …',
  failed: {
    line: (line) => `line ${line}`,
    title: 'The incidents could not be loaded',
    whatWorks:
      'Nothing else on this page is damaged; it shows the incidents as soon as the file can be read.',
    retry: 'Try again',
  },
  part: {
    waiting: (name) => `Loading: ${name} …`,
    failed: (name) =>
      `${name}: this part of the page could not be loaded or shown. Everything else works as always.`,
    newer: (name) => `${name}: the site has a newer version, and this part of the older one is gone from it.`,
    retry: 'Try again',
    reload: 'Reload the page',
    loadNewer: 'Load the new version',
    dismiss: 'Dismiss',
    correction: 'Report an error',
    notices: 'Notices',
    changes: 'What has changed since',
    site: 'What was reported at this place',
  },
  map: {
    label: 'Map of the reported incidents in the window. The list holds the same incidents as text.',
    canvas: 'Map, moved by arrow keys and zoomed by plus and minus',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Show the whole area',
    pan: { north: 'Move north', south: 'Move south', west: 'Move west', east: 'Move east' },
    noStreetDetail: 'No street detail: rivers, roads and railway are schematic and end at this zoom.',
    legend: 'Legend',
    allExtents: 'Show the area of every report',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    standing: { certain: 'in the window', possible: 'possibly in the window' },
    disputed: 'disputed',
    corroborated: 'several origins',
    unplaced: (count) => `${groupDigits(count)} without a place`,
    attribution: 'Boundary © OpenStreetMap contributors (ODbL) · places © GeoNames (CC BY) · lines schematic',
    loading: 'Drawing the map …',
    part: 'Map',
    streets: 'Street map',
    atPlace: (place, count) => `${place}: ${plural(count, 'incident', 'incidents')}`,
    close: 'Close',
    showTools: 'Zoom and move',
    hideTools: 'Hide the buttons',
  },
  panel: {
    label: 'Evidence',
    incidents: 'Incidents',
    documents: 'Documents',
    compare: 'Compare',
    speakers: 'Speakers',
    openList: (count) => `List (${groupDigits(count)})`,
    closeList: 'Close the list',
    pullUp: 'Show more of the list',
    pullDown: 'Show more of the map',
  },
  list: {
    day: (day, count) => `${day} · ${plural(count, 'incident', 'incidents')}`,
    undated: 'Without a date',
    startUnknown: 'Start not known',
    empty: 'No incident is reported in this stretch of time.',
    showEverything: 'Show everything',
    unplaced: 'no place stated',
    unnamedPlace: 'place without a name',
    more: (count) => `and ${plural(count, 'more report', 'more reports')}`,
    pinned: 'pinned',
    evidence: 'Evidence',
  },
  status: (incidents, of, reports) =>
    `${groupDigits(incidents)} of ${plural(of, 'incident', 'incidents')}, ${plural(reports, 'report', 'reports')}`,
  spokenStatus: (counts, window) => `${counts}, ${window.replace(/\s*–\s*/, ' to ')}`,
  timeline: { ...englishTimelineTexts, laneless: 'No place' },
  everything: 'all dates',
  undatedChip: (count) => `${groupDigits(count)} without a date`,
  unplacedChip: (count) => `${groupDigits(count)} without a place`,
  precision: {
    minute: 'to the minute',
    about: 'hour approximate',
    partOfDay: 'part of the day known',
    day: 'day known, hour not',
    range: 'stretch of time',
    open: 'one end open',
    approximate: 'date uncertain',
    undated: 'no date',
  },
  evidence: {
    ownVoice: 'own voice',
    disputed: 'disputed',
  },
  footer: {
    claims: 'Reported claims, not established facts.',
    dataset: (version) => `Data ${version}`,
    more: 'Whole note',
    less: 'Less',
  },
}
