/**
 * A walk over JSON text (RFC 8259) that knows where everything stands: it finds the first fault with its offset, and
 * tells a visitor where each member begins. Iterative, so depth costs no stack.
 */

export interface JsonFault {
  /** UTF-16 offset in the text. */
  readonly offset: number
  readonly message: string
}

export interface JsonVisitor {
  /** A value begins at `offset`; `key` is its member name or its position in the list that is open. */
  member(key: string | number, offset: number): void
  /** The list or object that the last member is opens, or the innermost open one closes. */
  open(): void
  close(): void
}

interface Frame {
  readonly isList: boolean
  /** Values begun in a list. */
  count: number
}

const wordValue = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const space = /[ \t\n\r]*/y
/** Control characters below the space are not allowed in a text. */
const stringEnd = /["\\]|[^ -\uffff]/g
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** The first fault, or null where the text is one JSON value. */
export function scanJson(text: string, visitor?: JsonVisitor): JsonFault | null {
  const frames: Frame[] = []
  let offset = skipSpace(text, 0)
  let expecting: 'value' | 'first' | 'next' = 'value'

  while (true) {
    const frame = frames[frames.length - 1]
    const character = text[offset]
    if (character === undefined) {
      if (!frame && expecting === 'next') return null
      const open = frame ? `: ${frame.isList ? 'a list' : 'an object'} is not closed` : ''
      return { offset, message: text.trim() === '' ? 'the file is empty' : `the file ends too early${open}` }
    }
    if (expecting === 'next') {
      if (!frame) return { offset, message: `${show(character)} stands after the end of the value` }
      if (character === (frame.isList ? ']' : '}')) {
        frames.pop()
        visitor?.close()
        offset = skipSpace(text, offset + 1)
        continue
      }
      if (character !== ',')
        return { offset, message: `a comma or the end is expected, not ${show(character)}` }
      offset = skipSpace(text, offset + 1)
      expecting = 'value'
      continue
    }
    if (frame && expecting === 'first' && character === (frame.isList ? ']' : '}')) {
      expecting = 'next'
      continue
    }

    let key: string | number = 0
    if (frame?.isList) key = frame.count++
    else if (frame) {
      if (character !== '"')
        return { offset, message: `a name in quotes is expected, not ${show(character)}` }
      const end = endOfString(text, offset)
      if (typeof end !== 'number') return end
      key = nameAt(text, offset, end)
      offset = skipSpace(text, end)
      if (text[offset] !== ':') return { offset, message: `a colon is expected after the name “${key}”` }
      offset = skipSpace(text, offset + 1)
    }
    if (frame) visitor?.member(key, offset)

    const first = text[offset]
    if (first === '{' || first === '[') {
      frames.push({ isList: first === '[', count: 0 })
      visitor?.open()
      offset = skipSpace(text, offset + 1)
      expecting = 'first'
      continue
    }
    const end = first === '"' ? endOfString(text, offset) : endOfWord(text, offset)
    if (typeof end !== 'number') return end
    offset = skipSpace(text, end)
    expecting = 'next'
  }
}

function skipSpace(text: string, offset: number): number {
  space.lastIndex = offset
  space.test(text)
  return space.lastIndex
}

/** Offset after the closing quote. */
function endOfString(text: string, start: number): number | JsonFault {
  stringEnd.lastIndex = start + 1
  for (let stop = stringEnd.exec(text); stop; stop = stringEnd.exec(text)) {
    if (stop[0] === '"') return stop.index + 1
    if (stop[0] !== '\\')
      return { offset: stop.index, message: 'a line break or control character stands in a text' }
    escaped.lastIndex = stop.index
    if (!escaped.test(text))
      return { offset: stop.index, message: 'a backslash is followed by no known escape' }
    stringEnd.lastIndex = escaped.lastIndex
  }
  return { offset: start, message: 'a text is not closed by a quote' }
}

function endOfWord(text: string, start: number): number | JsonFault {
  wordValue.lastIndex = start
  if (wordValue.test(text)) return wordValue.lastIndex
  const character = text[start]
  if (character === undefined) return { offset: start, message: 'the file ends where a value is expected' }
  return { offset: start, message: `a value is expected, not ${show(character)}` }
}

/** Unescaped; the text between the quotes is known to be sound. */
function nameAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1)
  return raw.includes('\\') ? String(JSON.parse(text.slice(start, end))) : raw
}

const show = (character: string): string => `“${character}”`
