/** Opens the app as one reader on one device would have it. */
import type { Browser, Page } from 'playwright-core'
import { type Complaints, collectComplaints } from './complaints.ts'
import type { Site } from './site.ts'
import { trafficOf } from './traffic.ts'

export interface Visit {
  /** Below the site's root, with query and hash: `?lang=sq#window=…`. */
  readonly path?: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  readonly forcedColors?: 'active' | 'none'
  /** false: a machine whose browser has no WebGL at all. */
  readonly webgl?: boolean
  readonly touch?: boolean
  /** true: laid out and zoomed by two fingers as on a phone. */
  readonly mobile?: boolean
  /** true: the browser keeps the site for use without network, as it does for readers; it costs every file once more. */
  readonly keepsSite?: boolean
  /** true: looked at before the app has come, or without its coming. */
  readonly early?: boolean
  /** true: the page's clock can be wound forward, by `page.clock`; until then it goes as any. */
  readonly windsClock?: boolean
  /** IANA name: the reader's own zone, which must change nothing. */
  readonly timeZone?: string
  readonly locale?: string
  readonly deviceScaleFactor?: number
  /** Hosts beside the site's own that the page may ask; another is a complaint. */
  readonly hosts?: readonly string[]
  /** Complaints that belong to this visit, such as the console's line about a file that is missing on purpose. */
  readonly expects?: readonly RegExp[]
}

export interface OpenPage {
  readonly page: Page
  readonly complaints: Complaints
  /** Complaints that the visit did not expect. */
  unexpected(): string[]
  close(): Promise<void>
}

/** Milliseconds after which waiting for something on a page counts as a hang, however slow the machine. */
const hangGuard = 120_000

/** Resolves when the document and what it loads at once have come, not when the app has drawn. */
export async function openPage(browser: Browser, site: Site, visit: Visit = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: visit.viewport ?? { width: 1440, height: 900 },
    colorScheme: visit.colorScheme ?? 'light',
    reducedMotion: visit.reducedMotion ?? 'no-preference',
    forcedColors: visit.forcedColors ?? 'none',
    hasTouch: visit.touch ?? false,
    isMobile: visit.mobile ?? false,
    timezoneId: visit.timeZone ?? 'Europe/Belgrade',
    locale: visit.locale ?? 'en-GB',
    deviceScaleFactor: visit.deviceScaleFactor ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(hangGuard)
  trafficOf(context)
  const ours = [site.url, site.otherOrigin].map((address) => new URL(address).host)
  const hosts = [...ours, ...(visit.hosts ?? [])]
  const complaints = await collectComplaints(context, (url) => hosts.includes(url.host))
  if (visit.webgl === false) await context.addInitScript(withoutWebgl)
  if (!visit.keepsSite) await context.addInitScript(withoutServiceWorkers)
  const page = await context.newPage()
  if (visit.windsClock) await page.clock.install()
  await page.goto(new URL(visit.path ?? '', site.url).href)
  return {
    page,
    complaints,
    unexpected: () => complaints.all.filter((line) => !visit.expects?.some((pattern) => pattern.test(line))),
    close: () => context.close(),
  }
}

/** Runs in the page, before its scripts: what a browser says whose reader forbids sites to store anything. */
function withoutServiceWorkers(): void {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', {
    // A window that the page opens runs this twice, before and after its address has come.
    configurable: true,
    get: () => {
      throw new DOMException('forbidden', 'SecurityError')
    },
  })
}

/** Runs in the page, before its scripts. */
function withoutWebgl(): void {
  for (const canvas of [HTMLCanvasElement, globalThis.OffscreenCanvas]) {
    const getContext = canvas.prototype.getContext as (
      this: unknown,
      kind: string,
      ...rest: unknown[]
    ) => unknown
    Object.defineProperty(canvas.prototype, 'getContext', {
      value(this: unknown, kind: string, ...rest: unknown[]) {
        return kind.includes('webgl') ? null : getContext.call(this, kind, ...rest)
      },
    })
  }
}
