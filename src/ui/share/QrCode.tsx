import { useMemo, useState } from 'react'
import { useTextsOf } from '../appContext.ts'
import { Dialog } from '../Dialog.tsx'
import { type QrSymbol, qrSymbol } from './qrSymbol.ts'
import styles from './ShareDialog.module.css'
import { shareTexts } from './shareTexts.ts'

/** The link as a code for the cameras of a class, small beside the link or as large as the screen. */
export function QrCode({ address, title }: { address: string; title: string }) {
  const texts = useTextsOf(shareTexts)
  const [large, setLarge] = useState(false)
  const symbol = useMemo(() => qrSymbol(address), [address])
  if (!symbol) return <p className={styles.soft}>{texts.tooLong}</p>
  return (
    <div className={styles.qr}>
      <Code symbol={symbol} label={texts.qr(title)} />
      <button type="button" className={styles.action} onClick={() => setLarge(true)}>
        {texts.showLarge}
      </button>
      {large && (
        <Dialog title={title} close={texts.close} className={styles.large} onClose={() => setLarge(false)}>
          <Code symbol={symbol} label={texts.qr(title)} />
        </Dialog>
      )}
    </div>
  )
}

function Code({ symbol: { size, path }, label }: { symbol: QrSymbol; label: string }) {
  return (
    <svg
      className={styles.symbol}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      data-part="qr"
    >
      <path fill="#fff" d={`M0 0H${size}V${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
