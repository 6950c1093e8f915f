/** The eight hues for readers who see colours otherwise: how far apart any two remain. */
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import { describe, expect, it } from 'vitest'
import { symbolPath } from '../../src/domain/layout/symbolPath.ts'
import { type SymbolName, symbolNames } from '../../src/domain/record/collection.ts'
import { basemapThemes } from '../../src/map/basemap/themes.ts'
import { incidentColours, type Theme } from '../../src/map/symbolColours.ts'

const visions = {
  'full colour': (colour: Color) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
} as const
const difference = differenceCiede2000()
const themes = ['light', 'dark'] as const satisfies readonly Theme[]

/** CIEDE2000 from which two colours count as apart. */
const apart = 10

const pairs = symbolNames.flatMap((one, position) =>
  symbolNames.slice(position + 1).map((other) => [one, other] as const),
)

/** Every ground a symbol can lie on. */
const groundsOf = (theme: Theme): readonly string[] => {
  const { ground, land } = incidentColours[theme]
  return [ground, land, basemapThemes[theme].ground, basemapThemes[theme].land]
}

function seen(name: SymbolName, theme: Theme, vision: keyof typeof visions) {
  const colour = parse(incidentColours[theme].symbols[name])
  if (!colour) throw new Error(`${name} has no colour`)
  return visions[vision](colour)
}

describe.each(themes)('in the %s theme', (theme) => {
  it.each(Object.keys(visions) as (keyof typeof visions)[])(
    'any two symbols differ by ΔE2000 ≥ 10 under %s, or in shape with 3:1 against every ground',
    (vision) => {
      for (const [one, other] of pairs) {
        const colours = [seen(one, theme, vision), seen(other, theme, vision)] as const
        if (difference(...colours) >= apart) continue
        expect(symbolPath(one, 12), `${one} and ${other}`).not.toBe(symbolPath(other, 12))
        for (const colour of colours) {
          for (const ground of groundsOf(theme)) {
            expect(wcagContrast(colour, ground), `${one} or ${other} on ${ground}`).toBeGreaterThanOrEqual(3)
          }
        }
      }
    },
  )

  it('any two symbols differ by ΔE2000 ≥ 10 for those who see all colours', () => {
    for (const [one, other] of pairs) {
      const colours = [seen(one, theme, 'full colour'), seen(other, theme, 'full colour')] as const
      expect(difference(...colours), `${one} and ${other}`).toBeGreaterThanOrEqual(apart)
    }
  })
})
