import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { DraftPoint } from '../../format/curate/desk/draftPoint.ts'
import { basemapLanguage } from '../../map/basemap/basemapLanguage.ts'
import type { BasemapData } from '../../map/basemap/sources.ts'
import { farthestZoom, homeCamera } from '../../map/homeCamera.ts'
import { loadBasemap } from '../../map/still/loadBasemap.ts'
import { type PlaceMark, type PointedGround, PointMap } from '../../map/still/pointMap.ts'
import { useText, useTextsOf } from '../appContext.ts'
import { deskTexts } from './deskTexts.ts'
import styles from './PlaceMap.module.css'

interface PlaceMapProps {
  readonly dataset: Dataset
  readonly marks: readonly PlaceMark[]
  readonly chosen: string | null
  readonly point: DraftPoint | null
  readonly onTap: (at: PointedGround) => void
}

/** Zoom at which a point is looked at more closely. */
const closer = 11

/**
 * A small map to point at. It is for pointers only: whoever has none chooses from the list and types coordinates,
 * which stand beside it, so nothing of the drawing is read out.
 */
export function PlaceMap({ dataset, marks, chosen, point, onTap }: PlaceMapProps) {
  const { language, map: words } = useText()
  const { placeMap: texts } = useTextsOf(deskTexts)
  const theme = useSyncExternalStore(onSchemeChange, () => (dark.matches ? 'dark' : 'light'))
  const surface = useRef<HTMLDivElement>(null)
  const map = useRef<PointMap | null>(null)
  const [pointed, setPointed] = useState<PointedGround | null>(null)
  const props = { theme, language: basemapLanguage(language), marks, chosen, point } as const
  const tap = useEffectEvent(onTap)
  const open = useEffectEvent((element: HTMLDivElement): PointMap => {
    const home = homeCamera(dataset, { width: element.clientWidth, height: element.clientHeight })
    const camera = point ? { ...point, zoom: closer } : home
    return new PointMap(
      element,
      props,
      { onTap: (at) => tap(at), onPoint: setPointed },
      { camera, farthest: farthestZoom(dataset), basemap: theBasemap() },
    )
  })

  useEffect(() => {
    if (!surface.current) return
    const opened = open(surface.current)
    map.current = opened
    return () => opened.destroy()
  }, [])
  useEffect(() => map.current?.setProps(props))

  const under = pointed?.marks.map(({ name }) => name).join(', ')
  return (
    <div className={styles.frame}>
      <div ref={surface} className={styles.surface} data-part="point-map" />
      <div className={styles.zoom}>
        <button type="button" aria-label={words.zoomIn} onClick={() => map.current?.zoomBy(1)}>
          +
        </button>
        <button type="button" aria-label={words.zoomOut} onClick={() => map.current?.zoomBy(-1)}>
          −
        </button>
      </div>
      <div className={styles.line}>
        <span aria-hidden="true">{pointed && (under || texts.at(pointed.latitude, pointed.longitude))}</span>
        <small>{words.attribution}</small>
      </div>
    </div>
  )
}

const dark = matchMedia('(prefers-color-scheme: dark)')

function onSchemeChange(changed: () => void): () => void {
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}

let basemap: Promise<BasemapData> | null = null

/** Fetched once for all maps of the page, which stands one folder below the app. */
function theBasemap(): Promise<BasemapData> {
  basemap ??= loadBasemap(new URL('../', document.baseURI).href)
  return basemap
}
