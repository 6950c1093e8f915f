import { useLayoutEffect, useRef } from 'react'
import { extentCollector } from '../../domain/layout/extent.ts'
import { basemapLanguage } from '../../map/basemap/basemapLanguage.ts'
import type { BasemapData } from '../../map/basemap/sources.ts'
import { siteNames } from '../../map/siteNames.ts'
import { stillPicture } from '../../map/still/pictures/stillPicture.ts'
import { useText } from '../appContext.ts'
import { shownCamera } from '../map/shownCamera.ts'
import styles from './PrintDocument.module.css'
import type { Printed } from './printed.ts'

/** Pixels the map is laid out for; on paper it is as wide as the text, so that its letters come to some 8 points. */
const size = { width: 820, height: 500 } as const
const padding = { top: 24, right: 24, bottom: 24, left: 24 } as const

/** The ground on the screen as a drawing: a canvas prints blank. */
export function PrintMap({
  printed: { state },
  basemap,
  label,
}: {
  printed: Printed
  basemap: BasemapData
  label: string
}) {
  const { language } = useText()
  const holder = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { dataset, order, window, selected } = state
    const picture = stillPicture(
      {
        theme: 'light',
        language: basemapLanguage(language),
        order,
        window,
        highlighted: null,
        selected,
        extents:
          selected === null
            ? []
            : extentCollector(dataset)([selected]).map((extent) => ({ ...extent, focused: true })),
        labels: siteNames(dataset, language),
        padding,
      },
      { camera: shownCamera(state, size, padding), ...size, basemap },
    )
    picture.removeAttribute('width')
    picture.removeAttribute('height')
    picture.setAttribute('role', 'img')
    picture.setAttribute('aria-label', label)
    holder.current?.replaceChildren(picture)
  }, [state, basemap, label, language])
  return <div ref={holder} className={styles.map} />
}
