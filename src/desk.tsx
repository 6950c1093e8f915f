/** The front door of the editor's desk: fetch → read → mount. It shares the reader with the app, and nothing of its state. */
import { createRoot } from 'react-dom/client'
import { words } from '../data/editorial/loaded-words.json'
import { type FetchedText, fetchJsonText } from './format/read/fetchJsonText.ts'
import type { Issue } from './format/read/issue.ts'
import { readDataset } from './format/read/readDataset.ts'
import { supplementFileOf, supplementPutBack } from './format/read/supplement.ts'
import './ui/fonts.css'
import './ui/theme.css'
import { Desk } from './ui/desk/Desk.tsx'
import { DeskMessage } from './ui/desk/DeskMessage.tsx'

const name = 'incidents.geojson'
const root = createRoot(document.getElementById('desk') ?? document.body)

// The page stands one folder below the app.
const fetchData = (file: string): Promise<FetchedText> =>
  fetchJsonText(new URL(`../data/${file}`, document.baseURI).href)

/** The file whole, as the editor saves it: with what the build has set apart. Without that there is no desk. */
async function fetchWhole(): Promise<FetchedText> {
  const fetched = await fetchData(name)
  const supplementFile = fetched.kind === 'text' ? supplementFileOf(fetched.text) : undefined
  if (fetched.kind !== 'text' || supplementFile === undefined) return fetched
  const apart = await fetchData(supplementFile)
  if (apart.kind !== 'text') return apart
  const text = supplementPutBack(fetched.text, apart.text)
  if (text !== null) return { kind: 'text', text }
  const message = `data/${supplementFile} is no JSON object`
  const remedy = 'Put the file of the last build there again.'
  return { kind: 'content', issue: { severity: 'fault', pointer: '', message, remedy } }
}

async function open(): Promise<void> {
  const fetched = await fetchWhole()
  if (fetched.kind !== 'text') return showIssue(fetched.issue)
  const { dataset, issues } = readDataset(fetched.text, name)
  if (!dataset) return showIssue(issues[0])
  root.render(<Desk dataset={dataset} fileText={fetched.text} fileName={name} loadedWords={words} />)
}

function showIssue(issue: Issue | undefined): void {
  root.render(<DeskMessage text={`${issue?.message ?? ''}. ${issue?.remedy ?? ''}`} />)
}

void open()
