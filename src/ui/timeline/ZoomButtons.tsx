import styles from './TimelinePanel.module.css'
import type { TimelineTexts } from './timelineTexts.ts'

export interface ZoomButtonsProps {
  readonly texts: TimelineTexts
  readonly zoomed: boolean
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
}

/** Zoom of the time axis by single presses, for those who cannot pinch or turn a wheel (WCAG 2.5.1). */
export function ZoomButtons({ texts, zoomed, onZoom, onFit }: ZoomButtonsProps) {
  return (
    <div className={styles.zoom}>
      <button type="button" aria-label={texts.zoomIn} title={texts.zoomIn} onClick={() => onZoom(2)}>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path d="M3 7h8M7 3v8" />
        </svg>
      </button>
      <button
        type="button"
        aria-label={texts.zoomOut}
        title={texts.zoomOut}
        disabled={!zoomed}
        onClick={() => onZoom(0.5)}
      >
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path d="M3 7h8" />
        </svg>
      </button>
      <button type="button" aria-label={texts.fit} title={texts.fit} disabled={!zoomed} onClick={onFit}>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path d="M1.5 3v8M12.5 3v8M4 7h6M5.5 5 3.8 7l1.7 2M8.5 5l1.7 2-1.7 2" />
        </svg>
      </button>
    </div>
  )
}
