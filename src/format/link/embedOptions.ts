/**
 * How an embed is asked for: one query string with the members of a view (address.ts) and those only an embed has.
 * Nothing stands behind the `#`, because hosts append to it.
 *
 *     from=2023-05-26&to=2023-05-29&theme=dark&footnote=unmik&locked=yes
 */

export interface EmbedOptions {
  /** null: as the reader's device has it. */
  readonly theme: 'light' | 'dark' | null
  /** BCP 47; null: English. */
  readonly language: string | null
  /** Buttons for zooming, moving and playing. */
  readonly controls: boolean
  /** The window and the camera stay as they are; incidents still open. */
  readonly locked: boolean
  /** Name of a wording that the dataset's footnotes have; null: their own. They cannot be left out. */
  readonly footnote: string | null
  /** A view of data/views.json. */
  readonly named: string | null
  /** What the host calls this frame in messages about its height. */
  readonly frame: string | null
}

export const plainEmbed: EmbedOptions = {
  theme: null,
  language: null,
  controls: true,
  locked: false,
  footnote: null,
  named: null,
  frame: null,
}

export interface DecodedEmbed {
  readonly options: EmbedOptions
  /** The members of the view, as `decodeAddress` reads them; empty: the dataset's own view. */
  readonly viewText: string
  /** Names of the embed's own members that could not be read and were left as they are at first. */
  readonly ignored: readonly string[]
}

type Option = keyof EmbedOptions

/** What the options are called in the query, and what they may say. */
const members: Readonly<Record<Option, { readonly name: string; readonly pattern: RegExp }>> = {
  theme: { name: 'theme', pattern: /^(light|dark)$/ },
  language: { name: 'lang', pattern: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ },
  controls: { name: 'controls', pattern: /^(none|all)$/ },
  locked: { name: 'locked', pattern: /^(yes|no)$/ },
  footnote: { name: 'footnote', pattern: /^[a-z][a-z0-9-]{0,31}$/ },
  named: { name: 'named', pattern: /^[a-z0-9][a-z0-9-]{0,63}$/ },
  frame: { name: 'frame', pattern: /^[\w-]{1,64}$/ },
}

/** The footnotes' own wording, by its name. */
const ownWording = 'eu'

/** Members that Pym adds; they say nothing about the view. */
const others = new Set(['initialWidth', 'childId', 'parentTitle', 'parentUrl'])

/** @param query with or without its `?` */
export function decodeEmbed(query: string): DecodedEmbed {
  const given = new URLSearchParams(query.replace(/^\?/, ''))
  const ignored: string[] = []
  const read = (option: Option): string | null => {
    const { name, pattern } = members[option]
    const value = given.get(name)
    if (value === null || pattern.test(value)) return value
    ignored.push(name)
    return null
  }
  const theme = read('theme')
  const footnote = read('footnote')
  const options: EmbedOptions = {
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    language: read('language'),
    controls: read('controls') !== 'none',
    locked: read('locked') === 'yes',
    footnote: footnote === ownWording ? null : footnote,
    named: read('named'),
    frame: read('frame'),
  }
  const own = new Set(Object.values(members).map(({ name }) => name))
  const view = [...given].filter(([name]) => !own.has(name) && !others.has(name))
  return { options, viewText: new URLSearchParams(view).toString(), ignored }
}

/** @param viewText as `encodeAddress` writes it */
export function encodeEmbed(options: EmbedOptions, viewText: string): string {
  const written: Readonly<Record<Option, string | null>> = {
    ...options,
    controls: options.controls ? null : 'none',
    locked: options.locked ? 'yes' : null,
  }
  const own = Object.entries(members).flatMap(([option, { name }]) => {
    const value = written[option as Option]
    return value === null ? [] : [`${name}=${encodeURIComponent(value)}`]
  })
  return [...own, ...(viewText === '' ? [] : [viewText])].join('&')
}
