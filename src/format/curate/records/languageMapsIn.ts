/** Every text of ours in a file, wherever it stands: an object whose members are all language tags with texts. */

import type { MemberPath } from '../../read/issue.ts'
import type { Located } from './dataFile.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

const languageTag = /^(en|sr|sq|bs|hr|mk|ru|de|fr|it)(-[A-Za-z0-9]{2,8})*$/

export type Texts = Readonly<Record<string, string>>

export function languageMapsIn(raw: JsonObject): Located<Texts>[] {
  const found: Located<Texts>[] = []
  const waiting: Located<Json>[] = [{ value: raw, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (isTexts(value)) found.push({ value, path })
    else for (const child of children(value, path)) waiting.push(child)
  }
  return found.reverse()
}

function isTexts(value: Json): value is Texts {
  if (!isObject(value)) return false
  const members = Object.entries(value)
  return (
    members.length > 0 && members.every(([tag, text]) => languageTag.test(tag) && typeof text === 'string')
  )
}

function children(value: Json, path: MemberPath): Located<Json>[] {
  if (Array.isArray(value)) return value.map((element: Json, at) => ({ value: element, path: [...path, at] }))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([member, part]) =>
    part === undefined ? [] : [{ value: part, path: [...path, member] }],
  )
}
