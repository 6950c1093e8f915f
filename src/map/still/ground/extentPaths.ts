/** Areas and lines on a page: tints and broad soft bands, those in focus in the colour of what is selected. */
import type { BasemapThemeName } from '../../basemap/themes.ts'
import { bandWidth, extentStrengths, ghostShare, softDots } from '../../extentLayers.ts'
import type { Extent } from '../../reportMap.ts'
import type { Page } from '../../scene/page.ts'
import { incidentColours } from '../../symbolColours.ts'
import { geometryPath } from './geometryPath.ts'
import type { ScenePath } from './groundPaths.ts'

export const extentPaths = (extents: readonly Extent[], page: Page, theme: BasemapThemeName): ScenePath[] =>
  extents.flatMap((extent, number) => pathsOf(extent, `extent-${number}`, page, theme))

/** As on the live map: see `extentLayers.ts`. */
function pathsOf(extent: Extent, key: string, page: Page, theme: BasemapThemeName): ScenePath[] {
  const { geometry, approximate, ghost, focused } = extent
  const { area, line } = geometryPath(geometry, page)
  const { accent, leader } = incidentColours[theme]
  const colour = focused ? accent : leader
  const opacity = (part: keyof typeof extentStrengths): number =>
    extentStrengths[part][focused ? 'focused' : 'others'] * (ghost ? ghostShare : 1)
  if (!area) {
    const band = { key, data: line, stroke: colour, width: bandWidth, roundEnds: true }
    return line ? [{ ...band, opacity: opacity('band') }] : []
  }
  const edge = { key: `${key}-edge`, data: line, stroke: colour }
  return [
    { key, data: area, fill: colour, opacity: opacity('area') },
    ...(line === ''
      ? []
      : approximate
        ? [
            {
              ...edge,
              width: softDots.width,
              dashes: [0, softDots.apart],
              roundEnds: true,
              opacity: opacity('dots'),
            },
          ]
        : [{ ...edge, width: 1, opacity: opacity('edge') }]),
  ]
}
