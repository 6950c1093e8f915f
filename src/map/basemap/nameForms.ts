/** Place names in the reader's language first and the other name form second. */
import type { ExpressionSpecification } from 'maplibre-gl'
import type { BasemapLanguage } from './basemapLanguage.ts'

const serbian: ExpressionSpecification = ['get', 'sr-Latn']
const albanian: ExpressionSpecification = ['get', 'sq']
const english: ExpressionSpecification = ['coalesce', ['get', 'en'], serbian]

/**
 * The name a reader of `language` expects. In English, the form that comes first by the alphabet, or an English name of
 * its own (`data/EDITORIAL.md`, 11); the basemap says which where it is not the Serbian form.
 */
export function firstName(language: BasemapLanguage): ExpressionSpecification {
  return language === 'en' ? english : ['get', language]
}

/** The other name form or forms; an empty text where all are the same. */
export function secondName(language: BasemapLanguage): ExpressionSpecification {
  const whereDifferent = (name: ExpressionSpecification): ExpressionSpecification => [
    'case',
    ['==', serbian, albanian],
    '',
    name,
  ]
  if (language === 'sq') return whereDifferent(serbian)
  if (language !== 'en') return whereDifferent(albanian)
  const inOrder = (one: ExpressionSpecification, other: ExpressionSpecification): ExpressionSpecification => [
    'concat',
    one,
    ' / ',
    other,
  ]
  const both: ExpressionSpecification = [
    'case',
    ['<', serbian, albanian],
    inOrder(serbian, albanian),
    inOrder(albanian, serbian),
  ]
  return [
    'case',
    ['==', serbian, albanian],
    ['case', ['==', serbian, english], '', serbian],
    ['==', serbian, english],
    albanian,
    ['==', albanian, english],
    serbian,
    both,
  ]
}

/** Both names in one line, as along a river: `Ibar / Ibër`. */
export function namesInLine(language: BasemapLanguage): ExpressionSpecification {
  const second = secondName(language)
  return ['concat', firstName(language), ['case', ['==', second, ''], '', ['concat', ' / ', second]]]
}

/** Both names on two lines, the second smaller and in `colour`. */
export function namesStacked(language: BasemapLanguage, colour: string): ExpressionSpecification {
  const second = secondName(language)
  return [
    'format',
    firstName(language),
    {},
    ['case', ['==', second, ''], '', '\n'],
    {},
    second,
    { 'font-scale': 0.86, 'text-color': colour, 'text-font': ['literal', ['Inter Regular']] },
  ]
}
