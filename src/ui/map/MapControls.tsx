import { useSyncExternalStore } from 'react'
import type { ReportMap } from '../../map/reportMap.ts'
import { useText } from '../appContext.ts'
import { panIcons, panSteps, zoomIcons } from './controlIcons.ts'
import styles from './MapControls.module.css'

export interface MapControlsProps {
  readonly map: () => ReportMap | null
  readonly onReset: () => void
}

/** Everything a drag or pinch does, as buttons (WCAG 2.2, 2.5.7). */
export function MapControls({ map, onReset }: MapControlsProps) {
  const text = useText()
  return (
    <div className={styles.controls}>
      <div className={styles.zoom}>
        <button
          type="button"
          aria-label={text.map.zoomIn}
          title={text.map.zoomIn}
          onClick={() => map()?.zoomBy(1)}
        >
          <Stroke path={zoomIcons.zoomIn} />
        </button>
        <button
          type="button"
          aria-label={text.map.zoomOut}
          title={text.map.zoomOut}
          onClick={() => map()?.zoomBy(-1)}
        >
          <Stroke path={zoomIcons.zoomOut} />
        </button>
        <button type="button" aria-label={text.map.reset} title={text.map.reset} onClick={onReset}>
          <Stroke path={zoomIcons.reset} />
        </button>
        {document.fullscreenEnabled && <FullScreenButton />}
      </div>
      <div className={styles.pan}>
        {panSteps.map(([direction, x, y]) => (
          <button
            key={direction}
            type="button"
            data-direction={direction}
            aria-label={text.map.pan[direction]}
            title={text.map.pan[direction]}
            onClick={() => map()?.panBy(x, y)}
          >
            <Stroke path={panIcons[direction]} />
          </button>
        ))}
      </div>
    </div>
  )
}

/** The whole page, so that list and timeline stay with the map. */
function FullScreenButton() {
  const text = useText()
  const full = useSyncExternalStore(onFullScreenChange, () => document.fullscreenElement !== null)
  const label = full ? text.map.leaveFullScreen : text.map.fullScreen
  const turn = () => (full ? document.exitFullscreen() : document.documentElement.requestFullscreen())
  return (
    // A host may still refuse; then the page stays as it is.
    <button type="button" aria-label={label} title={label} onClick={() => void turn().catch(() => undefined)}>
      <Stroke
        path={full ? 'M6 3v3H3M13 6h-3V3M10 13v-3h3M3 10h3v3' : 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3'}
      />
    </button>
  )
}

function onFullScreenChange(told: () => void): () => void {
  document.addEventListener('fullscreenchange', told)
  return () => document.removeEventListener('fullscreenchange', told)
}

function Stroke({ path }: { path: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentcolor"
      strokeWidth="1.6"
    >
      <path d={path} />
    </svg>
  )
}
