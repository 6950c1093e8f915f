/** Captions over the stretches of the axis: the date, and the episode that gives it a name. Each takes its stretch. */

import { daysText, monthsText } from '../../domain/time/dateText.ts'
import { overlaps, type Span } from '../../domain/time/span.ts'
import type { TimeZone } from '../../domain/time/timeZone.ts'
import { type AxisView, toPixel } from '../../domain/timeline/axisView.ts'
import { htmlElement } from '../htmlElement.ts'
import { placeCaptions } from './captionLayout.ts'
import { type Caption, captionBeside } from './captions.ts'
import styles from './timelineChart.module.css'

interface Shown {
  readonly button: HTMLButtonElement
  readonly bold: HTMLElement
  readonly plain: HTMLElement | null
}

export class CaptionLayer {
  private readonly parent: HTMLElement
  private readonly onTake: (caption: Caption) => void
  private captions: readonly Caption[] = []
  private shown: Shown[] = []
  private widths: (readonly [date: number, title: number])[] = []

  constructor(parent: HTMLElement, onTake: (caption: Caption) => void) {
    this.parent = parent
    this.onTake = onTake
  }

  /** Makes the captions anew; short ones say only months and no title. */
  name(
    captions: readonly Caption[],
    zone: TimeZone,
    language: string,
    takeStretch: (caption: string) => string,
    short: boolean,
  ): void {
    this.captions = captions
    this.parent.replaceChildren()
    this.shown = captions.map((caption) => {
      const date = daysText(caption, zone, language)
      const title = short ? '' : caption.title
      const button = htmlElement('button', this.parent, styles['caption'])
      button.type = 'button'
      button.title = takeStretch([date, caption.title].filter(Boolean).join(' · '))
      const bold = htmlElement('b', button, undefined)
      bold.textContent = short ? monthsText(caption, zone, language) : date
      const plain = title ? htmlElement('span', button, undefined) : null
      if (plain) plain.textContent = title
      button.addEventListener('click', () => this.onTake(caption))
      return { button, bold, plain }
    })
  }

  /** Takes their widths, as set in the letters there are now. */
  measure(): void {
    for (const { button } of this.shown) {
      button.hidden = false
      button.dataset['titled'] = 'true'
      button.style.width = 'max-content'
    }
    this.widths = this.shown.map(({ bold, plain }) => [
      Math.ceil(bold.getBoundingClientRect().width),
      plain ? Math.ceil(plain.getBoundingClientRect().width) : 0,
    ])
  }

  /** Moves them to where their stretches are. */
  place(view: AxisView): void {
    const wishes = this.captions.map(({ start, end }, position) => ({
      start: toPixel(view, start),
      end: toPixel(view, end),
      dateWidth: this.widths[position]?.[0] ?? 0,
      titleWidth: this.widths[position]?.[1] ?? 0,
    }))
    placeCaptions(wishes, view.width).forEach(({ x, width, titled }, position) => {
      const button = this.shown[position]?.button
      if (!button) return
      button.hidden = x === null
      button.style.left = `${Math.round(x ?? 0)}px`
      button.style.width = `${Math.ceil(width)}px`
      button.dataset['titled'] = String(titled)
    })
  }

  beside(window: Span | null, direction: 1 | -1): Caption | null {
    return captionBeside(this.captions, window, direction)
  }

  /** Marks the captions whose stretch the window touches. */
  show(window: Span): void {
    this.captions.forEach((caption, position) => {
      const button = this.shown[position]?.button
      if (button) button.dataset['lit'] = String(overlaps(caption, window))
    })
  }
}
