/** Names of the places with incidents as the still map letters them: sizes by an estimate, edges where the text begins. */
import { type BodyName, numberText, type PlacedName, showsNumber } from '../../scene/names.ts'
import type { LabelSide } from '../../scene/placeLabels.ts'
import { textWidth } from '../textWidth.ts'

/** Which edge of the text stands at `x`: SVG's `text-anchor`. */
export type TextAnchor = 'start' | 'middle' | 'end'

/** Pixels. */
export const letteringLook = {
  primarySize: 13,
  primaryLine: 16,
  secondarySize: 12,
  secondaryLine: 14.5,
} as const

/** Pixels of a name with its largest number. */
export function letteringSize(name: BodyName): { readonly width: number; readonly height: number } {
  const { primarySize, primaryLine, secondarySize, secondaryLine } = letteringLook
  const first = textWidth(name.primary, primarySize, 600)
  const second = textWidth(secondLine(name, name.at.body.total), secondarySize)
  return name.secondary
    ? { width: Math.max(first, second), height: primaryLine + secondaryLine }
    : { width: first + second, height: primaryLine }
}

/** `Zveçan · 17`, or ` · 17` behind a single name. */
export const secondLine = ({ at: { body }, secondary }: BodyName, count: number): string =>
  secondary + (showsNumber(body) ? numberText(count) : '')

/** The text's edge or middle on the page, and its top, pixels; right of the body where there is no room. */
export function letteringPlace(name: PlacedName): { anchor: TextAnchor; x: number; y: number } {
  const { at, place } = name
  if (!place) return { anchor: 'start', x: at.x + at.body.radius, y: at.y - letteringSize(name).height / 2 }
  const { left, right, top } = place.box
  const anchor = anchors[place.side]
  return { anchor, x: anchor === 'start' ? left : anchor === 'end' ? right : (left + right) / 2, y: top }
}

const anchors: Readonly<Record<LabelSide, TextAnchor>> = {
  right: 'start',
  lowerRight: 'start',
  upperRight: 'start',
  left: 'end',
  lowerLeft: 'end',
  upperLeft: 'end',
  below: 'middle',
  above: 'middle',
  belowToLeft: 'end',
  belowToRight: 'start',
  aboveToLeft: 'end',
  aboveToRight: 'start',
  belowLeaningLeft: 'middle',
  belowLeaningRight: 'middle',
  aboveLeaningLeft: 'middle',
  aboveLeaningRight: 'middle',
}
