import { describe, expect, it } from 'vitest'
import { browserPlaces, lightBrowserPlaces } from '../browser/harness/browserPlaces.ts'
import { findBrowser, lightBrowserOr, type Machine } from '../browser/harness/findBrowser.ts'

/** A machine with the given files; `broken` ones exist and do not draw. `steps` records what was tried. */
function machine(
  files: readonly string[],
  { env = {}, broken = [] as readonly string[], fetched = {} as Record<string, string> } = {},
): Machine & { readonly steps: string[] } {
  const present = new Set([...files, ...broken])
  const steps: string[] = []
  return {
    steps,
    env,
    places: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
    lightPlaces: ['/usr/bin/shell', '/opt/shell'],
    playwrightsOwn: () => '/playwright/chrome',
    exists: (path) => present.has(path),
    prove: async (path) => {
      steps.push(`prove ${path}`)
      if (broken.includes(path)) throw new Error('no WebGL2')
    },
    fetches: ['playwright', 'apt'].map((name) => ({
      name,
      run: async () => {
        steps.push(`fetch with ${name}`)
        const path = fetched[name]
        if (path === undefined) throw new Error('no network')
        present.add(path)
      },
    })),
  }
}

describe('looking for a browser', () => {
  it('takes the one the reader named before any other', async () => {
    const named = machine(['/mine', '/usr/bin/chromium'], { env: { CHROMIUM_PATH: '/mine' } })
    expect(await findBrowser(named)).toBe('/mine')
    expect(await findBrowser(machine(['/mine'], { env: { CHROME_PATH: '/mine' } }))).toBe('/mine')
  })

  it('never replaces a named one that is missing or cannot draw', async () => {
    const files = ['/usr/bin/chromium']
    await expect(findBrowser(machine(files, { env: { CHROMIUM_PATH: '/gone' } }))).rejects.toThrow(
      'CHROMIUM_PATH names /gone, and there is no such file.',
    )
    await expect(
      findBrowser(machine(files, { env: { CHROMIUM_PATH: '/mine' }, broken: ['/mine'] })),
    ).rejects.toThrow('no WebGL2')
  })

  it('takes the first in the usual places that draws', async () => {
    const found = machine(['/usr/bin/google-chrome', '/playwright/chrome'], {
      broken: ['/usr/bin/chromium'],
    })
    expect(await findBrowser(found)).toBe('/usr/bin/google-chrome')
    expect(found.steps).toEqual(['prove /usr/bin/chromium', 'prove /usr/bin/google-chrome'])
  })

  it("takes playwright's own when there is none", async () => {
    expect(await findBrowser(machine(['/playwright/chrome']))).toBe('/playwright/chrome')
  })

  it("fetches playwright's, then the system's", async () => {
    const own = machine([], { fetched: { playwright: '/playwright/chrome' } })
    expect(await findBrowser(own)).toBe('/playwright/chrome')
    expect(own.steps[0]).toBe('fetch with playwright')
    const system = machine([], { fetched: { apt: '/usr/bin/chromium' } })
    expect(await findBrowser(system)).toBe('/usr/bin/chromium')
    expect(system.steps).toEqual(['fetch with playwright', 'fetch with apt', 'prove /usr/bin/chromium'])
  })

  it('fails with everything that was tried when there is none to be had', async () => {
    await expect(findBrowser(machine([], { broken: ['/usr/bin/chromium'] }))).rejects.toThrow(
      /CHROMIUM_PATH.*\n- \/usr\/bin\/chromium: no WebGL2\n- playwright: no network\n- apt: no network$/,
    )
  })
})

describe('looking for a browser without windows', () => {
  it('takes the first that draws', async () => {
    const found = machine(['/opt/shell'], { broken: ['/usr/bin/shell'] })
    expect(await lightBrowserOr('/usr/bin/chromium', found)).toBe('/opt/shell')
  })

  it('does with the whole one where there is none, or where one was named', async () => {
    expect(await lightBrowserOr('/usr/bin/chromium', machine([]))).toBe('/usr/bin/chromium')
    const named = machine(['/opt/shell'], { env: { CHROMIUM_PATH: '/mine' } })
    expect(await lightBrowserOr('/mine', named)).toBe('/mine')
  })
})

describe('the usual places', () => {
  it('of a browser without windows are known for Linux', () => {
    expect(lightBrowserPlaces('linux', { PATH: '/usr/bin' })).toContain('/usr/bin/chromium-headless-shell')
    expect(lightBrowserPlaces('darwin', {})).toEqual([])
  })

  it('include what is on the path of a Linux machine, once', () => {
    const places = browserPlaces('linux', { PATH: '/usr/bin:/opt/tools/bin' })
    expect(places).toContain('/opt/tools/bin/chromium')
    expect(new Set(places).size).toBe(places.length)
  })

  it('are known for macOS and Windows', () => {
    expect(browserPlaces('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    )
    expect(browserPlaces('win32', { PROGRAMFILES: 'C:\\Programs' })).toContain(
      'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    )
  })
})
