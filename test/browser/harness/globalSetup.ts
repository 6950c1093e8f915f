/** Once before all browser tests: a browser that draws, and an app that is up to date. */
import type { TestProject } from 'vitest/node'
import { buildIfOutdated } from './build.ts'
import { findBrowser } from './findBrowser.ts'
import { thisMachine } from './thisMachine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of a browser that was seen to draw with WebGL2. */
    readonly browserPath: string
    /** Path of the built app. */
    readonly builtFolder: string
  }
}

export async function setup(project: TestProject): Promise<void> {
  project.provide('browserPath', await findBrowser(thisMachine))
  project.provide('builtFolder', buildIfOutdated())
}
