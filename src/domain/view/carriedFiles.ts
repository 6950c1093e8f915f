/**
 * Where the files beside the page come from. A page in one file carries them in itself; any other page asks the host.
 * Everything that loads such a file asks here for its address.
 */

const carried = new Map<string, string>()

/** @param path as it would be below the page, such as `basemap/land.geojson`; `address` is a `data:` URL */
export function carryFile(path: string, address: string): void {
  carried.set(path, address)
}

/** @param baseUrl where `public/` is served, with a final slash */
export const fileAddress = (path: string, baseUrl: string): string => carried.get(path) ?? baseUrl + path
