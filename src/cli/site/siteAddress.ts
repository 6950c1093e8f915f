/** Where the built site will stand. Absolute addresses (canonical links, pictures for other sites) need it. */

/**
 * From the value of `SITE_URL`: an http or https address, given a final slash; null where there is none.
 * @throws {Error} with what is wrong, where it is no such address.
 */
export function siteAddress(value: string | undefined): URL | null {
  if (value === undefined || value.trim() === '') return null
  const address = URL.canParse(value.trim()) ? new URL(value.trim()) : null
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new Error(`SITE_URL is “${value}”, no web address. Give one such as https://example.org/map/.`)
  }
  if (address.search !== '' || address.hash !== '') {
    throw new Error(`SITE_URL is “${value}”: leave out what follows ? or #.`)
  }
  if (!address.pathname.endsWith('/')) address.pathname += '/'
  return address
}
