/** The front door: the file beside the page is fetched and opened. */
import { fileAddress } from './domain/view/carriedFiles.ts'
import { fetchJsonText } from './format/read/fetchJsonText.ts'
import { openPage } from './openPage.tsx'
import './ui/fonts.css'
import './ui/theme.css'
import { englishLanguage } from './ui/text/language.ts'

/** Beside the page, so that a newsroom replaces it without building. */
const datasetAddress = 'data/incidents.geojson'

const page = openPage(document.getElementById('app') ?? document.body, englishLanguage, () => void open())

async function open(): Promise<void> {
  page.wait()
  const fetched = await fetchJsonText(fileAddress(datasetAddress, new URL('./', document.baseURI).href))
  if (fetched.kind === 'text') page.open(fetched.text, datasetAddress)
  else page.fail(fetched.issue)
}

void open()
// What keeps the site for a reader without network is loaded when everything she came for has been.
if (import.meta.env.MODE === 'production')
  addEventListener('load', () =>
    // Without that file the site works as before; the next visit asks for it again.
    setTimeout(() => import('./ui/offline/keepOffline.ts').catch(() => undefined), 15_000),
  )
