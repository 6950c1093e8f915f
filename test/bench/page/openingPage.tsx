/** Opens incident, document and comparison in the whole page and, turn by turn, a panel that is empty. */
import { createRoot } from 'react-dom/client'
import { startView, type View } from '../../../src/domain/view/view.ts'
import { createSession } from '../../../src/state/session.ts'
import '../../../src/ui/fonts.css'
import '../../../src/ui/theme.css'
import { App } from '../../../src/ui/shell/App.tsx'
import { englishLanguage } from '../../../src/ui/text/language.ts'
import { emptyEpisode, halfSource, plainSource, syntheticDataset, wholeSource } from '../syntheticRecords.ts'
import type { OpeningRequest, OpeningResult } from './openingResult.ts'
import { frame } from './scrubSteps.ts'

declare global {
  interface Window {
    openings: (request: OpeningRequest) => Promise<OpeningResult>
  }
}

/** What each opening shows when it is open; without it the time would be that of nothing. */
interface Opening {
  readonly view: Partial<View>
  readonly shows: string
}

const openings: Readonly<Record<string, Opening>> = {
  'an empty panel': {
    view: { panel: 'compare', comparison: { accounts: [wholeSource, halfSource], episode: emptyEpisode } },
    shows: '[data-scroller] select',
  },
  'an incident': { view: { incident: 'i5000' }, shows: '[data-evidence=i5000]' },
  'a document': { view: { panel: 'documents', source: plainSource }, shows: '[data-scroller] article' },
  'two documents': {
    view: { panel: 'compare', comparison: { accounts: [wholeSource, halfSource], episode: null } },
    shows: '[data-scroller] tbody[data-incident]',
  },
  'other reporting': {
    view: { panel: 'compare', comparison: { accounts: [wholeSource, null], episode: null } },
    shows: '[data-scroller] tbody[data-incident]',
  },
}

window.openings = async ({ incidents, turns, seed }) => {
  const session = createSession(syntheticDataset(incidents, seed), startView, englishLanguage.tag)
  const { setView } = session.verbs
  const app = document.querySelector('#app')
  if (!app) throw new Error('the page has no room for the app')
  createRoot(app).render(
    <App
      loading={{ kind: 'ready', id: 1, session, notices: [] }}
      language={englishLanguage}
      onRetry={() => undefined}
    />,
  )
  while (document.querySelector('[data-part="map"]')?.getAttribute('data-ready') !== 'true') await frame()

  const times: Record<string, number[]> = {}
  // The first turn loads the parts and is not counted.
  for (let turn = 0; turn <= turns; turn++) {
    for (const [name, { view, shows }] of Object.entries(openings)) {
      setView(startView)
      await settled()
      const time = await mainThreadTime(() => setView({ ...startView, ...view }))
      while (!document.querySelector(shows)) await frame()
      if (turn > 0) times[name] = [...(times[name] ?? []), time]
    }
  }
  return { incidents, times }
}

async function settled(): Promise<void> {
  for (let count = 0; count < 3; count++) await frame()
  await task()
}

/** From a change until the page is laid out and effects have run. */
async function mainThreadTime(change: () => void): Promise<number> {
  await frame()
  const start = performance.now()
  change()
  for (let turn = 0; turn < 4; turn++) await Promise.resolve()
  void document.body.offsetHeight
  await task()
  void document.body.offsetHeight
  return performance.now() - start
}

/** A task of its own, after those that React put before it. */
const task = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
