/** The map on paper: a canvas that is drawn by a graphics card prints blank, so its picture takes its place. */
import type { BasemapData } from '../../map/basemap/sources.ts'
import type { ReportMapProps } from '../../map/reportMap.ts'
import { type PictureView, stillPicture } from '../../map/still/pictures/stillPicture.ts'

export interface PaperOpening {
  /** Shown on paper only. */
  readonly holder: HTMLElement
  readonly props: () => ReportMapProps
  readonly basemap: Promise<BasemapData>
  /** Asked for when the page already is as wide as the paper. */
  readonly view: () => Omit<PictureView, 'basemap'>
  /** Lets everything else that is as wide as the page be as wide as the paper. */
  readonly takeWidth: () => void
}

export function picturesForPaper({ holder, props, basemap, view, takeWidth }: PaperOpening): void {
  let ground: BasemapData = {}
  void basemap.then((parts) => {
    ground = parts
  })
  addEventListener('beforeprint', () => {
    takeWidth()
    holder.replaceChildren(stillPicture({ ...props(), theme: 'light' }, { ...view(), basemap: ground }))
  })
  addEventListener('afterprint', () => holder.replaceChildren())
}
