import { describe, expect, it } from 'vitest'
import { symbolNames } from '../../src/domain/record/collection.ts'
import { basemapThemes } from '../../src/map/basemap/themes.ts'
import { incidentColours, unitRgb } from '../../src/map/symbolColours.ts'

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = unitRgb(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = incidentColours[theme]
  const { land, ground } = basemapThemes[theme]

  it.each(symbolNames)(
    'a %s stands out by at least 3:1 from its rosette, the land and the ground',
    (name) => {
      for (const behind of [colours.ground, colours.land, land, ground]) {
        expect(contrast(colours.symbols[name], behind)).toBeGreaterThanOrEqual(3)
      }
    },
  )

  it('what is selected stands out by 3:1, text and names by 4.5:1', () => {
    for (const behind of [colours.ground, land, ground]) {
      expect(contrast(colours.accent, behind)).toBeGreaterThanOrEqual(3)
      expect(contrast(colours.ink, behind)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colours.leader, behind)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
