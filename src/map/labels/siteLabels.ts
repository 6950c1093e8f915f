/**
 * The names of places with incidents, as buttons over the canvas. They are moved, and their counts written, in the
 * task that draws the frame, so names, numbers and symbols always show one camera and one window.
 */
import type { LayerFrame } from '../incidentLayer/layerFrame.ts'
import type { Box, SiteLabel } from '../reportMap.ts'
import {
  type BodyName,
  type Covered,
  isSeen,
  namesOf,
  numberText,
  placeNames,
  showsNumber,
} from '../scene/names.ts'
import type { Page } from '../scene/page.ts'
import type { LabelSide } from '../scene/placeLabels.ts'
import type { ScreenBody } from '../scene/scene.ts'
import type { SceneBody } from '../scene/sceneBody.ts'
import { incidentColours, type Theme } from '../symbolColours.ts'
import styles from './siteLabels.module.css'

/** One name on the page, kept while its body stands. */
interface LabelElement {
  readonly body: SceneBody
  readonly button: HTMLButtonElement
  /** Holds the count. */
  readonly number: HTMLElement
  readonly count: Text
  readonly width: number
  readonly height: number
  left: number
  top: number
  shown: number
  side: LabelSide | null
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

  #place(bodies: readonly ScreenBody[], page: Page, covered: Covered): void {
    const names = namesOf(bodies, this.#names, page)
    const standing = new Set(names.map(({ at }) => at.body))
    for (const [body, { button }] of this.#elements) {
      if (standing.has(body)) continue
      button.remove()
      this.#elements.delete(body)
    }
    this.#make(names.filter(({ at }) => !this.#elements.has(at.body)))
    const placed = placeNames(
      names,
      bodies,
      page,
      covered,
      ({ at }) => this.#elements.get(at.body) ?? { width: 0, height: 0 },
      (body) => this.#elements.get(body)?.side ?? null,
    )
    for (const name of placed) {
      const { at, place } = name
      const element = this.#elements.get(at.body)
      if (!element) continue
      element.side = place?.side ?? null
      element.offset = place && { x: place.box.left - at.x, y: place.box.top - at.y }
      element.button.hidden = !place
      if (this.#focused !== null && at.body.sites[0] === this.#focused) {
        if (place) element.button.focus({ preventScroll: true })
        this.#focused = null
      }
      element.button.tabIndex = isSeen(name, page) ? 0 : -1
      if (place) element.button.dataset['side'] = place.side
    }
  }

  /** Buttons for names, measured once with the largest number each will ever show: no window changes its size. */
  #make(names: readonly BodyName[]): void {
    const made = names.map((name) => this.#element(name))
    for (const { button } of made) this.#root.append(button)
    const sizes = made.map(({ button, number }) => ({
      width: button.offsetWidth,
      height: button.offsetHeight,
      ofNumber: number.offsetWidth,
    }))
    made.forEach((element, position) => {
      const { width = 0, height = 0, ofNumber = 0 } = sizes[position] ?? {}
      const { button, number, body } = element
      // Size fixed: a new number is laid out within its button and nowhere else.
      Object.assign(button.style, { width: `${width}px`, height: `${height}px`, contain: 'strict' })
      Object.assign(number.style, { width: `${ofNumber}px`, contain: 'strict' })
      this.#elements.set(body, { ...element, width, height })
    })
  }

  #element({ at: { body }, primary: first, secondary: second }: BodyName): LabelElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = styles['label'] ?? ''
    button.hidden = false
    const primary = document.createElement('span')
    const secondary = document.createElement('span')
    primary.className = styles['primary'] ?? ''
    secondary.className = styles['secondary'] ?? ''
    if (second === '') button.dataset['single'] = ''
    primary.textContent = first
    const count = document.createTextNode(numberText(body.total))
    const number = document.createElement('span')
    if (showsNumber(body)) number.className = styles['count'] ?? ''
    else number.dataset['heard'] = ''
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
      number,
      count,
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

function move(element: LabelElement, left: number, top: number): void {
  element.left = Math.round(left)
  element.top = Math.round(top)
  element.button.style.transform = `translate(${element.left}px, ${element.top}px)`
}

function write(element: LabelElement, count: number): void {
  if (element.shown === count) return
  element.count.data = numberText(count)
  // In place of an attribute or a class: no rule has to be matched again while a window is dragged.
  const [primary] = element.button.children
  if ((element.shown === 0) !== (count === 0) && primary instanceof HTMLElement) {
    primary.style.color = count === 0 ? 'var(--map-leader)' : ''
  }
  element.shown = count
}
