/** The small symbols of the basemap as pixels, drawn from distances, without a canvas. */
import { imageIds } from './layerIds.ts'
import { type BasemapThemeName, basemapThemes } from './themes.ts'

/** What `map.addImage(id, image, { pixelRatio })` takes. */
export interface BasemapImage {
  readonly id: string
  readonly image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }
  readonly pixelRatio: number
}

/** Distance in CSS pixels from a shape's edge, negative inside; the origin is the image's middle. */
type Shape = (x: number, y: number) => number

interface Coat {
  readonly shape: Shape
  readonly colour: string
}

const disc =
  (radius: number): Shape =>
  (x, y) =>
    Math.hypot(x, y) - radius

const roundedBox =
  (halfWidth: number, halfHeight: number, corner: number): Shape =>
  (x, y) => {
    const dx = Math.abs(x) - halfWidth + corner
    const dy = Math.abs(y) - halfHeight + corner
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner
  }

/** Upright triangle with a level base, `size` from middle to base. */
const triangle =
  (size: number): Shape =>
  (x, y) =>
    Math.max(y - size, (Math.abs(x) * Math.sqrt(3) - y) / 2 - size)

/** Red, green, blue 0…255 of `#rrggbb`. */
function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Paints coats one over the other into an image `size` CSS pixels wide and high. */
function paint(id: string, size: number, pixelRatio: number, coats: readonly Coat[]): BasemapImage {
  const side = Math.round(size * pixelRatio)
  const data = new Uint8ClampedArray(side * side * 4)
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const x = (column + 0.5) / pixelRatio - size / 2
      const y = (row + 0.5) / pixelRatio - size / 2
      let [red, green, blue, alpha] = [0, 0, 0, 0]
      for (const { shape, colour } of coats) {
        const cover = Math.min(1, Math.max(0, 0.5 - shape(x, y) * pixelRatio))
        const [r, g, b] = channels(colour)
        const rest = alpha * (1 - cover)
        const sum = rest + cover
        if (sum === 0) continue
        red = (red * rest + r * cover) / sum
        green = (green * rest + g * cover) / sum
        blue = (blue * rest + b * cover) / sum
        alpha = sum
      }
      data.set([red, green, blue, alpha * 255], (row * side + column) * 4)
    }
  }
  return { id, image: { width: side, height: side, data }, pixelRatio }
}

/** All images the style names, in the colours of a theme; sharp up to `pixelRatio`. */
export function basemapImages(themeName: BasemapThemeName, pixelRatio = 2): BasemapImage[] {
  const { symbol, symbolInside, regionName, boundaryLine } = basemapThemes[themeName]
  const ring = (id: string, radius: number, stroke: number): BasemapImage =>
    paint(id, 12, pixelRatio, [
      { shape: disc(radius), colour: symbol },
      { shape: disc(radius - stroke), colour: symbolInside },
    ])
  return [
    ring(imageIds.city, 3.8, 1.5),
    ring(imageIds.town, 3, 1.2),
    ring(imageIds.village, 2.1, 1),
    paint(imageIds.peak, 10, pixelRatio, [{ shape: triangle(1.9), colour: regionName }]),
    paint(imageIds.crossing, 16, pixelRatio, [
      { shape: roundedBox(6.5, 6.5, 2.2), colour: boundaryLine },
      { shape: roundedBox(5.1, 5.1, 1.2), colour: symbolInside },
      { shape: roundedBox(3, 0.9, 0.4), colour: boundaryLine },
    ]),
  ]
}
