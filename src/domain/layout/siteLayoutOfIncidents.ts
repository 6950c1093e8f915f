/** The layout of the sites that hold any of the filtered incidents. */
import { at } from '../dataset/incidentIndex.ts'
import { countedRadius, largestRosette, rosetteRadius } from './rosette.ts'
import { placementsAt, type RosetteSeating } from './rosetteSeating.ts'
import { type LayoutBody, type LayoutSite, layoutSites, type SiteLayout } from './siteLayout.ts'

/** Bodies name their sites by position in the index. Too many symbols for a rosette: a counted circle at all zooms. */
export function layoutIncidents(seating: RosetteSeating): SiteLayout {
  const occupied: number[] = []
  const given: LayoutSite[] = []
  seating.index.sites.forEach(({ place, x, y }, site) => {
    const count = placementsAt(seating, site)
    if (count === 0) return
    occupied.push(site)
    const radius = count > largestRosette ? countedRadius(count) : rosetteRadius(count)
    given.push({ id: place ?? `${x} ${y}`, x, y, radius, count })
  })

  const named = new Map<LayoutBody, LayoutBody>()
  const name = (body: LayoutBody): LayoutBody => {
    const known = named.get(body)
    if (known) return known
    const sites = body.sites.map((position) => at(occupied, position))
    const renamed = { ...body, sites, parent: body.parent && name(body.parent) }
    named.set(body, renamed)
    return renamed
  }
  return { bodies: layoutSites(given).bodies.map(name) }
}

/** Does a site show its symbols one by one, at zooms where it is not merged with others? */
export const isRosette = (seating: RosetteSeating, site: number): boolean => {
  const count = placementsAt(seating, site)
  return count > 0 && count <= largestRosette
}
