/** Everything a page has to complain about: nothing on this list is normal, unless the test said so beforehand. */
import type { BrowserContext } from 'playwright-core'

export interface Complaints {
  /** One line each, in the order in which they came. */
  readonly all: readonly string[]
}

/** A browser without windows fetches what the graphics card drew, and says that this takes time. */
const ofTheBrowser = /GL Driver Message .* GPU stall due to ReadPixels/

/** Call before the first page is opened. `isOurs` tells the addresses of the site from foreign ones. */
export async function collectComplaints(
  context: BrowserContext,
  isOurs: (url: URL) => boolean,
): Promise<Complaints> {
  const all: string[] = []
  const foreign = (kind: string, address: string): void => {
    const url = new URL(address)
    const staysHere = ['data:', 'blob:', 'about:'].includes(url.protocol)
    if (!staysHere && !isOurs(url)) all.push(`${kind} to another host: ${address}`)
  }

  context.on('console', (message) => {
    if (!['error', 'warning', 'assert'].includes(message.type())) return
    if (ofTheBrowser.test(message.text())) return
    const { url, lineNumber } = message.location()
    all.push(`console ${message.type()}: ${message.text()} (${url}:${lineNumber})`)
  })
  context.on('weberror', (webError) => all.push(`uncaught: ${webError.error().stack ?? webError.error()}`))
  context.on('request', (request) => foreign('request', request.url()))
  context.on('response', (response) => {
    // A worker's own script fails without a word on the console.
    if (response.status() >= 400) all.push(`answer ${response.status()}: ${response.url()}`)
  })
  context.on('requestfailed', (request) => {
    // A page that is left takes its requests with it.
    const reason = request.failure()?.errorText ?? 'no reason given'
    if (reason !== 'net::ERR_ABORTED') all.push(`request failed: ${request.url()} (${reason})`)
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => foreign('socket', socket.url()))
    page.on('crash', () => all.push('the page crashed'))
  })
  await context.exposeBinding('reportPolicyViolation', (_, words: string) => all.push(`policy: ${words}`))
  await context.addInitScript(() => {
    const report = (globalThis as unknown as { reportPolicyViolation: (words: string) => void })
      .reportPolicyViolation
    document.addEventListener('securitypolicyviolation', (violation) =>
      report(`${violation.effectiveDirective} blocked ${violation.blockedURI} (${violation.sourceFile})`),
    )
  })
  return { all }
}
