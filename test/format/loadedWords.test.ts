/** The list of words that take a side, as the check reads it: both sides' words, in three languages, and quotations let be. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dataFile } from '../../src/format/curate/records/dataFile.ts'
import { checkWords, type LoadedWord } from '../../src/format/curate/records/rules/checkWords.ts'

const list = JSON.parse(readFileSync('data/editorial/loaded-words.json', 'utf8')) as {
  readonly words: readonly LoadedWord[]
}

const found = (text: string, language = 'en'): string[] =>
  checkWords(dataFile({ title: { [language]: text } }), list.words).flatMap(
    ({ message }) => /^“(.*?)”/.exec(message)?.[1] ?? [],
  )

describe('the list of loaded words', () => {
  it.each([
    ['Metohija', 'Reported from Kosovo and Metohija'],
    ['Kosmet', 'Roads in the north of Kosmet'],
    ['southern province', 'Serbia’s southern province'],
    ['breakaway', 'The breakaway region'],
    ['so-called', 'the so-called Kosovo Police'],
    ['Republic of Kosova', 'The government of the Republic of Kosova'],
    ['Dardania', 'In ancient Dardania'],
    ['occupying', 'Serbia’s occupying forces'],
    ['Serb paramilitaries', 'Serb paramilitaries at the road'],
    ['chetniks', 'A group of chetniks'],
    ['terrorists', 'Albanian terrorists'],
    ['gangs', 'Criminal gangs in the north'],
    ['regime', 'the regime in Pristina'],
    ['regime', 'the regime in Belgrade'],
    ['liberation', 'The day of liberation'],
    ['alleged', 'Its alleged failure'],
    ['turned', 'The site turned it into a headline'],
    ['violent', 'A violent crowd'],
    ['peaceful', 'A peaceful crowd'],
  ])('holds “%s”', (word, text) => {
    expect(found(text)).toContain(word)
  })

  it.each([
    ['sr-Latn', 'tzv', 'policija tzv. Kosova'],
    ['sr-Latn', 'šiptarske', 'šiptarske snage'],
    ['sr-Latn', 'siptarske', 'siptarske snage'],
    ['sr-Latn', 'okupaciji', 'grad u okupaciji'],
    ['sr-Latn', 'navodnog', 'zbog navodnog napada'],
    ['sq', 'e ashtuquajtura', 'e ashtuquajtura Bashkësi'],
    ['sq', 'pushtuese', 'forcat pushtuese'],
    ['sq', 'çlirimit', 'dita e çlirimit'],
    ['sq', 'regjimi', 'regjimi i Beogradit'],
    ['sq', 'shkije', 'nga shkije'],
  ])('holds words of %s: “%s”', (language, word, text) => {
    expect(found(text, language)).toContain(word)
  })

  it.each([
    ['en', 'The minister speaks of “Kosovo and Metohija”.'],
    ['en', 'She wrote that “Serb illegal structures turned into criminal gangs” had attacked police.'],
    ['sr-Latn', 'Ministar kaže „tzv. Kosovo“.'],
    ['sq', 'Ministri flet për «regjimin e Beogradit».'],
  ])('lets words in quotation marks be (%s)', (language, text) => {
    expect(found(text, language)).toEqual([])
  })

  it.each([
    ['en', 'Gunfire reported in Zveçan / Zvečan, at the boundary / administrative line'],
    ['en', 'KFOR asked the crowd to return home; a protester said so.'],
    ['sr-Latn', 'Sever Kosova, policija Kosova, opština Zvečan'],
    ['sq', 'Veriu i Kosovës, Policia e Kosovës, komuna e Zveçanit'],
  ])('has nothing against neutral words (%s)', (language, text) => {
    expect(found(text, language)).toEqual([])
  })

  it('names each word once and says what to write instead', () => {
    const words = list.words.map(({ words: entry }) => entry.toLowerCase())
    expect(new Set(words).size).toBe(words.length)
    expect(list.words.filter(({ instead }) => instead.trim() === '')).toEqual([])
  })
})
