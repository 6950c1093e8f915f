/** The names of places with incidents as buttons over the picture; every place on the page has one. */
import { countIn } from '../../domain/siteLayoutCounts.ts'
import type { Span } from '../../domain/time/span.ts'
import type { SceneBody } from '../scene/sceneBody.ts'
import { type SceneLabel, secondLine } from './siteLabels.ts'
import styles from './still.module.css'

interface Label {
  readonly button: HTMLButtonElement
  readonly primary: HTMLSpanElement
  readonly secondary: HTMLSpanElement
  /** The number that is drawn in the circle. */
  readonly heard: HTMLSpanElement
  text: SceneLabel
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

  place(placed: readonly SceneLabel[], window: Span): void {
    const bodies = new Set(placed.map(({ body }) => body))
    for (const [body, { button }] of this.labels) {
      if (bodies.has(body)) continue
      button.remove()
      this.labels.delete(body)
    }
    for (const text of placed) {
      const label = this.labels.get(text.body) ?? this.create(text)
      label.text = text
      label.button.dataset['anchor'] = text.anchor
      // Without room it waits unseen for the keyboard.
      label.button.dataset['fits'] = String(text.box !== null)
      const shift =
        text.anchor === 'start' ? '' : text.anchor === 'end' ? ' translateX(-100%)' : ' translateX(-50%)'
      label.button.style.transform = `translate(${Math.round(text.x)}px, ${Math.round(text.y)}px)${shift}`
    }
    this.show(window)
  }

  /** Counts of the window. */
  show(window: Span): void {
    for (const { button, primary, secondary, heard, text } of this.labels.values()) {
      const count = countIn(text.body.columns, window)
      setText(primary, text.primary)
      setText(secondary, secondLine(text, count))
      setText(heard, text.body.counted && count > 0 ? ` · ${count}` : '')
      button.dataset['empty'] = String(count === 0)
      button.dataset['lines'] = text.secondary ? '2' : '1'
    }
  }

  private create(text: SceneLabel): Label {
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
    button.addEventListener('click', () => this.onOpen(text.body))
    this.element.append(button)
    const label: Label = { button, primary, secondary, heard, text }
    this.labels.set(text.body, label)
    return label
  }
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
