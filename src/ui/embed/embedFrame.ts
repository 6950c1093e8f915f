/** What always stands around the map of an embed: whose map it is, what it shows, its sources and notes. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { EmbedOptions } from '../../format/link/embedOptions.ts'
import type { Session } from '../../state/session.ts'
import { htmlElement } from '../htmlElement.ts'
import { noticeTexts } from '../shell/noticeTexts.ts'
import type { Language } from '../text/language.ts'
import { episodesOf } from '../timeline/storeTimeline.ts'
import styles from './embed.module.css'
import { embedTexts } from './embedTexts.ts'

export interface FrameOpening {
  readonly session: Session
  readonly language: Language
  readonly options: EmbedOptions
  /** Caption in place of the one that follows from the window, as long as the window is the first. */
  readonly caption: string | null
  /** What of the address could not be followed. */
  readonly ignored: readonly string[]
}

export interface Header {
  readonly head: HTMLElement
  readonly sayIgnored: (parts: readonly string[]) => void
  readonly sayLost: (retry: () => void) => void
}

export function header(embed: HTMLElement, { session, language, caption, ignored }: FrameOpening): Header {
  const { store } = session
  const { dataset, window: first } = store.getState()
  const text = language.catalogue
  const words = language.textsOf(embedTexts)
  const head = htmlElement('header', embed, styles['head'])
  const title = htmlElement('h1', head, undefined)
  const note = htmlElement('p', head, undefined)
  note.textContent = text.footer.claims
  htmlElement('span', note, undefined).textContent = ` ${words.howTo}`
  const notice = htmlElement('p', head, styles['notice'])
  notice.role = 'status'
  const sayIgnored = (parts: readonly string[]): void => {
    notice.textContent = parts.length > 0 ? words.addressIgnored(parts.join(', ')) : ''
    notice.hidden = parts.length === 0
  }
  sayIgnored(ignored)
  const sayLost = (retry: () => void): void => {
    // Made when it is needed: an alert is read out when it comes.
    const lost = htmlElement('p', head, styles['notice'])
    lost.role = 'alert'
    const again = document.createElement('button')
    again.type = 'button'
    again.textContent = language.textsOf(noticeTexts).retryMap
    again.addEventListener('click', () => {
      lost.remove()
      retry()
    })
    lost.append(`${language.textsOf(noticeTexts).mapLost} `, again)
  }
  const episodes = episodesOf(dataset, text.language)
  const show = (): void => {
    const { start, end } = store.getState().window
    const asNamed = start === first.start && end === first.end ? caption : null
    const episode = episodes.find((span) => span.start === start && span.end === end)
    const present = asNamed ?? episode?.title ?? textIn(dataset.card.title, text.language)
    if (title.dataset['caption'] === present) return
    title.dataset['caption'] = present
    title.replaceChildren(present)
    if (asNamed === null && !episode) marks(title, dataset)
    document.title = present
  }
  show()
  store.subscribe(show)
  return { head, sayIgnored, sayLost }
}

function marks(parent: HTMLElement, { footnotes }: Dataset): void {
  for (const { mark } of footnotes) htmlElement('sup', parent, undefined).textContent = mark
}

export function footer(
  embed: HTMLElement,
  { session, language, options }: FrameOpening,
): { foot: HTMLElement; full: HTMLAnchorElement } {
  const { dataset } = session.store.getState()
  const text = language.catalogue
  const words = language.textsOf(embedTexts)
  const foot = htmlElement('footer', embed, styles['foot'])
  const sources = htmlElement('p', foot, styles['sources'])
  sources.append(textIn(dataset.card.title, text.language))
  marks(sources, dataset)
  const publishers = new Set([...dataset.sources.values()].flatMap(({ publisher }) => publisher ?? []))
  sources.append(` · ${text.footer.dataset(dataset.card.version)}`)
  if (dataset.sources.size > 0) sources.append(` · ${words.sources(dataset.sources.size)}`)
  if (publishers.size > 0) sources.append(`: ${[...publishers].join(', ')}`)
  const full = htmlElement('a', foot, styles['full'])
  full.textContent = `${words.openFull} ↗`
  for (const { mark, text: own, wordings } of dataset.footnotes) {
    const note = htmlElement('p', foot, undefined)
    const wording = options.footnote === null ? undefined : wordings?.[options.footnote]
    note.textContent = `${mark} ${textIn(wording ?? own, text.language)}`
  }
  htmlElement('p', foot, undefined).textContent = text.map.attribution
  return { foot, full }
}
