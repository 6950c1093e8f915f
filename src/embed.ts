/** The front door of an embed: fetch → read → store → page. The view comes from the query string, never the hash. */
import { embeddedView, partsLeftOut } from './format/embeddedView.ts'
import { decodeEmbed } from './format/embedOptions.ts'
import { type DatasetText, fetchDataset } from './format/fetchDataset.ts'
import { secretIn } from './format/frameMessages.ts'
import { linkedView } from './format/linkedView.ts'
import { namedViewsPath, readNamedViews } from './format/namedViews.ts'
import { readDataset } from './format/readDataset.ts'
import { overRecord } from './format/viewRecord.ts'
import { loadBasemap } from './map/still/loadBasemap.ts'
import { openDataset } from './state/appStore.ts'
import { setView } from './state/viewVerbs.ts'
import './ui/laterFiles.ts'
import './ui/theme.css'
import type { Dataset } from './domain/dataset.ts'
import { textIn } from './domain/record/languageMap.ts'
import type { NamedView } from './domain/record/namedView.ts'
import { startView } from './domain/view.ts'
import styles from './ui/embed/embed.module.css'
import { openEmbed } from './ui/embed/embedPage.ts'
import { embedTexts } from './ui/embed/embedTexts.ts'
import { type Catalogue, english, type Language } from './ui/text/catalogue.ts'

const catalogues: Readonly<Record<Language, Catalogue>> = { en: english }

/** The page stands one folder below the app. */
const baseUrl = new URL('../', document.baseURI).href

const root = document.getElementById('embed') ?? document.body

function say(message: string): void {
  const paragraph = document.createElement('p')
  paragraph.textContent = message
  paragraph.role = 'status'
  paragraph.className = styles['waiting'] ?? ''
  root.replaceChildren(paragraph)
}

/** The view of that name; null where the file cannot be had or knows none. */
function namedView(name: string | null, fetched: DatasetText | null, dataset: Dataset): NamedView | null {
  if (fetched?.kind !== 'text') return null
  return readNamedViews(fetched.text, dataset).views.find(({ id }) => id === name) ?? null
}

async function open(): Promise<void> {
  const { options, viewText, ignored } = decodeEmbed(location.search)
  const text = Object.values(catalogues).find(({ language }) => language === options.language) ?? english
  document.documentElement.lang = text.language
  say(embedTexts[text.language].loading)
  const basemap = loadBasemap(baseUrl)
  const views = options.named === null ? Promise.resolve(null) : fetchDataset(baseUrl + namedViewsPath)
  const path = 'data/incidents.geojson'
  const fetched = await fetchDataset(baseUrl + path)
  if (fetched.kind !== 'text') return say(`${fetched.issue.message}. ${fetched.issue.remedy}`)
  const { dataset, issues } = readDataset(fetched.text, path)
  if (!dataset) return say(`${issues[0]?.message ?? ''}. ${issues[0]?.remedy ?? ''}`)
  const named = namedView(options.named, await views, dataset)
  const linked = linkedView(viewText, dataset)
  const view = named
    ? overRecord(linked.asksNothing ? startView : linked.view, named.view, dataset.zone)
    : linked.view
  openDataset(dataset, embeddedView(view))
  const wording = (name: string): boolean => dataset.footnotes.some(({ wordings }) => wordings?.[name])
  const lacking = [
    ...(options.language !== null && options.language !== text.language ? ['lang'] : []),
    ...(options.footnote !== null && !wording(options.footnote) ? ['footnote'] : []),
    ...(options.named !== null && !named ? ['named'] : []),
  ]
  root.replaceChildren()
  openEmbed({
    root,
    dataset,
    text,
    options,
    caption: named && textIn(named.title, text.language),
    basemap,
    baseUrl,
    names: {
      frame: options.frame ?? 'incident-map',
      pymChild: new URLSearchParams(location.search).get('childId'),
      secret: secretIn(location.hash),
    },
    ignored: [...ignored, ...lacking, ...partsLeftOut(linked)],
    onView(asked) {
      const linked = linkedView(asked, dataset)
      setView(embeddedView(linked.view))
      return partsLeftOut(linked)
    },
  })
}

void open()
