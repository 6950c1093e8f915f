/** With the archived texts at hand: documents are what they say they are, and quotes stand where they say they stand. */
import type { Excerpt } from '../../../../domain/record/excerpt.ts'
import type { Report } from '../../../../domain/record/report.ts'
import type { Archive, ArchivedText } from '../archivedText.ts'
import { byId, type DataFile, type Located } from '../dataFile.ts'
import { type Finding, finding } from '../finding.ts'
import { occurrences, uniqueContext } from '../passage.ts'

export function checkPassages(file: DataFile, archive: Archive): Finding[] {
  const sources = byId(file.sources)
  return [
    ...file.sources.flatMap(({ value, path }) => {
      if (!value.text) return [finding(path, `“${value.id}” says nothing of its text: hash and length`)]
      const text = archive.get(value.text.sha256)
      if (!text) return [finding([...path, 'text'], `no archived text has the hash of “${value.id}”`)]
      return text.codePoints.length === value.text.length
        ? []
        : [
            finding(
              [...path, 'text'],
              `length is ${text.codePoints.length} code points, not ${value.text.length}`,
            ),
          ]
    }),
    ...file.excerpts.flatMap((excerpt) => {
      const source = sources.get(excerpt.value.source)?.value
      const text = source?.text && archive.get(source.text.sha256)
      return text ? passage(excerpt, text) : []
    }),
    ...file.reports.flatMap(({ value, path }) => {
      const { text } = sources.get(value.source)?.value ?? {}
      const document = text && archive.get(text.sha256)
      if (!document) return []
      return wordsAsWritten(value).flatMap(({ member, words }) =>
        occurrences(document.codePoints, [...words]).length > 0
          ? []
          : [finding([...path, ...member], `the document does not read “${words}” anywhere`)],
      )
    }),
  ]
}

interface WordsAsWritten {
  /** From the report to the member that holds them. */
  readonly member: readonly string[]
  readonly words: string
}

/** Everything a report gives in the words of its document, beside its excerpt. */
function wordsAsWritten({ speakerAsWritten, knowledgeAsWritten, claims }: Report): readonly WordsAsWritten[] {
  const { verbatimEventDate, verbatimLocality } = claims
  const written: readonly (readonly [member: readonly string[], words: string | undefined])[] = [
    [['speakerAsWritten'], speakerAsWritten],
    [['knowledgeAsWritten'], knowledgeAsWritten],
    [['claims', 'verbatimEventDate'], verbatimEventDate?.verbatim],
    [['claims', 'verbatimLocality'], verbatimLocality?.verbatim],
  ]
  return written.flatMap(([member, words]) => (words === undefined ? [] : [{ member, words }]))
}

function passage({ value, path }: Located<Excerpt>, { codePoints }: ArchivedText): Finding[] {
  const [{ exact, prefix, suffix }, position] = value.selector
  const at = [...path, 'selector']
  if (!position) return [finding(at, 'does not say where the words stand; run --write')]
  const { start, end } = position
  if (codePoints.slice(start, end).join('') !== exact) {
    return [finding(at, `the document does not read “${exact}” from ${start} to ${end}`)]
  }
  if (!endsAt(codePoints, start, prefix) || !startsAt(codePoints, end, suffix)) {
    return [finding(at, 'prefix or suffix are not what stands beside the words')]
  }
  if (occurrences(codePoints, [...prefix, ...exact, ...suffix]).length !== 1) {
    return [finding(at, 'prefix, words and suffix stand more than once in the document; run --write')]
  }
  const least = uniqueContext(codePoints, start, end)
  return [...least.prefix].length + [...least.suffix].length < [...prefix].length + [...suffix].length
    ? [finding(at, 'has more context than makes the words unique; run --write')]
    : []
}

const startsAt = (text: readonly string[], at: number, words: string): boolean =>
  [...words].every((character, offset) => text[at + offset] === character)

const endsAt = (text: readonly string[], at: number, words: string): boolean =>
  startsAt(text, at - [...words].length, words)
