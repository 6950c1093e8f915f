/** How the build cuts its scripts. */

/** What the bundler knows of a module, as far as it is asked here. */
interface Module {
  readonly isEntry: boolean
  /** Modules with a static import of it. */
  readonly importers: readonly string[]
}

/**
 * Modules that both pages, app and embed, load in any case go into one file: the bundler would cut them by who else
 * uses them, into a score of files that are compressed apart.
 *
 * @returns the name of the file; null leaves a module to the bundler
 */
export function commonFile(
  id: string,
  bundler: { getModuleInfo: (id: string) => Module | null },
): string | null {
  const pages = new Set<string>()
  const seen = new Set<string>()
  const climb = (module: string): void => {
    if (seen.has(module)) return
    seen.add(module)
    const known = bundler.getModuleInfo(module)
    if (known?.isEntry) pages.add(module)
    known?.importers.forEach(climb)
  }
  climb(id)
  return pages.size > 1 ? 'common' : null
}
