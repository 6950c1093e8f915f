/**
 * Finds a browser that can draw the map, or fetches one. A machine without a browser fails the tests and says why:
 * a skipped test looks like a passed one.
 */

/** What finding needs of the machine, so that a machine can be made up in a test. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv
  /** Paths to look at, in order of trust. */
  readonly places: readonly string[]
  /** Paths of browsers that have no windows at all. */
  readonly lightPlaces: readonly string[]
  /** Where playwright-core keeps its own browser, whether or not it is there. */
  readonly playwrightsOwn: () => string
  readonly exists: (path: string) => boolean
  /** Ways to get a browser, tried in turn when none is there; each throws with the reason when it fails. */
  readonly fetches: readonly { readonly name: string; readonly run: () => Promise<void> }[]
  /** Starts the browser and opens a page with WebGL2; throws with the reason when it cannot. */
  readonly prove: (path: string) => Promise<void>
}

/** Variables that name the browser to use; whoever sets one gets that browser or an error, never another. */
const variables = ['CHROMIUM_PATH', 'CHROME_PATH'] as const

/**
 * Path of a browser that was seen to draw with WebGL2.
 * @throws {Error} naming everything that was tried.
 */
export async function findBrowser(machine: Machine): Promise<string> {
  const { env, exists, prove } = machine
  const named = variables.find((variable) => env[variable])
  const wished = named && env[named]
  if (wished) {
    if (!exists(wished)) throw new Error(`${named} names ${wished}, and there is no such file.`)
    await prove(wished)
    return wished
  }

  const refused = new Map<string, string>()
  const firstThatDraws = async (): Promise<string | undefined> => {
    for (const path of [...machine.places, machine.playwrightsOwn()]) {
      if (refused.has(path) || !exists(path)) continue
      const reason = await prove(path).then(() => undefined, reasonOf)
      if (reason === undefined) return path
      refused.set(path, reason)
    }
    return undefined
  }

  const present = await firstThatDraws()
  if (present !== undefined) return present
  const failed: string[] = []
  for (const { name, run } of machine.fetches) {
    const reason = await run().then(() => undefined, reasonOf)
    if (reason !== undefined) failed.push(`${name}: ${reason}`)
    // Fetching may have brought libraries that an earlier candidate was missing.
    refused.clear()
    const fetched = await firstThatDraws()
    if (fetched !== undefined) return fetched
  }
  throw new Error(
    [
      'The browser tests need Chromium, Chrome or Edge with WebGL2, and none could be found or fetched.',
      `Install one, or name it in ${variables[0]}. What was tried:`,
      ...[...refused].map(([path, reason]) => `- ${path}: ${reason}`),
      ...failed.map((attempt) => `- ${attempt}`),
      ...(refused.size + failed.length === 0 ? ['- no browser in any usual place'] : []),
    ].join('\n'),
  )
}

/**
 * Path of a browser without windows, which shows a page for half of the work; `whole` where none is there, or where
 * somebody has named the browser to use.
 */
export async function lightBrowserOr(whole: string, machine: Machine): Promise<string> {
  const { env, exists, lightPlaces, prove } = machine
  if (variables.some((variable) => env[variable])) return whole
  for (const path of lightPlaces.filter(exists)) {
    if (
      await prove(path).then(
        () => true,
        () => false,
      )
    )
      return path
  }
  return whole
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim()
