import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { symbolNames } from '../../src/domain/record/collection.ts'
import { incidentColours } from '../../src/map/symbolColours.ts'

const theme = readFileSync('src/ui/theme.css', 'utf8')
const [lightPart = '', darkPart = ''] = theme.split('(prefers-color-scheme: dark)')

/** Name of a token to its colour, as `#rrggbb`. */
const coloursOf = (css: string): ReadonlyMap<string, string> =>
  new Map(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  )

const light = coloursOf(lightPart)
const dark = coloursOf(darkPart)

const coloursIn = (path: string): string[] => [
  ...new Set([...readFileSync(path, 'utf8').matchAll(/#[0-9a-f]{6}\b/gi)].map(([colour]) => colour)),
]

/** The theme of the page is the one palette; what cannot read it repeats it. */
describe('The palette', () => {
  test('has every colour of the light theme in the dark one', () => {
    expect([...dark.keys()].sort()).toEqual([...light.keys()].sort())
  })

  test('gives symbols the colours the map gives them', () => {
    for (const name of symbolNames) {
      expect(light.get(`symbol-${name}`), name).toBe(incidentColours.light.symbols[name])
      expect(dark.get(`symbol-${name}`), name).toBe(incidentColours.dark.symbols[name])
    }
  })

  test('is that of the pages of incidents, in both themes', () => {
    const page = readFileSync('src/cli/site/page.css', 'utf8')
    const pairs = [...page.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)]
    expect(pairs.length).toBeGreaterThan(0)
    for (const [, name = '', ofLight, ofDark] of pairs) {
      expect([name, light.get(name), dark.get(name)]).toEqual([name, ofLight, ofDark])
    }
    // None beside these pairs.
    expect(coloursIn('src/cli/site/page.css').length).toBe(pairs.length * 2)
  })

  test.each([
    'src/cli/site/socialPicture.ts',
    'src/cli/icons/build.ts',
    'public/icon.svg',
    'public/manifest.webmanifest',
    'src/ui/share/ShareDialog.module.css',
  ])('of the light theme is all that %s uses', (path) => {
    expect(coloursIn(path).filter((colour) => ![...light.values()].includes(colour))).toEqual([])
  })
})
