/** The front door: fetch → read → store → mount, and the view ⇄ the address. */
import { createRoot } from 'react-dom/client'
import { followAddress } from './addressBar.ts'
import { fileAddress } from './domain/carriedFiles.ts'
import { fetchDataset } from './format/fetchDataset.ts'
import { type LinkedView, linkedView } from './format/linkedView.ts'
import { readDataset } from './format/readDataset.ts'
import { closeDataset, openDataset } from './state/appStore.ts'
import { openDialog } from './ui/dialogs.ts'
import './ui/fonts.css'
import './ui/theme.css'
import { App, type Loading } from './ui/shell/App.tsx'
import { linkNotices, type Notice } from './ui/shell/notice.ts'
import { placedMessage } from './ui/shell/placedMessage.ts'
import { english } from './ui/text/catalogue.ts'

/** Beside the page, so that a newsroom replaces it without building. */
const datasetAddress = 'data/incidents.geojson'

const root = createRoot(document.getElementById('app') ?? document.body)

function render(loading: Loading, notices: readonly Notice[] = []): void {
  root.render(<App loading={loading} notices={notices} onRetry={() => void open()} />)
}

async function open(): Promise<void> {
  closeDataset()
  render({ kind: 'loading' })
  const fetched = await fetchDataset(fileAddress(datasetAddress, new URL('./', document.baseURI).href))
  if (fetched.kind !== 'text')
    return render({ kind: 'failed', message: fetched.issue.message, remedy: fetched.issue.remedy })
  const { dataset, issues, rejected } = readDataset(fetched.text, datasetAddress)
  if (!dataset) {
    const [first] = issues
    const message = first ? placedMessage(first, english) : ''
    return render({ kind: 'failed', message, remedy: first?.remedy ?? '' })
  }
  const ofFile: readonly Notice[] =
    issues.length > 0 ? [{ id: 'file', kind: 'file', issues, rejected, kept: dataset.index.size }] : []
  let arrivals = 0
  const arrive = ({ about, notes }: LinkedView): void => {
    arrivals += 1
    if (about) openDialog({ kind: 'about', section: about })
    render({ kind: 'ready' }, [...ofFile, ...linkNotices(notes, arrivals)])
  }
  const first = linkedView(location.hash, dataset)
  openDataset(dataset, first.view)
  followAddress(dataset, arrive)
  arrive(first)
}

void open()
// What keeps the site for a reader without network is loaded when everything she came for has been.
if (import.meta.env.MODE === 'production')
  addEventListener('load', () =>
    // Without that file the site works as before; the next visit asks for it again.
    setTimeout(() => import('./ui/offline/keepOffline.ts').catch(() => undefined), 15_000),
  )
