/**
 * The rows in sight of a list of thousands, written straight to the page: a drag through time changes words in rows
 * that are there already, and builds nothing.
 */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { at } from '../../domain/dataset/incidentIndex.ts'
import type { IncidentSet } from '../../domain/dataset/incidentSet.ts'
import { type SymbolName, symbolOf } from '../../domain/record/collection.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { dayInWords } from '../../domain/time/dateWords.ts'
import { htmlElement } from '../htmlElement.ts'
import type { Catalogue } from '../text/catalogue.ts'
import styles from './LongList.module.css'
import { symbolDrawing } from './rowSymbol.ts'

/** Pixels; the style sheet says the same. */
export const rowHeight = 64

/** What the list shows at a moment. */
export interface LongListSight {
  readonly set: IncidentSet
  /** Position in the set of the first row in the page, and how many there are. */
  readonly first: number
  readonly count: number
  readonly selected: number | null
  readonly highlighted: number | null
  /** Rows the reader has pinned. */
  readonly pinned: ReadonlySet<number>
}

interface LongRow {
  readonly item: HTMLLIElement
  readonly button: HTMLButtonElement
  readonly drawSymbol: (symbol: SymbolName) => void
  /** Written in place: an element given other text makes the browser work out its style anew. */
  readonly title: Text
  readonly meta: Text
  row: number
  position: number
  size: number
  pinned: boolean
  open: boolean
  lit: boolean
}

export class LongRows {
  readonly #list: HTMLElement
  readonly #dataset: Dataset
  readonly #text: Catalogue
  /** Stands after the row of the open incident while that is in sight. */
  readonly #evidence: HTMLElement
  #rows: LongRow[] = []

  constructor(list: HTMLElement, evidence: HTMLElement, dataset: Dataset, text: Catalogue) {
    this.#list = list
    this.#evidence = evidence
    this.#dataset = dataset
    this.#text = text
  }

  show({ set, first, count, selected, highlighted, pinned }: LongListSight): void {
    this.#stand(first, count)
    let opened = false
    this.#rows.forEach((row, offset) => {
      const position = first + offset
      const number = set.rowAt(position)
      this.#write(row, number, position, set.size, pinned.has(number))
      const open = number === selected
      opened ||= open
      if (open !== row.open) {
        row.open = open
        row.button.setAttribute('aria-expanded', String(open))
        row.item.toggleAttribute('data-open', open)
      }
      if (open && this.#evidence.parentElement !== row.item) row.item.append(this.#evidence)
      const lit = number === highlighted
      if (lit !== row.lit) {
        row.lit = lit
        row.item.toggleAttribute('data-lit', lit)
      }
    })
    if (!opened) this.#evidence.remove()
  }

  destroy(): void {
    this.#list.replaceChildren()
    this.#rows = []
  }

  /** Rows that stay in sight keep their place in the page, and with it the focus; the others go round. */
  #stand(first: number, count: number): void {
    const rows = this.#rows
    while (rows.length > count) rows.pop()?.item.remove()
    while (rows.length < count) rows.push(this.#make())
    const moved = first - (rows[0]?.position ?? first)
    if (moved === 0 || Math.abs(moved) >= rows.length || rows[0]?.position === -1) return
    for (let step = 0; step < Math.abs(moved); step++) {
      if (moved > 0) {
        const row = rows.shift()
        if (!row) return
        rows.push(row)
        this.#list.append(row.item)
      } else {
        const row = rows.pop()
        if (!row) return
        rows.unshift(row)
        this.#list.prepend(row.item)
      }
    }
  }

  #write(shown: LongRow, row: number, position: number, size: number, pinned: boolean): void {
    if (shown.position !== position) {
      shown.position = position
      shown.item.setAttribute('aria-posinset', String(position + 1))
    }
    if (shown.size !== size) {
      shown.size = size
      shown.item.setAttribute('aria-setsize', String(size))
    }
    if (shown.row === row && shown.pinned === pinned) return
    shown.row = row
    shown.pinned = pinned
    const { index, incidents, zone } = this.#dataset
    const { language, list } = this.#text
    const incident = incidents[row]
    const start = at(index.start, row)
    shown.item.dataset['row'] = String(row)
    shown.drawSymbol(symbolOf(index, row))
    shown.title.data = incident ? textIn(incident.title, language) : String(row + 1)
    const day = Number.isFinite(start) ? dayInWords(zone.toCivil(start), language) : list.undated
    shown.meta.data = pinned ? `${day} · ${list.pinned}` : day
  }

  #make(): LongRow {
    const item = htmlElement('li', this.#list, undefined)
    const button = htmlElement('button', item, styles['row'])
    button.type = 'button'
    button.setAttribute('aria-expanded', 'false')
    return {
      item,
      button,
      drawSymbol: symbolDrawing(button),
      title: emptyText(htmlElement('span', button, styles['title'])),
      meta: emptyText(htmlElement('span', button, styles['meta'])),
      row: -1,
      position: -1,
      size: -1,
      pinned: false,
      open: false,
      lit: false,
    }
  }
}

function emptyText(parent: HTMLElement): Text {
  const text = new Text()
  parent.append(text)
  return text
}
