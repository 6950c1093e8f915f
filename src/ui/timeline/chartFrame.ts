/** The elements a timeline is made of, from back to front, without anything in them yet. */

import { svgElement } from '../../map/still/svg.ts'
import { htmlElement } from '../htmlElement.ts'
import type { ChartLanes } from './chartLanes.ts'
import styles from './timelineChart.module.css'

export interface ChartFrame {
  readonly root: HTMLElement
  readonly captions: HTMLElement
  /** Takes the pointers; marks are measured from its upper left corner. */
  readonly plot: HTMLElement
  /** Under the marks. */
  readonly behind: HTMLElement
  readonly density: HTMLCanvasElement
  /** Group whose origin is the upper left corner of the plot. */
  readonly drawing: SVGGElement
  /** Names the clock the axis goes by. */
  setZone(text: string, name: string): void
  setLanes(lanes: ChartLanes): void
}

/** Room the drawing has around the plot, pixels: symbols at its edge, strokes of breaks, tick labels. */
const bleed = { side: 8, top: 6, bottom: 24 }

export function chartFrame(container: HTMLElement): ChartFrame {
  const root = htmlElement('div', container, styles['chart'])
  root.role = 'group'
  const captions = htmlElement('div', root, styles['captions'])
  const lanes = htmlElement('div', root, styles['lanes'])
  const zone = htmlElement('div', root, styles['zone'])
  const plot = htmlElement('div', root, styles['plot'])
  const behind = htmlElement('div', plot, styles['behind'])
  const density = htmlElement('canvas', plot, styles['density'])
  density.ariaHidden = 'true'
  const svg = svgElement('svg', plot, { class: styles['drawing'], 'aria-hidden': 'true' })
  const drawing = svgElement('g', svg, { transform: `translate(${bleed.side} ${bleed.top})` })
  return {
    root,
    captions,
    plot,
    behind,
    density,
    drawing,
    setZone: (text, name) => {
      zone.textContent = text
      zone.title = name
    },
    setLanes: ({ labels, height, count }) => {
      root.style.setProperty('--lane', `${height}px`)
      root.style.setProperty('--lanes', String(count))
      lanes.replaceChildren()
      for (const label of labels) {
        const name = htmlElement('div', lanes, styles['laneName'])
        name.textContent = label
        name.title = label
      }
    },
  }
}
