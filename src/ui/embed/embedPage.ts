/** The page of an embed, made without React: caption, map, timeline, sources and the notes that always stand there. */
import type { Camera } from '../../domain/record/viewRecord.ts'
import { encodeAddress } from '../../format/link/address.ts'
import { type FrameNames, wordPressLink } from '../../format/link/frameMessages.ts'
import type { BasemapData } from '../../map/basemap/sources.ts'
import { StillMap } from '../../map/still/stillMap.ts'
import { htmlElement } from '../htmlElement.ts'
import { type Coverage, coverageOf } from '../map/coverage.ts'
import { fittingCamera } from '../map/fittingCamera.ts'
import { MapHost } from '../map/mapHost.ts'
import styles from './embed.module.css'
import { type FrameOpening, footer, header } from './embedFrame.ts'
import { embedTexts } from './embedTexts.ts'
import { type EmbedTimeline, embedTimeline } from './embedTimeline.ts'
import { evidenceOver } from './evidenceOver.ts'
import { forceTheme } from './forcedTheme.ts'
import { followHeight } from './frameHeight.ts'
import { mapButtons } from './mapButtons.ts'
import { paperView } from './paperView.ts'

export interface EmbedOpening extends FrameOpening {
  readonly root: HTMLElement
  readonly basemap: Promise<BasemapData>
  /** Where the app and `public/` are served, with a final slash. */
  readonly baseUrl: string
  readonly names: FrameNames
  /** The host asks for another view, as an address has it; returns what of that could not be followed. */
  readonly onView: (text: string) => readonly string[]
}

export function openEmbed(opening: EmbedOpening): void {
  const { root, session, language, options, baseUrl, names } = opening
  const { store, verbs } = session
  const text = language.catalogue
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const theme = (): 'light' | 'dark' => options.theme ?? (dark.matches ? 'dark' : 'light')
  const retheme = (): void => {
    if (options.theme) forceTheme(options.theme)
  }

  const embed = htmlElement('div', root, styles['embed'])
  embed.toggleAttribute('data-locked', options.locked)
  const { head, sayIgnored, sayLost } = header(embed, opening)
  const body = htmlElement('main', embed, styles['body'])
  body.dataset['part'] = 'map'
  const holder = htmlElement('section', body, styles['map'])
  holder.ariaLabel = text.map.label
  const paper = htmlElement('div', body, styles['paper'])
  const time = htmlElement('div', embed, styles['time'])
  time.dataset['part'] = 'timeline'
  const { foot, full } = footer(embed, opening)

  let timeline: EmbedTimeline | null = null
  followHeight({ root: embed, fixed: [head, time, foot], leastMap }, names, (wish) =>
    wish.kind === 'pause' ? timeline?.pause() : sayIgnored(opening.onView(wish.text)),
  )

  let map: MapHost | null = null
  const overlay = evidenceOver(body, opening, retheme, () => repad())
  const covered = (): Coverage => coverageOf(holder)
  const repad = (): void => map?.setProps(covered())
  const begin = (): void => {
    if (map || body.clientWidth === 0) return
    const shownTime = embedTimeline({ container: time, session, text, ...options })
    timeline = shownTime
    const home = (): Camera => {
      const { dataset, order, set } = store.getState()
      return fittingCamera(dataset, order, set, sizeOf(body), covered())
    }
    if (options.controls && !options.locked) {
      mapButtons(
        body,
        text,
        () => map?.shown ?? null,
        () => {
          const camera = home()
          map?.moveTo(camera)
          verbs.rememberCamera(camera)
        },
        repad,
      )
    }
    const still = { StillMap, basemap: opening.basemap }
    const made = new MapHost({
      container: holder,
      session,
      camera: store.getState().view.camera ?? home(),
      baseUrl,
      theme,
      covered,
      home,
      name: () => text.map.label,
      hints: language.textsOf(embedTexts).gestures,
      cooperativeGestures: true,
      held: options.locked,
      basemap: opening.basemap,
      still: () => still,
      onShown: (_map, kind) => {
        if (kind === 'live') body.dataset['live'] = 'true'
        else delete body.dataset['live']
      },
      onReady: () => undefined,
      onCamera: () => undefined,
      onOpenSite: (site, rows) => overlay.showSite({ site, rows }),
      // Where there was no live map before, the still one goes on as it is.
      onStandIn: (reason, retry) => reason === 'lost' && sayLost(retry),
      onNoMap: () => undefined,
    })
    made.showStill(still)
    map = made
    body.dataset['ready'] = 'true'
    dark.addEventListener('change', () => made.setProps({ theme: theme() }))
    printing(body, paper, opening, made, shownTime)
    watchSight(
      embed,
      () => {
        overlay.allow()
        void Promise.allSettled([import('../fonts.css'), made.goLive()]).then(retheme)
      },
      () => timeline?.pause(),
    )
  }
  // A frame in a tab that is not open has no size; it gets one when the tab opens.
  new ResizeObserver(begin).observe(body)
  begin()
  followFullView(full, opening)
  retheme()
}

/** Pixels: as in embed.module.css. */
const leastMap = 190

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): { width: number; height: number } => ({
  width: clientWidth,
  height: clientHeight,
})

/** The whole map in the view the embed has now, in a window of its own. */
function followFullView(link: HTMLAnchorElement, { session, baseUrl, names }: EmbedOpening): void {
  const { store, verbs } = session
  const address = (): string => {
    const { view, dataset } = store.getState()
    return `${baseUrl}#${encodeAddress(view, dataset.zone, dataset.card.version)}`
  }
  const renew = (): void => {
    link.href = address()
  }
  renew()
  link.target = '_blank'
  link.rel = 'noopener'
  // Written when it is wanted, so that a drag writes nothing.
  for (const wanted of ['pointerenter', 'focus', 'pointerdown'] as const) link.addEventListener(wanted, renew)
  link.addEventListener('click', () => {
    renew()
    if (names.secret !== null) window.parent.postMessage(wordPressLink(link.href, names.secret), '*')
  })
  // What an embed has no room for is in the whole map.
  store.subscribe(({ view }) => {
    if (view.panel === 'incidents') return
    open(address(), '_blank', 'noopener')
    verbs.openPanel('incidents')
  })
}

function printing(
  body: HTMLElement,
  paper: HTMLElement,
  { basemap, language }: EmbedOpening,
  map: MapHost,
  timeline: EmbedTimeline,
): void {
  let onScreen = sizeOf(body)
  new ResizeObserver(() => {
    onScreen = sizeOf(body)
  }).observe(body)
  import('./printPicture.ts').then(
    ({ picturesForPaper }) =>
      picturesForPaper({
        holder: paper,
        props: () => map.props(),
        view: () => paperView(map.camera, onScreen, sizeOf(body)),
        basemap,
        takeWidth: () => timeline.takeWidth(),
      }),
    () => {
      paper.textContent = language.textsOf(embedTexts).noPicture
    },
  )
}

/** Calls once when the embed first comes into sight, through whatever frames; and whenever it leaves it. */
function watchSight(embed: HTMLElement, onSight: () => void, onLeave: () => void): void {
  let seen = false
  new IntersectionObserver((entries) => {
    const inSight = entries.at(-1)?.isIntersecting ?? false
    if (inSight && !seen) onSight()
    else if (!inSight && seen) onLeave()
    seen ||= inSight
  }).observe(embed)
}
