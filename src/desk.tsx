/** The front door of the editor's desk: fetch → read → mount. It shares the reader with the app, and nothing of its state. */
import { createRoot } from 'react-dom/client'
import { words } from '../data/editorial/loaded-words.json'
import { fetchJsonText } from './format/read/fetchJsonText.ts'
import { readDataset } from './format/read/readDataset.ts'
import { supplementPutBack } from './format/read/supplement.ts'
import './ui/fonts.css'
import './ui/theme.css'
import { Desk } from './ui/desk/Desk.tsx'
import { DeskMessage } from './ui/desk/DeskMessage.tsx'

const name = 'incidents.geojson'
const root = createRoot(document.getElementById('desk') ?? document.body)

/** What the editor saves is the file whole: with the tables that the build has set apart. */
async function whole(text: string): Promise<string> {
  const file = readDataset(text, name).dataset?.card.supplementFile
  if (file === undefined) return text
  const publishers = await fetchJsonText(new URL(`../data/${file}`, document.baseURI).href)
  return publishers.kind === 'text' ? supplementPutBack(text, publishers.text) : text
}

async function open(): Promise<void> {
  // The page stands one folder below the app.
  const fetched = await fetchJsonText(new URL(`../data/${name}`, document.baseURI).href)
  if (fetched.kind !== 'text') {
    return root.render(<DeskMessage text={`${fetched.issue.message}. ${fetched.issue.remedy}`} />)
  }
  const text = await whole(fetched.text)
  const { dataset, issues } = readDataset(text, name)
  if (!dataset) {
    return root.render(<DeskMessage text={`${issues[0]?.message ?? ''}. ${issues[0]?.remedy ?? ''}`} />)
  }
  root.render(<Desk dataset={dataset} fileText={text} fileName={name} loadedWords={words} />)
}

void open()
