import { symbolPath } from '../domain/layout/symbolPath.ts'
import type { SymbolName } from '../domain/record/collection.ts'
import styles from './SymbolIcon.module.css'

/** A symbol of the map's alphabet as a small picture; its meaning stands in words beside it. */
export function SymbolIcon({ symbol, hollow = false }: { symbol: SymbolName; hollow?: boolean }) {
  return (
    <svg
      className={styles.icon}
      viewBox="-8 -8 16 16"
      aria-hidden="true"
      data-symbol={symbol}
      data-hollow={hollow || undefined}
    >
      <path d={symbolPath(symbol, 12)} />
    </svg>
  )
}
