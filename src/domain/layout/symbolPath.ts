/** The eight symbols as SVG paths around the origin; equal sizes look equally heavy. */
import type { SymbolName } from '../record/collection.ts'

/** Path data of a symbol `size` pixels high, more or less, centred on 0, 0. */
export const symbolPath = (name: SymbolName, size: number): string => outlines[name](size)

const outlines: Record<SymbolName, (size: number) => string> = {
  triangle: (s) => polygon([0, -0.56], [0.54, 0.42], [-0.54, 0.42])(s),
  square: (s) => polygon([-0.44, -0.44], [0.44, -0.44], [0.44, 0.44], [-0.44, 0.44])(s),
  diamond: (s) => polygon([0, -0.56], [0.56, 0], [0, 0.56], [-0.56, 0])(s),
  disc: (s) => circle(0.48 * s),
  plus: (s) =>
    polygon(
      [-0.17, -0.54],
      [0.17, -0.54],
      [0.17, -0.17],
      [0.54, -0.17],
      [0.54, 0.17],
      [0.17, 0.17],
      [0.17, 0.54],
      [-0.17, 0.54],
      [-0.17, 0.17],
      [-0.54, 0.17],
      [-0.54, -0.17],
      [-0.17, -0.17],
    )(s),
  bar: (s) => polygon([-0.55, -0.21], [0.55, -0.21], [0.55, 0.21], [-0.55, 0.21])(s),
  pentagon: (s) =>
    outline(
      Array.from({ length: 5 }, (_, corner): [number, number] => {
        const angle = (corner / 5) * 2 * Math.PI - Math.PI / 2
        return [0.54 * Math.cos(angle), 0.54 * Math.sin(angle) + 0.04]
      }),
    )(s),
  dot: (s) => circle(0.34 * s),
}

const polygon = (...corners: [number, number][]): ((size: number) => string) => outline(corners)

const outline =
  (corners: readonly (readonly [number, number])[]) =>
  (size: number): string =>
    `M${corners.map(([x, y]) => `${round(x * size)} ${round(y * size)}`).join('L')}Z`

function circle(radius: number): string {
  const r = round(radius)
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`
}

const round = (value: number): number => Math.round(value * 100) / 100
