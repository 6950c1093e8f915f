/**
 * The files that a page loads later: another attempt for those that did not come, and whether the site has been
 * replaced since.
 */

/** How often the import of an address has failed. */
const failures = new Map<string, number>()

/**
 * Imports a script. A further attempt has another address, because browsers keep the outcome of an import that failed.
 * The second attempt comes at once: the first may have failed before anybody asked, when the script was preloaded.
 * The build calls it for every dynamic import (src/cli/build/importAgain.ts).
 *
 * @param address relative to the script that imports it
 */
async function importAgain<Module>(
  address: string,
  importFrom: (address: string) => Promise<Module>,
): Promise<Module> {
  const failed = failures.get(address) ?? 0
  try {
    return await importFrom(failed === 0 ? address : `${address}?again=${failed}`)
  } catch (error) {
    failures.set(address, failed + 1)
    if (failed === 0) return importAgain(address, importFrom)
    throw error
  }
}

Object.assign(globalThis, { importAgain })

const failedSheets = new Set<HTMLLinkElement>()

addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedSheets.add(target)
  },
  { capture: true },
)

/** Asks once more for the style sheets that did not come: an import that is tried again asks for scripts only. */
export async function reloadStyleSheets(): Promise<void> {
  const failed = [...failedSheets]
  failedSheets.clear()
  await Promise.all(
    failed.map(async (link) => {
      const again = document.createElement('link')
      again.rel = 'stylesheet'
      again.href = link.href
      const settled = new Promise((resolve) => {
        for (const end of ['load', 'error']) again.addEventListener(end, resolve)
      })
      link.replaceWith(again)
      await settled
    }),
  )
}

/**
 * Whether the site now serves another version of this page: its files have other names then, and those that this
 * page would still load are gone. False where that cannot be found out.
 */
export async function isNewerSite(): Promise<boolean> {
  const own = document.querySelector('script[type=module][src]')?.getAttribute('src')
  if (!own) return false
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' })
    const page = answer.ok ? await answer.text() : ''
    return /<script[^>]*type="module"/.test(page) && !page.includes(`"${own}"`)
  } catch {
    return false
  }
}
