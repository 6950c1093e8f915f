/** Words of the choice of basemap, loaded with it. */
import type { StreetMapKind } from '../../domain/view/streetMap.ts'
import type { LanguageTag } from '../text/catalogue.ts'

interface BasemapTexts {
  readonly title: string
  readonly embedded: string
  readonly embeddedNote: string
  readonly streets: Record<StreetMapKind, string>
  /** What is sent where, before anything is sent. */
  readonly otherHost: (host: string) => string
  readonly sameHost: string
  readonly learns: string
  readonly promise: string
  readonly asking: (host: string) => string
  readonly credit: (streets: string) => string
  readonly failed: Record<'unreachable' | 'unreadable' | 'stopped' | 'broken', (host: string) => string> & {
    readonly elsewhere: (host: string, tileHost: string) => string
  }
  /** Stands after what failed. */
  readonly stillThere: string
}

export const basemapTexts: Readonly<Record<LanguageTag, BasemapTexts>> = {
  en: {
    title: 'Basemap',
    embedded: 'Schematic map',
    embeddedNote: 'Comes with this page. No other host is asked.',
    streets: { openfreemap: 'Street map, OpenFreeMap', pmtiles: 'Street map, archive' },
    otherHost: (host) => `Asks ${host} for the area you look at.`,
    sameHost: 'Asks this page’s own host for the area you look at.',
    learns: 'Another host that is asked learns your IP address, the address of this site and that area.',
    promise: 'Nothing is asked before you choose, and the choice ends with your visit.',
    asking: (host) => `Asking ${host} …`,
    credit: (streets) =>
      `Boundary © OpenStreetMap contributors (ODbL) · places © GeoNames (CC BY)${streets ? ` · streets: ${streets}` : ''}`,
    failed: {
      unreachable: (host) => `The street map could not be had: ${host} does not answer, or refuses.`,
      unreadable: (host) =>
        `The street map could not be read: what ${host} sent is not of a kind this page knows.`,
      elsewhere: (host, tileHost) =>
        `The street map was not opened: ${host} points to ${tileHost}, a host this page does not ask.`,
      stopped: (host) => `The street map stopped: ${host} no longer sends all of it.`,
      broken: () => 'The street map could not be opened: a part of this page could not be loaded.',
    },
    stillThere:
      'The schematic map stands in; incidents, list and timeline are as before. Choose the street map once more to try again.',
  },
}
