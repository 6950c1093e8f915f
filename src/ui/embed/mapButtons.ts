/** Zooming and moving by buttons (WCAG 2.2, 2.5.7); in a narrow frame they are one press away. */
import type { ReportMap } from '../../map/reportMap.ts'
import { htmlElement } from '../htmlElement.ts'
import { panIcons, panSteps, zoomIcons } from '../map/controlIcons.ts'
import controls from '../map/MapControls.module.css'
import type { Catalogue } from '../text/catalogue.ts'
import styles from './embed.module.css'
import { iconButton } from './iconButton.ts'

/** As in embed.module.css. */
const narrow = matchMedia('(max-width: 639.98px)')

export function mapButtons(
  parent: Element,
  text: Catalogue,
  map: () => ReportMap | null,
  onReset: () => void,
  onCover: () => void,
): void {
  const details = htmlElement('details', parent, styles['tools'])
  details.dataset['overMap'] = ''
  details.addEventListener('toggle', onCover)
  const summary = htmlElement('summary', details, styles['toolsToggle'])
  summary.textContent = text.map.showTools
  const show = (): void => {
    details.open = !narrow.matches
  }
  show()
  narrow.addEventListener('change', show)

  const box = htmlElement('div', details, controls['controls'])
  const zoom = htmlElement('div', box, controls['zoom'])
  const presses = {
    zoomIn: () => map()?.zoomBy(1),
    zoomOut: () => map()?.zoomBy(-1),
    reset: onReset,
  }
  for (const name of ['zoomIn', 'zoomOut', 'reset'] as const) {
    iconButton(zoom, styles['stroke'], 16, presses[name]).show(text.map[name], zoomIcons[name])
  }
  const pan = htmlElement('div', box, controls['pan'])
  for (const [direction, x, y] of panSteps) {
    const made = iconButton(pan, styles['stroke'], 16, () => map()?.panBy(x, y))
    made.button.dataset['direction'] = direction
    made.show(text.map.pan[direction], panIcons[direction])
  }
}
