/** The dataset as KML 2.2 (OGC 07-147r2), for globes and for software that plays time. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { type ExtractNote, footnoteLines, noteLines } from './extractNote.ts'
import { exportLanguage, incidentExports } from './incidentExport.ts'
import { kmlPlacemark, kmlStyles } from './kmlPlacemark.ts'
import { element, textElement } from './xml.ts'

/**
 * One placemark for each incident, undated and unplaced ones too, in a folder for each episode and in order of time.
 * Dates, uncertainty, origins and quotes stand in `ExtendedData`; the texts are plain, without HTML.
 */
export function datasetKml(dataset: Dataset, note?: ExtractNote): string {
  const accounts = incidentExports(dataset)
  const episodes = new Map(dataset.episodes.map(({ id }) => [id, [] as string[]]))
  const others: string[] = []
  for (const account of accounts) {
    const folder = episodes.get(account.incident.episode ?? '') ?? others
    folder.push(kmlPlacemark(dataset, account))
  }
  const document = element('Document', [
    textElement('name', textIn(dataset.card.title, exportLanguage)),
    textElement('description', aboutTheFile(dataset, note)),
    ...styles,
    ...dataset.episodes.flatMap(({ id, title }) => {
      const placemarks = episodes.get(id) ?? []
      const name = textElement('name', textIn(title, exportLanguage))
      return placemarks.length === 0 ? [] : [element('Folder', [name, ...placemarks])]
    }),
    ...others,
  ])
  const kml = element('kml', [document], { xmlns: 'http://www.opengis.net/kml/2.2' })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${kml}\n`
}

function aboutTheFile(dataset: Dataset, note?: ExtractNote): string {
  const { card } = dataset
  return [
    ...(card.description ? [textIn(card.description, exportLanguage)] : []),
    'Each placemark is a claim that the documents quoted with it report; this file does not say that it is true.',
    'A disc, a line or an area shows how far a report reaches: the point on it is only where the symbol stands.',
    `Version ${card.version}.`,
    ...(card.license === undefined ? [] : [`Licence and attribution: ${card.license}`]),
    ...footnoteLines(dataset),
    ...(note ? noteLines(note) : []),
  ].join('\n')
}

/** Colours are `aabbggrr`. A candidate is drawn faint: at most one of them is the place. */
const styles = [
  { id: kmlStyles.single, opacity: 'ff', fill: '26' },
  { id: kmlStyles.candidates, opacity: '80', fill: '14' },
].map(({ id, opacity, fill }) =>
  element(
    'Style',
    [
      element('IconStyle', [textElement('color', `${opacity}ffffff`)]),
      element('LineStyle', [textElement('color', `${opacity}80502a`), textElement('width', '2')]),
      element('PolyStyle', [textElement('color', `${fill}80502a`)]),
    ],
    { id },
  ),
)
