/** Words of the dialog “Take away” and of the pictures it makes. */
import type { LanguageTag } from '../text/catalogue.ts'

export interface ExportTexts {
  readonly title: string
  readonly close: string
  readonly what: string
  readonly choice: Record<'pinned' | 'window', (count: number) => string>
  /** Which incidents a file holds: `34 of 78 incidents`. */
  readonly selection: Record<'pinned' | 'window', (count: number, of: number) => string>
  readonly windowIs: (window: string) => string
  readonly filtersAre: (filters: string) => string
  readonly noFilters: string
  readonly pinnedWindow: string
  readonly nothing: string
  readonly data: string
  readonly formats: Record<'geojson' | 'csv' | 'kml', { readonly name: string; readonly use: string }>
  readonly map: string
  readonly preview: string
  readonly drawing: string
  readonly svg: string
  readonly png: (scale: number) => string
  readonly svgUse: string
  readonly pngUse: (width: number, height: number) => string
  readonly carries: string
  readonly saved: (file: string) => string
  readonly making: (file: string) => string
  readonly failed: (file: string) => string
  readonly tooLarge: (width: number, height: number) => string
  readonly noPicture: string
  readonly claims: string
  readonly version: (version: string) => string
  readonly seen: (address: string) => string
}

const incidents = (count: number): string => (count === 1 ? '1 incident' : `${count} incidents`)

export const exportTexts: Readonly<Record<LanguageTag, ExportTexts>> = {
  en: {
    title: 'Take away',
    close: 'Close',
    what: 'Which incidents',
    choice: {
      pinned: (count) => `Pinned (${count})`,
      window: (count) => `In the window and filters (${count})`,
    },
    selection: {
      pinned: (count, of) => `${count} pinned of ${incidents(of)}`,
      window: (count, of) => `${count} of ${incidents(of)}`,
    },
    windowIs: (window) => `Window: ${window}`,
    filtersAre: (filters) => `Filters: ${filters}`,
    noFilters: 'none',
    pinnedWindow: 'all dates',
    nothing: 'There is nothing to take away: no incident is in the window and passes the filters.',
    data: 'Data',
    formats: {
      geojson: {
        name: 'GeoJSON',
        use: 'for maps and for this one: every record, quote and check the incidents lead to',
      },
      csv: { name: 'CSV', use: 'for spreadsheets: one row for each report' },
      kml: { name: 'KML', use: 'for globes: one placemark for each incident' },
    },
    map: 'Map',
    preview: 'Preview of the picture, with title, legend, scale and notes',
    drawing: 'Drawing the picture …',
    svg: 'SVG',
    png: (scale) => `PNG ${scale}×`,
    svgUse: 'for layout and any size; letters stay letters',
    pngUse: (width, height) => `${width} × ${height} pixels`,
    carries:
      'Every file carries the title, window, filters, attribution, version, footnote and a link to this view, and says that these are reported claims.',
    saved: (file) => `Saved as ${file}.`,
    making: (file) => `Making ${file} …`,
    failed: (file) => `${file} could not be made. Nothing else is lost; try again or take another format.`,
    tooLarge: (width, height) =>
      `This browser cannot make a picture of ${width} × ${height} pixels. Take a smaller one, or the SVG.`,
    noPicture: 'The map could not be drawn as a picture. The data files are not affected.',
    claims: 'Reported claims, not established facts.',
    version: (version) => `Version ${version} of the data.`,
    seen: (address) => `The same view: ${address}`,
  },
}
