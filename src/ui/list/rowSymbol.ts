/** The picture of `SymbolIcon`, for rows that are written without React. */

import { symbolPath } from '../../domain/layout/symbolPath.ts'
import type { SymbolName } from '../../domain/record/collection.ts'
import { setAttributes, svgElement } from '../../map/still/svg.ts'
import styles from '../SymbolIcon.module.css'

/** @returns draws another symbol */
export function symbolDrawing(parent: Element): (symbol: SymbolName) => void {
  const icon = svgElement('svg', parent, {
    class: styles['icon'],
    viewBox: '-8 -8 16 16',
    'aria-hidden': 'true',
  })
  const path = svgElement('path', icon)
  let shown: SymbolName | null = null
  return (symbol) => {
    if (symbol === shown) return
    shown = symbol
    icon.dataset['symbol'] = symbol
    setAttributes(path, { d: symbolPath(symbol, 12) })
  }
}
