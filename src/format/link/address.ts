/**
 * The view as an address: a query string that stands behind the `#`, so that it never reaches a server and works
 * from a file. A garbled address falls back part by part.
 *
 *     from=2023-05-26&to=2023-05-29&incident=i4009&map=9.60/42.9500/20.7800&data=1.0.0
 */

import type { TimeZone } from '../../domain/time/timeZone.ts'
import { type AboutSection, aboutSections } from '../../domain/view/aboutSections.ts'
import { startView, type View } from '../../domain/view/view.ts'
import {
  type AskedParameters,
  type MutableView,
  type Parameter,
  viewKeys,
  viewMembers,
} from './viewMembers.ts'

export interface DecodedAddress {
  readonly view: View
  /** Version of the dataset the address was made with, null where it does not say. */
  readonly datasetVersion: string | null
  /** The section of _About_ that is asked for; null: none. */
  readonly about: AboutSection | null
  /** The address has no member of a view and no version: it asks for the dataset's own view. */
  readonly asksNothing: boolean
  /** Names of the parameters that are unknown, stand twice or cannot be read; their members are as at the start. */
  readonly ignored: readonly string[]
}

/** Parameters of an address that are no member of the view. */
const otherParameters = ['data', 'about'] as const

/** Every parameter an address of the app may have. */
export const addressParameters: readonly string[] = [
  ...viewKeys.flatMap((key) => viewMembers[key].parameters),
  ...otherParameters,
]

/** Parameters that hosts append to count visits; they ask for nothing. */
const visitCounting = /^(utm_\w+|\w*clid)$/

export function encodeAddress(view: View, zone: TimeZone, datasetVersion: string): string {
  const members = viewKeys.flatMap((key) => written(key, view, zone))
  return [...members, ['data', datasetVersion] as const]
    .map(
      ([name, value]) =>
        `${name}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',')}`,
    )
    .join('&')
}

const written = <Key extends keyof View>(key: Key, view: View, zone: TimeZone): readonly Parameter[] =>
  viewMembers[key].write(view[key], zone)

/** Whether a member of a view is as at the start. */
export const isAtStart = (key: keyof View, view: View, zone: TimeZone): boolean =>
  written(key, view, zone).length === 0

/**
 * Reads an address part by part; ids are not looked up (linkedView.ts does that).
 *
 * @param text with or without its `#` or `?`
 * @param zone of the dataset: its local times
 */
export function decodeAddress(text: string, zone: TimeZone): DecodedAddress {
  const given = new URLSearchParams(text.replace(/^[#?]/, ''))
  const ignored = new Set<string>()
  for (const name of new Set(given.keys())) {
    const known = addressParameters.includes(name)
    if (known ? given.getAll(name).length > 1 : !visitCounting.test(name)) ignored.add(name)
  }
  const asked: AskedParameters = {
    read(name, reader) {
      const value = given.get(name)
      const result = value === null ? null : reader(value)
      if (value !== null && result === null) ignored.add(name)
      return result
    },
    leaveOut: (name) => ignored.add(name),
  }
  const view: MutableView = { ...startView }
  const set = <Key extends keyof View>(key: Key): void => {
    view[key] = viewMembers[key].read(asked, zone)
  }
  viewKeys.forEach(set)
  return {
    view,
    datasetVersion: asked.read('data', readVersion),
    asksNothing: !addressParameters.some((name) => name !== 'about' && given.has(name)),
    about: asked.read('about', (value) => aboutSections.find((section) => section === value) ?? null),
    ignored: [...ignored],
  }
}

/** The version ends an address, and an address often ends a sentence, whose marks a reader copies along. */
const readVersion = (value: string): string | null =>
  /^([\w.+-]{0,31}[\w+-])[.,;:)\]”"]*$/.exec(value)?.[1] ?? null
