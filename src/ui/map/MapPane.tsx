/** The map of the open dataset: store in, verbs out. Window and highlight reach the map without React in between. */
import { useEffect, useRef, useState } from 'react'
import type { Camera } from '../../domain/record/viewRecord.ts'
import type { ReportMap } from '../../map/reportMap.ts'
import { appStore } from '../../state/appStore.ts'
import { useDataset, useText } from '../appContext.ts'
import type { Notice } from '../shell/Notices.tsx'
import { homeCamera } from './homeCamera.ts'
import { Legend } from './Legend.tsx'
import { MapControls } from './MapControls.tsx'
import styles from './MapPane.module.css'
import { openMap } from './openMap.ts'
import { ScaleBar } from './ScaleBar.tsx'
import { type OpenedSite, SiteCard } from './SiteCard.tsx'

/** From this zoom on the schematic lines are gone and a reader must not take their absence for emptiness. */
const noLinesFrom = 12

export function MapPane({ onNotice }: { onNotice: (notice: Notice | null) => void }) {
  const dataset = useDataset()
  const text = useText()
  const frame = useRef<HTMLDivElement>(null)
  const holder = useRef<HTMLDivElement>(null)
  const map = useRef<ReportMap | null>(null)
  const [ready, setReady] = useState(false)
  const [camera, setCamera] = useState<Camera>(() => homeCamera(dataset))
  const [site, setSite] = useState<OpenedSite | null>(null)
  const [legendOpen, setLegendOpen] = useState(() => matchMedia('(min-width: 1100px)').matches)

  useEffect(() => {
    const container = holder.current
    if (!container) return
    const opened = openMap({
      container,
      dataset,
      text,
      camera: appStore.getState().view.camera ?? homeCamera(dataset),
      onMap: (present) => {
        map.current = present
      },
      onReady: () => setReady(true),
      onCamera: setCamera,
      onOpenSite: (opening) => setSite(opening),
      onStandIn: (reason) =>
        onNotice({
          id: 'map',
          message: reason === 'no-webgl2' ? text.notices.noWebGl : text.notices.mapFailed,
        }),
    })
    return () => {
      opened.close()
      map.current = null
      setReady(false)
    }
  }, [dataset, text, onNotice])

  return (
    <div ref={frame} className={styles.pane} data-part="map" data-ready={ready}>
      <section ref={holder} className={styles.map} aria-label={text.map.label} />
      {!ready && <p className={styles.loading}>{text.map.loading}</p>}
      <div className={styles.topLeft}>
        <Legend open={legendOpen} onToggle={setLegendOpen} />
      </div>
      <div className={styles.bottomRight}>
        <MapControls
          map={() => map.current}
          onReset={() => map.current?.moveTo(homeCamera(dataset), { animate: true })}
        />
      </div>
      <div className={styles.bottom}>
        <ScaleBar camera={camera} />
        {camera.zoom >= noLinesFrom && <p className={styles.note}>{text.map.noStreetDetail}</p>}
        <p className={styles.attribution}>{text.map.attribution}</p>
      </div>
      {site && <SiteCard site={site} onClose={() => setSite(null)} />}
    </div>
  )
}
