/** Types into the search of a large dataset, letter by letter, and times each letter until its results are there. */
import { createRoot } from 'react-dom/client'
import type { Dataset } from '../../../src/domain/dataset/dataset.ts'
import { startView } from '../../../src/domain/view/view.ts'
import { readDataset } from '../../../src/format/read/readDataset.ts'
import { createSession } from '../../../src/state/session.ts'
import { SessionContext } from '../../../src/ui/appContext.ts'
import '../../../src/ui/theme.css'
import { SearchBox } from '../../../src/ui/search/SearchBox.tsx'
import { syntheticIndex } from '../synthetic.ts'
import { frame } from './scrubSteps.ts'

declare global {
  interface Window {
    typeQueries: (request: TypingRequest) => Promise<TypingResult>
  }
}

export interface TypingRequest {
  readonly incidents: number
  readonly queries: readonly string[]
  readonly seed: number
}

export interface TypingResult {
  /** Milliseconds from each letter to the results for what is then typed. */
  readonly letters: readonly number[]
  /** Milliseconds from the first letter ever to its results: the engine is fetched and the index made. */
  readonly first: number
}

window.typeQueries = async ({ incidents, queries, seed }) => {
  const dataset = await enlarged(incidents, seed)
  const session = createSession(dataset, startView, 'en')
  const root = document.querySelector('#app')
  if (!root) throw new Error('nowhere to draw')
  createRoot(root).render(
    <SessionContext value={session}>
      <SearchBox />
    </SessionContext>,
  )
  while (!document.querySelector('input')) await frame()
  const field = document.querySelector('input')
  if (!field) throw new Error('no field')
  field.focus()
  const first = await type(field, 'q', 'q')
  await type(field, '', null)
  const letters: number[] = []
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      letters.push(await type(field, query.slice(0, length), query.slice(0, length)))
    }
    await type(field, '', null)
  }
  return { letters, first }
}

/** Resolves when the listbox says that it holds the results for `sought`; null: when there is none. */
async function type(field: HTMLInputElement, text: string, sought: string | null): Promise<number> {
  await frame()
  const listed = (): string | null =>
    document.querySelector<HTMLElement>('[data-sought]')?.dataset['sought'] ?? null
  const start = performance.now()
  // As a browser does it: React listens for what the element's own setter has changed.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  while (listed() !== sought) await new Promise((resolve) => setTimeout(resolve))
  void document.body.offsetHeight
  return performance.now() - start
}

/** The dataset itself over and over, each incident under another name. */
async function enlarged(size: number, seed: number): Promise<Dataset> {
  const text = await (await fetch('./incidents.geojson')).text()
  const { dataset } = readDataset(text, 'incidents.geojson')
  if (!dataset) throw new Error('the dataset was not read')
  const incidents = Array.from({ length: size }, (_, row) => {
    const incident = dataset.incidents[row % dataset.incidents.length]
    if (!incident) throw new Error('the dataset is empty')
    return { ...incident, id: `x${row}`, title: { en: `${incident.title['en']}, account ${row}` } }
  })
  return { ...dataset, incidents, index: syntheticIndex({ incidents: size, seed }) }
}
