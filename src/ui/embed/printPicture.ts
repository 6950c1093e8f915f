/** The map on paper: a canvas that is drawn by a graphics card prints blank, so its picture takes its place. */
import type { BasemapData } from '../../map/basemap/sources.ts'
import type { ReportMapProps } from '../../map/reportMap.ts'
import { type PictureView, stillPicture } from '../../map/still/stillPicture.ts'

/** @param holder is shown on paper only */
export function picturesForPaper(
  holder: HTMLElement,
  props: () => ReportMapProps,
  view: () => Omit<PictureView, 'basemap'>,
  basemap: Promise<BasemapData>,
): void {
  let ground: BasemapData = {}
  void basemap.then((parts) => {
    ground = parts
  })
  addEventListener('beforeprint', () => {
    holder.replaceChildren(stillPicture({ ...props(), theme: 'light' }, { ...view(), basemap: ground }))
  })
  addEventListener('afterprint', () => holder.replaceChildren())
}
