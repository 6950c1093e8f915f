/** A language nobody speaks: English with a mark around every text, so that what a switch leaves behind is seen. */
import { english } from '../../../src/ui/text/english.ts'
import type { Language } from '../../../src/ui/text/language.ts'

/** BCP 47, for private use. */
const tag = 'en-x-pseudo'

export const pseudoLanguage: Language = {
  tag,
  catalogue: { ...marked(english), language: tag },
  textsOf: (byLanguage) => {
    const known = texts.get(byLanguage) ?? marked(byLanguage.en)
    texts.set(byLanguage, known)
    return known as typeof byLanguage.en
  },
}

/** As of a real language, the words of a part are always the same object. */
const texts = new WeakMap<object, unknown>()

/** The same shape, with `⟦…⟧` around every text and around what every function gives. */
function marked<Value>(value: Value): Value {
  if (typeof value === 'string') return `⟦${value}⟧` as Value
  if (typeof value === 'function') {
    return ((...given: unknown[]) => marked(value(...given))) as Value
  }
  if (Array.isArray(value)) return value.map(marked) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, marked(part)])) as Value
}
