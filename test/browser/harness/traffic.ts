/** What the pages of a context ask for. */
import type { BrowserContext, Request } from 'playwright-core'

export interface Traffic {
  /** How many requests so far. */
  asked: number
  readonly underWay: Set<Request>
  /** When a request began or ended last, milliseconds. */
  latest: number
}

const traffics = new WeakMap<BrowserContext, Traffic>()

/** Counted from the first call on. */
export function trafficOf(context: BrowserContext): Traffic {
  const known = traffics.get(context)
  if (known) return known
  const traffic: Traffic = { asked: 0, underWay: new Set(), latest: Date.now() }
  traffics.set(context, traffic)
  context.on('request', (request) => {
    traffic.asked++
    traffic.underWay.add(request)
    traffic.latest = Date.now()
  })
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    // The overloads differ only in the happening.
    context.on(end as 'requestfinished', (request) => {
      traffic.underWay.delete(request)
      traffic.latest = Date.now()
    })
  }
  return traffic
}
