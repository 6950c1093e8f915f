/** The names of places with incidents as buttons over the picture; every place on the page has one. */
import { countIn } from '../../../domain/layout/siteLayoutCounts.ts'
import type { Span } from '../../../domain/time/span.ts'
import { isSeen, numberText, type PlacedName, showsNumber } from '../../scene/names.ts'
import type { Page } from '../../scene/page.ts'
import type { SceneBody } from '../../scene/sceneBody.ts'
import styles from '../still.module.css'
import { letteringPlace, secondLine } from './nameLettering.ts'

interface Label {
  readonly button: HTMLButtonElement
  readonly primary: HTMLSpanElement
  readonly secondary: HTMLSpanElement
  /** The number that is drawn in the circle. */
  readonly heard: HTMLSpanElement
  text: PlacedName
}

export class LabelButtons {
  readonly element: HTMLDivElement
  private readonly labels = new Map<SceneBody, Label>()

  private readonly onOpen: (body: SceneBody) => void

  constructor(onOpen: (body: SceneBody) => void) {
    this.onOpen = onOpen
    this.element = document.createElement('div')
    this.element.className = styles['labels'] ?? ''
    // A press on a name is no tap on the map under it.
    this.element.addEventListener('pointerdown', (event) => event.stopPropagation())
  }

  place(names: readonly PlacedName[], page: Page, window: Span): void {
    const bodies = new Set(names.map(({ at }) => at.body))
    for (const [body, { button }] of this.labels) {
      if (bodies.has(body)) continue
      button.remove()
      this.labels.delete(body)
    }
    for (const text of names) {
      const label = this.labels.get(text.at.body) ?? this.create(text)
      label.text = text
      const { anchor, x, y } = letteringPlace(text)
      label.button.dataset['anchor'] = anchor
      // Without room it waits unseen for the keyboard.
      label.button.dataset['fits'] = String(text.place !== null)
      label.button.tabIndex = isSeen(text, page) ? 0 : -1
      const shift = { start: '', middle: ' translateX(-50%)', end: ' translateX(-100%)' }[anchor]
      label.button.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)${shift}`
    }
    this.show(window)
  }

  /** Counts of the window. */
  show(window: Span): void {
    for (const { button, primary, secondary, heard, text } of this.labels.values()) {
      const { body } = text.at
      const count = countIn(body.columns, window)
      setText(primary, text.primary)
      setText(secondary, secondLine(text, count))
      setText(heard, showsNumber(body) ? '' : numberText(count))
      button.dataset['empty'] = String(count === 0)
      button.dataset['lines'] = text.secondary ? '2' : '1'
    }
  }

  private create(text: PlacedName): Label {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = styles['label'] ?? ''
    const primary = document.createElement('span')
    primary.className = styles['primary'] ?? ''
    const secondary = document.createElement('span')
    secondary.className = styles['secondary'] ?? ''
    const heard = document.createElement('span')
    heard.dataset['heard'] = ''
    button.append(primary, secondary, heard)
    button.addEventListener('click', () => this.onOpen(text.at.body))
    this.element.append(button)
    const label: Label = { button, primary, secondary, heard, text }
    this.labels.set(text.at.body, label)
    return label
  }
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
