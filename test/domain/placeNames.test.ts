import { describe, expect, it } from 'vitest'
import { bothNames, namePair } from '../../src/domain/dataset/placeNames.ts'

const zvecan = { en: 'Zveçan / Zvečan', 'sr-Latn': 'Zvečan', 'sr-Cyrl': 'Звечан', sq: 'Zveçan' }
const building = { ...zvecan, en: 'Zveçan / Zvečan municipal building', sq: 'Ndërtesa e komunës së Zveçanit' }
const north = { en: 'North Mitrovica', 'sr-Latn': 'Severna Mitrovica', sq: 'Mitrovica e Veriut' }
const nis = { en: 'Niš', 'sr-Latn': 'Niš', 'sr-Cyrl': 'Ниш', sq: 'Nish' }
const skenderaj = { en: 'Skenderaj', 'sr-Latn': 'Srbica', sq: 'Skenderaj' }
const zubinPotok = { en: 'Zubin Potok', 'sr-Latn': 'Zubin Potok', sq: 'Zubin Potok' }
const elsewhere = { en: 'Springfield' }

describe('a place', () => {
  it.each([
    ['keeps the order its English name gives its two forms', 'en', zvecan, 'Zveçan', 'Zvečan'],
    ['has the Serbian form first for a Serbian reader', 'sr-Latn', zvecan, 'Zvečan', 'Zveçan'],
    ['has it in the script of the reader', 'sr-Cyrl', zvecan, 'Звечан', 'Zveçan'],
    ['has the Albanian form first for an Albanian reader', 'sq', zvecan, 'Zveçan', 'Zvečan'],
    ['takes no form beside a text that has both', 'en', building, building.en, null],
    ['takes the Albanian form beside a Serbian one', 'en', nis, 'Niš', 'Nish'],
    ['takes the Serbian form beside an Albanian one', 'en', skenderaj, 'Skenderaj', 'Srbica'],
    ['takes neither beside an English name of its own', 'en', north, 'North Mitrovica', null],
    ['with one form for all has it once', 'en', zubinPotok, 'Zubin Potok', null],
    ['without local names has its name', 'en', elsewhere, 'Springfield', null],
  ])('%s (%s)', (_, language, names, primary, secondary) => {
    expect(namePair({ names }, language)).toEqual({ primary, secondary })
  })

  it('is written with both forms once', () => {
    expect(bothNames({ names: zvecan }, 'en')).toBe('Zveçan / Zvečan')
    expect(bothNames({ names: zvecan }, 'sr-Latn')).toBe('Zvečan / Zveçan')
    expect(bothNames({ names: north }, 'en')).toBe('North Mitrovica')
  })
})
