/** Records what the browser does meanwhile, by the debugging protocol: stacks, measures, style, layout and garbage. */
import type { Page } from 'playwright-core'
import type { TraceEvent } from './stepProfile.ts'

/** The last one samples ten times as often, which a step of a few milliseconds needs. */
const categories = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'disabled-by-default-v8.cpu_profiler.hires',
]

export async function traceWhile(page: Page, act: () => Promise<unknown>): Promise<TraceEvent[]> {
  const debug = await page.context().newCDPSession(page)
  const trace: TraceEvent[] = []
  debug.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) trace.push(event as unknown as TraceEvent)
  })
  await debug.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories },
  })
  await act()
  const complete = new Promise<void>((resolve) => debug.once('Tracing.tracingComplete', () => resolve()))
  await debug.send('Tracing.end')
  await complete
  await debug.detach()
  return trace
}
