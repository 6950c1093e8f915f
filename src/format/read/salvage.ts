/**
 * Keeps what is sound of a record: what the schema refuses is taken out, from the inside outward, until the rest is
 * accepted or nothing is left. A bad figure costs the figure, a bad stance the report, a missing id the record.
 */
import * as v from 'valibot'
import { faultWords } from './faultWords.ts'
import type { IssueSink, MemberPath } from './issue.ts'

export interface Salvaged<Value> {
  readonly value: Value
  /** Where a member of `value` stands in the file: list entries keep their number when others were left out. */
  at(path: MemberPath): MemberPath
}

type Container = Record<string | number, unknown>

/** Members whose parts make no sense without each other: they are taken out whole. */
const indivisible = new Set(['geometry', 'anchor', 'selector'])

interface Cause {
  readonly issue: v.BaseIssue<unknown>
  readonly path: MemberPath
  /** What had to go because of it, as far as known. */
  lost: MemberPath
}

/**
 * @param record what stands in the file; it is changed in place
 * @param name what a reader calls the record: “place”
 * @returns null where nothing could be kept
 */
export function salvage<Schema extends v.GenericSchema>(
  schema: Schema,
  record: unknown,
  name: string,
  path: MemberPath,
  report: IssueSink,
): Salvaged<v.InferOutput<Schema>> | null {
  const numbers = new Map<unknown, number[]>()
  const at = (inside: MemberPath): MemberPath => [...path, ...numbersInFile(record, inside, numbers)]
  const causes: Cause[] = []
  const takenOut = new Map<string, Cause>()
  /** Containers something was taken out of: what they lack now is no fault of its own. */
  const hurt = new Map<string, Cause>()

  let result = v.safeParse(schema, record)
  while (!result.success) {
    // All targets are found before anything goes: an issue must not look missing because another one took it out.
    const targets = result.issues.map((issue) => {
      const place = (issue.path ?? []).map(({ key }) => key as string | number)
      const inFile = numbersInFile(record, place, numbers)
      let cause =
        takenOut.get(keyOf(inFile)) ?? (issue.kind === 'validation' ? hurt.get(keyOf(inFile)) : undefined)
      if (!cause) {
        cause = { issue, path: inFile, lost: inFile }
        causes.push(cause)
      }
      const target = targetOf(valueAt(record, place) === undefined ? place.slice(0, -1) : place)
      cause.lost = numbersInFile(record, target, numbers)
      takenOut.set(keyOf(cause.lost), cause)
      for (let depth = 0; depth < cause.lost.length; depth++) {
        const around = keyOf(cause.lost.slice(0, depth))
        if (!hurt.has(around)) hurt.set(around, cause)
      }
      return target
    })
    if (targets.some((target) => target.length === 0)) break
    takeOut(record, targets, numbers)
    result = v.safeParse(schema, record)
  }

  for (const { issue, path: found, lost } of causes) {
    const words = faultWords(issue, String(found[found.length - 1] ?? ''))
    const remedy = `${words.remedy}; until then ${lossWords(lost, name)}.`
    report({ severity: 'fault', path: [...path, ...found], message: words.message, remedy })
  }
  return result.success ? { value: result.output, at } : null
}

const keyOf = (path: MemberPath): string => JSON.stringify(path)

function valueAt(record: unknown, path: MemberPath): unknown {
  let value = record
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Container)[key]
  }
  return value
}

/** An indivisible member goes as a whole. */
function targetOf(place: MemberPath): MemberPath {
  const whole = place.findIndex((key) => indivisible.has(String(key)))
  return whole >= 0 ? place.slice(0, whole + 1) : place
}

/** Members are deleted; lists close up, and remember which numbers their entries have in the file. */
function takeOut(record: unknown, targets: readonly MemberPath[], numbers: Map<unknown, number[]>): void {
  const gone = new Map<unknown[], Set<number>>()
  for (const target of targets) {
    const container = valueAt(record, target.slice(0, -1))
    const key = target[target.length - 1]
    if (key === undefined || typeof container !== 'object' || container === null) continue
    // A list that stands where an object is expected has its positions named as texts.
    if (Array.isArray(container)) gone.set(container, (gone.get(container) ?? new Set()).add(Number(key)))
    else delete (container as Container)[key]
  }
  for (const [list, positions] of gone) {
    const stays = (_: unknown, position: number): boolean => !positions.has(position)
    const known = numbers.get(list) ?? list.map((_, number) => number)
    numbers.set(list, known.filter(stays))
    const kept = list.filter(stays)
    list.length = 0
    for (const entry of kept) list.push(entry)
  }
}

function numbersInFile(
  record: unknown,
  path: MemberPath,
  numbers: ReadonlyMap<unknown, number[]>,
): MemberPath {
  if (numbers.size === 0) return path
  let value = record
  return path.map((key) => {
    const inFile = typeof key === 'number' ? (numbers.get(value)?.[key] ?? key) : key
    value = valueAt(value, [key])
    return inFile
  })
}

const entryNames: Readonly<Record<string, string>> = {
  reports: 'the report',
  figures: 'the figure',
  relations: 'the relation',
  steps: 'the step',
}

function lossWords(lost: MemberPath, name: string): string {
  const last = lost[lost.length - 1]
  if (last === undefined) return `the ${name} is left out`
  if (typeof last === 'number')
    return `${entryNames[String(lost[lost.length - 2])] ?? 'the entry'} is left out`
  if (last === 'eventDate') return 'the incident counts as undated'
  return `“${last}” is ignored`
}
