import { qrSymbol } from '../share/qrSymbol.ts'
import styles from './PrintDocument.module.css'

/** An address as a QR code; nothing where it is too long for one, since it stands beside it in letters. */
export function PrintedCode({ address, label }: { address: string; label: string }) {
  const symbol = qrSymbol(address)
  if (!symbol) return null
  const { size, path } = symbol
  return (
    <svg
      className={styles.qr}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
