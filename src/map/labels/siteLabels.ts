/**
 * The names of places with incidents, as buttons over the canvas. They are moved, and their counts written, in the
 * task that draws the frame, so names, numbers and symbols always show one camera and one window.
 */
import type { LayerFrame } from '../incidentLayer/layerFrame.ts'
import type { Box, ReportMapProps, SiteLabel } from '../reportMap.ts'
import { isDisplaced } from '../scene/leader.ts'
import type { ScreenBody } from '../scene/scene.ts'
import type { SceneBody } from '../scene/sceneBody.ts'
import { incidentColours, type Theme } from '../symbolColours.ts'
import { leaderObstacles, type Obstacle, type PlacedLabel, placeLabels } from './placeLabels.ts'
import styles from './siteLabels.module.css'

/** Names tried at most: the places with most incidents. */
const mostLabels = 60
/** Bodies around which names are kept clear; beyond this many nobody reads names anyway. */
const mostObstacles = 400

/** What of the map lies under something else. */
type Covered = Pick<ReportMapProps, 'padding' | 'overlays'>

/** One name on the page, kept while its body stands. */
interface LabelElement {
  readonly body: SceneBody
  readonly button: HTMLButtonElement
  readonly count: Text
  /** Stands before the count. */
  readonly between: string
  readonly width: number
  readonly height: number
  left: number
  top: number
  shown: number
  side: PlacedLabel['side'] | null
  offset: { readonly x: number; readonly y: number } | null
}

export class SiteLabels {
  readonly #root: HTMLDivElement
  readonly #open: (body: SceneBody) => void
  #names = new Map<number, SiteLabel>()
  #elements = new Map<SceneBody, LabelElement>()
  #placedFor: { zoom: number; width: number; height: number } | null = null
  #movedFor: readonly ScreenBody[] | null = null
  #stale = true
  /** The first site of the name that had the focus when all were cleared: its new button takes it. */
  #focused: number | null = null

  constructor(container: HTMLElement, open: (body: SceneBody) => void) {
    this.#root = document.createElement('div')
    this.#root.className = styles['labels'] ?? ''
    container.append(this.#root)
    this.#open = open
  }

  setTheme(theme: Theme): void {
    const { ink, land, leader, accent } = incidentColours[theme]
    for (const [name, colour] of Object.entries({ ink, land, leader, accent })) {
      this.#root.style.setProperty(`--map-${name}`, colour)
    }
  }

  setNames(labels: readonly SiteLabel[]): void {
    this.#names = new Map(labels.map((label) => [label.site, label]))
    this.clear()
  }

  /** Other incidents, other bodies. */
  clear(): void {
    for (const [body, { button }] of this.#elements) {
      if (button === document.activeElement) this.#focused = body.sites[0] ?? null
    }
    this.#elements.clear()
    this.#root.replaceChildren()
    this.#stale = true
  }

  /** The map came to rest, or what covers it changed: names may stand better elsewhere. */
  reconsider(): void {
    this.#stale = true
  }

  /** Boxes of the names shown, pixels, for what must keep clear of them. */
  boxes(): Box[] {
    return [...this.#elements.values()].flatMap(({ offset, left, top, width, height }) =>
      offset ? [{ left, top, right: left + width, bottom: top + height }] : [],
    )
  }

  update({ bodies, counts, page }: LayerFrame, covered: Covered): void {
    const { zoom, width, height } = page
    const placed = this.#placedFor
    if (this.#stale || placed?.zoom !== zoom || placed.width !== width || placed.height !== height) {
      this.#place(bodies, page, covered)
      this.#placedFor = { zoom, width, height }
      this.#stale = false
      this.#movedFor = null
    }
    const moved = bodies !== this.#movedFor
    this.#movedFor = bodies
    bodies.forEach(({ body, x, y }, position) => {
      const element = this.#elements.get(body)
      if (!element?.offset) return
      if (moved) move(element, x + element.offset.x, y + element.offset.y)
      write(element, counts[position] ?? 0)
    })
  }

  destroy(): void {
    this.#root.remove()
  }

  #place(
    bodies: readonly ScreenBody[],
    { width, height }: LayerFrame['page'],
    { padding, overlays = [] }: Covered,
  ): void {
    const named = bodies
      .filter(({ body, settled }) => settled && this.#names.has(body.sites[0] ?? -1))
      .sort((a, b) => b.body.total - a.body.total || (a.body.sites[0] ?? 0) - (b.body.sites[0] ?? 0))
      .slice(0, mostLabels)
    const standing = new Set(named.map(({ body }) => body))
    for (const [body, { button }] of this.#elements) {
      if (standing.has(body)) continue
      button.remove()
      this.#elements.delete(body)
    }
    const fresh = named.flatMap(({ body }) => (this.#elements.has(body) ? [] : [this.#make(body)]))
    for (const { button } of fresh) this.#root.append(button)
    for (const element of fresh) {
      // Measured once, with the largest number it will ever show: no window changes its size.
      const measured = { ...element, width: element.button.offsetWidth, height: element.button.offsetHeight }
      this.#elements.set(element.body, measured)
    }
    for (const { body } of fresh) {
      const element = this.#elements.get(body)
      if (!element) continue
      // Size fixed: a new number is laid out within its button and nowhere else.
      element.button.style.width = `${element.width}px`
      element.button.style.height = `${element.height}px`
      element.button.style.contain = 'strict'
      const number = element.count.parentElement
      if (number) {
        number.style.width = `${number.offsetWidth}px`
        number.style.contain = 'strict'
      }
    }

    const requests = named.flatMap((standingBody) => {
      const element = this.#elements.get(standingBody.body)
      const { body, x, y } = standingBody
      if (!element) return []
      return [
        {
          element,
          x,
          y,
          radius: body.radius,
          width: element.width,
          height: element.height,
          before: element.side,
        },
      ]
    })
    const clear = {
      left: padding.left + 4,
      top: padding.top + 4,
      right: width - padding.right - 4,
      bottom: height - padding.bottom - 4,
    }
    const places = placeLabels(requests, obstaclesOf(bodies), clear, overlays)
    requests.forEach(({ element, x, y }, position) => {
      const place = places[position] ?? null
      element.side = place?.side ?? null
      element.offset = place && { x: place.box.left - x, y: place.box.top - y }
      element.button.hidden = !place
      if (this.#focused !== null && element.body.sites[0] === this.#focused) {
        if (place) element.button.focus({ preventScroll: true })
        this.#focused = null
      }
      // A name beyond the edge waits for the map to be moved; nobody would see it with the focus.
      element.button.tabIndex = place && isSeen(place.box, width, height) ? 0 : -1
      if (place) element.button.dataset['side'] = place.side
    })
  }

  #make(body: SceneBody): LabelElement {
    const label = this.#names.get(body.sites[0] ?? -1)
    const others = body.sites.length - 1
    const button = document.createElement('button')
    button.type = 'button'
    button.className = styles['label'] ?? ''
    button.hidden = false
    const primary = document.createElement('span')
    const secondary = document.createElement('span')
    primary.className = styles['primary'] ?? ''
    secondary.className = styles['secondary'] ?? ''
    primary.textContent = `${label?.primary ?? ''}${others > 0 ? ` +${others}` : ''}`
    const second = label && label.secondary !== label.primary ? label.secondary : ''
    const between = second === '' ? '' : ' · '
    const count = document.createTextNode(between + body.total)
    const number = document.createElement('span')
    // A counted circle shows its number itself, a symbol that stands alone needs none: there it is only heard.
    if (body.counted || body.alone) number.dataset['heard'] = ''
    else number.className = styles['count'] ?? ''
    number.append(count)
    secondary.append(second, number)
    button.append(primary, secondary)
    button.addEventListener('click', (event) => {
      event.stopPropagation()
      this.#open(body)
    })
    return {
      body,
      button,
      count,
      between,
      width: 0,
      height: 0,
      left: 0,
      top: 0,
      shown: body.total,
      side: null,
      offset: null,
    }
  }
}

const isSeen = ({ left, top, right, bottom }: Box, width: number, height: number): boolean =>
  right > 0 && bottom > 0 && left < width && top < height

function obstaclesOf(bodies: readonly ScreenBody[]): Obstacle[] {
  return [...bodies]
    .sort((a, b) => b.body.total - a.body.total)
    .slice(0, mostObstacles)
    .flatMap((standing) => {
      const { body, x, y, trueX, trueY } = standing
      return [
        { x, y, radius: body.radius },
        ...(isDisplaced(standing) ? leaderObstacles({ x: trueX, y: trueY }, { x, y }) : []),
      ]
    })
}

function move(element: LabelElement, left: number, top: number): void {
  element.left = Math.round(left)
  element.top = Math.round(top)
  element.button.style.transform = `translate(${element.left}px, ${element.top}px)`
}

function write(element: LabelElement, count: number): void {
  if (element.shown === count) return
  // Where the window holds nothing a place has its name only.
  element.count.data = count === 0 ? '' : element.between + count
  // In place of an attribute or a class: no rule has to be matched again while a window is dragged.
  const [primary] = element.button.children
  if ((element.shown === 0) !== (count === 0) && primary instanceof HTMLElement) {
    primary.style.color = count === 0 ? 'var(--map-leader)' : ''
  }
  element.shown = count
}
