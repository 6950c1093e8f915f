/** Contrast of two `#rrggbb` colours as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [brighter = 0, darker = 0] = [light(one), light(other)].sort((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}
