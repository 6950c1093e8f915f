/** The map of the open dataset: store in, verbs out. Window and highlight reach the map without React in between. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Camera } from '../../domain/record/viewRecord.ts'
import { readOffers } from '../../format/link/basemapOptions.ts'
import { homeCamera } from '../../map/homeCamera.ts'
import type { ReportMap } from '../../map/reportMap.ts'
import { useApp, useDataset, useSession, useText } from '../appContext.ts'
import { LaterPart, later, PartFailed } from '../LaterPart.tsx'
import type { Notice } from '../shell/notice.ts'
import type { ChosenStreets } from './BasemapChoice.tsx'
import { coverageOf } from './coverage.ts'
import { Legend } from './Legend.tsx'
import styles from './MapPane.module.css'
import { MapTools } from './MapTools.tsx'
import type { MapHost } from './mapHost.ts'
import type { MapHosting, StillParts } from './mapHosting.ts'
import { ScaleBar } from './ScaleBar.tsx'
import type { OpenedSite } from './SiteCard.tsx'
import { useCoverage } from './useCoverage.ts'

/** Where `public/` is served: beside the page. */
const baseUrl = new URL('./', document.baseURI).href

const dark = matchMedia('(prefers-color-scheme: dark)')

/** From this zoom on the schematic lines are gone and a reader must not take their absence for emptiness. */
const noLinesFrom = 12

/** Street maps the operator named in the page; the choice is loaded only where there is one. */
const offers = readOffers(
  (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content'),
  document.baseURI,
)

const basemapChoice = later(
  (text) => text.map.streets,
  async () => (await import('./BasemapChoice.tsx')).BasemapChoice,
)

const siteCard = later(
  (text) => text.part.site,
  async () => (await import('./SiteCard.tsx')).SiteCard,
)

interface MapPaneProps {
  readonly onNotice: (notice: Notice | null) => void
  /** On middling widths the list lies over the map. */
  readonly drawerOpen: boolean
}

export function MapPane({ onNotice, drawerOpen }: MapPaneProps) {
  const session = useSession()
  const { store, verbs } = session
  const dataset = useDataset()
  const text = useText()
  const holder = useRef<HTMLDivElement>(null)
  const host = useRef<MapHost | null>(null)
  const shown = useRef<ReportMap | null>(null)
  const name = useRef(text.map.canvas)
  const chosen = useRef<ChosenStreets | null>(null)
  const [ready, setReady] = useState(false)
  const [still, setStill] = useState(false)
  const [offered, setOffered] = useState(offers)
  /** How often neither map could be loaded. */
  const [failures, setFailures] = useState(0)
  const [failed, setFailed] = useState(false)
  const [credit, setCredit] = useState<string | null>(null)
  const [camera, setCamera] = useState<Camera | null>(null)
  const [site, setSite] = useState<OpenedSite | null>(null)
  const presenting = useApp(({ view }) => view.presented !== null)
  const [lessonLegend, setLessonLegend] = useState(false)
  const [legendOpen, setLegendOpen] = useState(
    () => matchMedia('(min-width: 1100px) and (min-height: 780px)').matches,
  )

  const opening = useEffectEvent((container: HTMLElement): MapHosting => {
    let standIns = 0
    const stillParts = async (): Promise<StillParts> => {
      const [{ StillMap }, { loadBasemap }] = await Promise.all([
        import('../../map/still/stillMap.ts'),
        import('../../map/still/loadBasemap.ts'),
      ])
      return { StillMap, basemap: loadBasemap(baseUrl) }
    }
    return {
      container,
      session,
      camera: store.getState().view.camera ?? homeCamera(dataset, sizeOf(container)),
      baseUrl,
      theme: () => (dark.matches ? 'dark' : 'light'),
      covered: () => coverageOf(container),
      home: () => homeCamera(dataset, sizeOf(container)),
      name: () => name.current,
      still: stillParts,
      onShown: (map, kind) => {
        shown.current = map
        setStill(kind === 'still')
        // The still map has no streets; the choice begins anew with the next live one.
        chosen.current = null
        setCredit(null)
      },
      onReady: () => {
        setReady(true)
        if (chosen.current) shown.current?.setProps({ streets: chosen.current.streets })
        // A link that names an incident but no camera still shows it.
        if (store.getState().view.camera === null) host.current?.revealSelected()
      },
      onCamera: setCamera,
      onOpenSite: (site, rows) => setSite({ site, rows }),
      onNoMap: () => {
        setFailures((before) => before + 1)
        setFailed(true)
      },
      onStandIn: (reason, retry) => {
        const again = () => {
          onNotice(null)
          retry()
        }
        const id = `map ${standIns++}`
        if (reason === 'lost') onNotice({ id, kind: 'mapLost', retry: again })
        else onNotice({ id, kind: reason === 'failed' ? 'mapFailed' : 'noWebGl' })
      },
    }
  })

  useEffect(() => {
    const container = holder.current
    if (!container || failed) return
    const hosting = opening(container)
    let closed = false
    // After the text: nobody needs it to read.
    import('./mapHost.ts').then(
      ({ MapHost }) => {
        if (closed) return
        host.current = new MapHost(hosting)
        void host.current.goLive()
      },
      () => hosting.onNoMap(),
    )
    const retheme = (): void => host.current?.setProps({ theme: hosting.theme() })
    dark.addEventListener('change', retheme)
    return () => {
      closed = true
      dark.removeEventListener('change', retheme)
      host.current?.close()
      host.current = null
      shown.current = null
      setReady(false)
    }
  }, [failed])
  useEffect(() => {
    name.current = text.map.canvas
    host.current?.setProps({ name: name.current })
  }, [text])

  // What lies over the map changes what counts as in sight.
  useCoverage(holder, host, `${drawerOpen} ${ready} ${site?.site} ${presenting}`)

  const show = (streets: ChosenStreets | null) => {
    chosen.current = streets
    setCredit(streets?.credit ?? null)
    shown.current?.setProps({ streets: streets?.streets ?? null })
  }
  const reset = () => {
    const home = holder.current && homeCamera(dataset, sizeOf(holder.current))
    if (!home) return
    host.current?.moveTo(home)
    verbs.rememberCamera(home)
  }
  return (
    <div className={styles.pane} data-part="map" data-ready={ready}>
      <section ref={holder} className={styles.map} aria-label={text.map.label} />
      {!ready && (
        <div className={styles.loading}>
          {failed ? (
            <PartFailed name={text.map.part} again={failures > 1} onRetry={() => setFailed(false)} />
          ) : (
            text.map.loading
          )}
        </div>
      )}
      <div className={styles.topLeft} data-over-map>
        <Legend
          open={presenting ? lessonLegend : legendOpen}
          onToggle={presenting ? setLessonLegend : setLegendOpen}
        />
      </div>
      <div className={styles.bottomRight} data-over-map>
        {ready && !still && offered.length > 0 && (
          <LaterPart of={basemapChoice} onDismiss={() => setOffered([])}>
            {(BasemapChoice) => <BasemapChoice offers={offered} onChoose={show} onNotice={onNotice} />}
          </LaterPart>
        )}
        <MapTools folded={presenting} map={() => shown.current} onReset={reset} />
      </div>
      <div className={styles.bottom}>
        {camera && <ScaleBar camera={camera} />}
        {camera && camera.zoom >= noLinesFrom && credit === null && (
          <p className={styles.note}>{text.map.noStreetDetail}</p>
        )}
        <p className={styles.attribution} data-over-map>
          {credit ?? text.map.attribution}
        </p>
      </div>
      {site && (
        <LaterPart of={siteCard} onDismiss={() => setSite(null)}>
          {(SiteCard) => <SiteCard site={site} onClose={() => setSite(null)} />}
        </LaterPart>
      )}
    </div>
  )
}

/** The map's size, as far as the legend leaves it free: it is as tall as the map on most screens. */
const sizeOf = (map: HTMLElement) => ({
  width: map.clientWidth - (map.parentElement?.querySelector('details[open]')?.clientWidth ?? 0),
  height: map.clientHeight,
})
