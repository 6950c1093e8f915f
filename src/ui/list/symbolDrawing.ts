/** The picture of `SymbolIcon`, for rows that are written without React. */
import { symbolNames } from '../../domain/record/collection.ts'
import { symbolPath } from '../../domain/symbolPath.ts'
import styles from '../SymbolIcon.module.css'
import { setAttributes, svgElement } from '../timeline/svgElement.ts'

/** @returns draws another symbol, by its position in `symbolNames` */
export function symbolDrawing(parent: Element): (symbol: number) => void {
  const icon = svgElement('svg', parent, {
    class: styles['icon'],
    viewBox: '-8 -8 16 16',
    'aria-hidden': 'true',
  })
  const path = svgElement('path', icon)
  let shown = -1
  return (symbol) => {
    if (symbol === shown) return
    shown = symbol
    const name = symbolNames[symbol] ?? 'dot'
    icon.dataset['symbol'] = name
    setAttributes(path, { d: symbolPath(name, 12) })
  }
}
