/** Once before all browser tests: a browser that draws, and apps that are up to date. */
import type { TestProject } from 'vitest/node'
import { buildFrozenIfOutdated, buildIfOutdated } from './build.ts'
import { findBrowser, lightBrowserOr } from './findBrowser.ts'
import { thisMachine } from './thisMachine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a browser that was seen to draw with WebGL2. */
    readonly browserPath: string
    /** Path of a browser without windows, or the same. */
    readonly lightBrowserPath: string
    /** Path of the built app, with the frozen dataset in it. */
    readonly builtFolder: string
    /** Path of the app that is published, with the dataset in `data/`. */
    readonly publishedFolder: string
  }
}

export async function setup(project: TestProject): Promise<void> {
  const browserPath = await findBrowser(thisMachine)
  project.provide('browserPath', browserPath)
  project.provide('lightBrowserPath', await lightBrowserOr(browserPath, thisMachine))
  project.provide('builtFolder', buildFrozenIfOutdated())
  project.provide('publishedFolder', buildIfOutdated())
}
