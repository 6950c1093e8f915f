/** Rings about the incidents that are pointed at and selected. */
import { setAttributes, svgElement } from '../../map/still/svg.ts'
import styles from './timelineChart.module.css'

/** Pixels from the upper left corner of the plot. */
export interface RingPlace {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export class RingLayer {
  private readonly highlighted: SVGCircleElement
  private readonly selected: SVGCircleElement

  constructor(parent: SVGElement) {
    this.highlighted = svgElement('circle', parent, { class: styles['highlightRing'] })
    this.selected = svgElement('circle', parent, { class: styles['selectedRing'] })
  }

  /** Rows of the index, and where each is drawn: null where it has no mark. */
  show(
    { highlighted, selected }: { readonly highlighted: number | null; readonly selected: number | null },
    placeOf: (row: number) => RingPlace | null,
  ): void {
    const ring = (circle: SVGCircleElement, row: number | null): void => {
      const place = row === null ? null : placeOf(row)
      circle.style.display = place ? '' : 'none'
      if (!place) return
      setAttributes(circle, { cx: place.x, cy: place.y, r: place.radius, 'data-row': row ?? undefined })
    }
    ring(this.highlighted, highlighted === selected ? null : highlighted)
    ring(this.selected, selected)
  }
}
