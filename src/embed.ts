/** The front door of an embed: fetch → read → store → page. The view comes from the query string, never the hash. */
import { embeddedView, partsLeftOut } from './format/link/embeddedView.ts'
import { decodeEmbed } from './format/link/embedOptions.ts'
import { secretIn } from './format/link/frameMessages.ts'
import { linkedView } from './format/link/linkedView.ts'
import { overRecord } from './format/link/recordedView.ts'
import { namedViewsPath } from './format/link/siteAddresses.ts'
import { type FetchedText, fetchJsonText } from './format/read/fetchJsonText.ts'
import { parseDataset } from './format/read/parseDataset.ts'
import { loadBasemap } from './map/still/loadBasemap.ts'
import { createSession } from './state/session.ts'
import './ui/laterFiles.ts'
import './ui/theme.css'
import type { Dataset } from './domain/dataset/dataset.ts'
import { textIn } from './domain/record/languageMap.ts'
import type { NamedView } from './domain/record/namedView.ts'
import { startView } from './domain/view/view.ts'
import styles from './ui/embed/embed.module.css'
import { openEmbed } from './ui/embed/embedPage.ts'
import { embedTexts } from './ui/embed/embedTexts.ts'
import { englishLanguage } from './ui/text/language.ts'

/** The first is spoken where the address asks for none of them. */
const languages = [englishLanguage]

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

/** The view of that name; null where the file, or the part that reads it, cannot be had, or knows none. */
async function namedView(
  name: string,
  fetching: Promise<FetchedText>,
  dataset: Dataset,
): Promise<NamedView | null> {
  const [fetched, reader] = await Promise.all([
    fetching,
    import('./format/read/namedViews.ts').catch(() => null),
  ])
  if (fetched.kind !== 'text' || !reader) return null
  return reader.readNamedViews(fetched.text, dataset).views.find(({ id }) => id === name) ?? null
}

async function open(): Promise<void> {
  const { options, viewText, ignored } = decodeEmbed(location.search)
  const language = languages.find(({ tag }) => tag === options.language) ?? englishLanguage
  document.documentElement.lang = language.tag
  say(language.textsOf(embedTexts).loading)
  const basemap = loadBasemap(baseUrl)
  const views = options.named === null ? null : fetchJsonText(baseUrl + namedViewsPath)
  const path = 'data/incidents.geojson'
  const fetched = await fetchJsonText(baseUrl + path)
  if (fetched.kind !== 'text') return say(`${fetched.issue.message}. ${fetched.issue.remedy}`)
  const parsing = parseDataset(fetched.text, path)
  const { dataset } = parsing
  if (!dataset) {
    const { datasetIssues } = await import('./format/read/datasetIssues.ts')
    const [issue] = datasetIssues(fetched.text, parsing)
    return say(`${issue?.message ?? ''}. ${issue?.remedy ?? ''}`)
  }
  const named = views && options.named !== null ? await namedView(options.named, views, dataset) : null
  const linked = linkedView(viewText, dataset)
  const view = named
    ? overRecord(linked.asksNothing ? startView : linked.view, named.view, dataset.zone)
    : linked.view
  const session = createSession(dataset, embeddedView(view), language.tag)
  const wording = (name: string): boolean => dataset.footnotes.some(({ wordings }) => wordings?.[name])
  const lacking = [
    ...(options.language !== null && options.language !== language.tag ? ['lang'] : []),
    ...(options.footnote !== null && !wording(options.footnote) ? ['footnote'] : []),
    ...(options.named !== null && !named ? ['named'] : []),
  ]
  root.replaceChildren()
  openEmbed({
    root,
    session,
    language,
    options,
    caption: named && textIn(named.title, language.tag),
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
      session.verbs.setView(embeddedView(linked.view))
      return partsLeftOut(linked)
    },
  })
}

void open()
