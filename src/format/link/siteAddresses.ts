/** How a file names other files of the site and the pages of records. */
export interface SiteAddresses {
  /** A file, by its path below the site. */
  file(path: string): string
  incident(id: string): string
}

/**
 * Absolute where the site's address is known, else relative to a file `depth` folders below it: such addresses are
 * resolved against the file's own.
 */
export function siteAddresses(site: URL | null, depth: number): SiteAddresses {
  const file = (path: string): string =>
    site ? new URL(path, site).href : '../'.repeat(depth) + path || './'
  return { file, incident: (id) => file(`incident/${id}/`) }
}

/** Where the file of named views stands below the site, and below the project. */
export const namedViewsPath = 'data/views.json'
