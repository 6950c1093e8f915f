import { svgElement } from '../../map/still/svg.ts'
import { htmlElement } from '../htmlElement.ts'

export interface IconButton {
  readonly button: HTMLButtonElement
  /** Its name, spoken and shown on hover, and its picture. */
  show(label: string, path: string): void
}

/** A button made without React. @param size width of the box the path is drawn in */
export function iconButton(
  parent: Element,
  className: string | undefined,
  size: number,
  onPress: () => void,
): IconButton {
  const button = htmlElement('button', parent, className)
  button.type = 'button'
  button.addEventListener('click', onPress)
  const svg = svgElement('svg', button, { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' })
  const drawn = svgElement('path', svg)
  return {
    button,
    show(label, path) {
      button.ariaLabel = label
      button.title = label
      drawn.setAttribute('d', path)
    },
  }
}
