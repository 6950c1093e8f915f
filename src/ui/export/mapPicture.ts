/** The map as it is looked at, as an SVG file: the still map's drawing in a frame that says what it is. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { extentCollector } from '../../domain/layout/extent.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { type ExtractNote, footnoteLines, noteLines } from '../../format/write/extractNote.ts'
import { basemapLanguage } from '../../map/basemap/basemapLanguage.ts'
import type { ReportMapProps } from '../../map/reportMap.ts'
import { siteNames } from '../../map/siteNames.ts'
import { loadBasemap } from '../../map/still/loadBasemap.ts'
import { framedPicture, type PictureWords } from '../../map/still/pictures/framedPicture.ts'
import { svgElement } from '../../map/still/svg.ts'
import type { AppState } from '../../state/appState.ts'
import { shownCamera } from '../map/shownCamera.ts'
import type { Catalogue } from '../text/catalogue.ts'
import type { ExportTexts } from './exportTexts.ts'
import { fontRulesFor } from './pictureFonts.ts'
import type { Selection } from './selection.ts'

export interface MapPicture {
  readonly svg: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Pixels of the map in a picture. */
const mapSize = { width: 1200, height: 720 } as const
const padding: ReportMapProps['padding'] = { top: 24, right: 24, bottom: 40, left: 24 }

export async function mapPicture(
  state: AppState,
  selection: Selection,
  note: ExtractNote,
  text: Catalogue,
  texts: ExportTexts,
): Promise<MapPicture> {
  const { dataset } = state
  const basemap = await loadBasemap(new URL('./', document.baseURI).href)
  const view = { camera: shownCamera(state, mapSize, padding), ...mapSize, basemap }
  const drawing = framedPicture(propsOf(state, selection, text), view, wordsOf(dataset, note, text, texts))
  const rules = await fontRulesFor(drawing.textContent ?? '')
  const style = svgElement('style', null)
  style.textContent = rules
  drawing.prepend(style)
  return {
    svg: new XMLSerializer().serializeToString(drawing),
    width: Number(drawing.getAttribute('width')),
    height: Number(drawing.getAttribute('height')),
  }
}

function propsOf(
  { dataset, view, selected: open }: AppState,
  { incidents, order, window }: Selection,
  { language }: Catalogue,
): ReportMapProps {
  const rows = incidents.flatMap(({ id }) => dataset.rowOf.get(id) ?? [])
  const selected = open !== null && rows.includes(open) ? open : null
  const collect = extentCollector(dataset)
  return {
    theme: 'light',
    language: basemapLanguage(language),
    order,
    window,
    highlighted: null,
    selected,
    extents: [
      ...(view.allExtents ? collect(rows).map((extent) => ({ ...extent, focused: false })) : []),
      ...(selected === null ? [] : collect([selected]).map((extent) => ({ ...extent, focused: true }))),
    ],
    labels: siteNames(dataset, language),
    padding,
  }
}

function wordsOf(dataset: Dataset, note: ExtractNote, text: Catalogue, texts: ExportTexts): PictureWords {
  const { card, categoryGroups, footnotes } = dataset
  const title = textIn(card.title, text.language) + footnotes.map(({ mark }) => mark).join('')
  const notes = [
    texts.claims,
    ...footnoteLines(dataset),
    `${texts.version(card.version)} ${card.license ?? ''}`.trim(),
    texts.seen(note.permalink),
  ]
  return {
    title,
    subtitles: [
      [texts.windowIs(note.window), note.selection].join(' · '),
      ...(note.filters === texts.noFilters ? [] : [texts.filtersAre(note.filters)]),
    ],
    legend: categoryGroups.map(({ symbol, label }) => ({ symbol, label: textIn(label, text.language) })),
    outlines: [
      { sample: 'possible', label: text.map.standing.possible },
      { sample: 'corroborated', label: text.map.corroborated },
      { sample: 'disputed', label: text.map.disputed },
    ],
    attribution: text.map.attribution,
    notes,
    description: [...notes.slice(0, -1), ...noteLines(note)].join('\n'),
  }
}
