/** The front door: fetch → read → store → mount, and the view ⇄ the address. */
import { createRoot } from 'react-dom/client'
import { type AddressNotes, followAddress, viewFromAddress } from './addressBar.ts'
import { fileAddress } from './domain/carriedFiles.ts'
import { textIn } from './domain/record/languageMap.ts'
import { fetchDataset } from './format/fetchDataset.ts'
import type { Issue } from './format/issue.ts'
import { readDataset } from './format/readDataset.ts'
import { closeDataset, openDataset } from './state/appStore.ts'
import { openDialog } from './ui/dialogs.ts'
import './ui/fonts.css'
import './ui/theme.css'
import { App, type Loading } from './ui/shell/App.tsx'
import type { Notice } from './ui/shell/Notices.tsx'
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
    const message = first ? placedMessage(first) : ''
    return render({ kind: 'failed', message, remedy: first?.remedy ?? '' })
  }
  const { view, notes } = viewFromAddress(dataset)
  openDataset(dataset, view)
  followAddress(dataset)
  const section = new URLSearchParams(location.hash.slice(1)).get('about')
  if (section !== null) openDialog({ kind: 'about', section })
  render({ kind: 'ready' }, [...fileNotices(issues, rejected, dataset.index.size), ...addressNotices(notes)])
}

const placedMessage = ({ pointer, line, message }: Issue): string =>
  [line === undefined ? '' : `${english.notices.line(line)}, `, pointer ? `${pointer}: ` : '', message].join(
    '',
  )

function fileNotices(issues: readonly Issue[], rejected: number, kept: number): readonly Notice[] {
  if (issues.length === 0) return []
  const message =
    rejected > 0 ? english.notices.rejected(rejected, kept) : english.notices.remarks(issues.length)
  return [{ id: 'file', message, details: issues.map((issue) => `${placedMessage(issue)}. ${issue.remedy}`) }]
}

function addressNotices(notes: AddressNotes): readonly Notice[] {
  const { notices } = english
  const { ignored, missingIncident, missingSource, missingPins, withdrawn, otherVersion } = notes
  return [
    ...(ignored.length > 0 ? [{ id: 'address', message: notices.addressIgnored(ignored.join(', ')) }] : []),
    ...(missingIncident ? [{ id: 'incident', message: notices.noSuchIncident(missingIncident) }] : []),
    ...(missingSource ? [{ id: 'source', message: notices.noSuchSource(missingSource) }] : []),
    ...(missingPins.length > 0 ? [{ id: 'pins', message: notices.noSuchPins(missingPins.join(', ')) }] : []),
    ...withdrawn.map(({ record, version, what }) => ({
      id: `withdrawn ${record}`,
      message: notices.withdrawn(record, version, textIn(what, english.language)),
    })),
    ...(otherVersion
      ? [
          {
            id: 'version',
            message: notices.otherVersion(otherVersion.linked, otherVersion.present),
            changesSince: otherVersion.linked,
          },
        ]
      : []),
  ]
}

void open()
// What keeps the site for a reader without network is loaded when everything she came for has been.
if (import.meta.env.MODE === 'production')
  addEventListener('load', () => setTimeout(() => void import('./ui/offline/keepOffline.ts'), 15_000))
