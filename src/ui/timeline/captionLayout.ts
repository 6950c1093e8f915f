/** Places for the captions over the timeline: each at its stretch, none over another, whole words where it fits. */

export interface CaptionWish {
  /** Pixels: where its stretch begins and ends in the view. */
  readonly start: number
  readonly end: number
  readonly dateWidth: number
  /** 0 where it has no title. */
  readonly titleWidth: number
}

export interface CaptionPlace {
  /** Left edge in pixels; null where there is no room for it. */
  readonly x: number | null
  /** Pixels it may take; a title that is longer ends in an ellipsis, one with no room left is dropped. */
  readonly width: number
  readonly titled: boolean
}

/** Between two captions, and between date and title. */
const gap = 12
const inner = 8
/** A title needs this much room to be worth beginning. */
const leastTitle = 48
/** A caption may stand this far from its stretch before it misleads. */
const furthest = 140

/** Wishes in order of their start; `width` of the whole view in pixels. */
export function placeCaptions(wishes: readonly CaptionWish[], width: number): CaptionPlace[] {
  const shown = wishes.map((wish) => wish.end > 0 && wish.start < width)
  const places = new Array<number | null>(wishes.length).fill(null)
  // From the right, so that the last never leaves the view; then from the left, so that none overlap.
  let limit = width
  for (let i = wishes.length - 1; i >= 0; i--) {
    const wish = wishes[i]
    if (!wish || !shown[i]) continue
    const x = Math.min(Math.max(0, wish.start), limit - wish.dateWidth)
    places[i] = x
    limit = Math.max(0, x) - gap
  }
  let free = 0
  wishes.forEach((wish, i) => {
    const place = places[i]
    if (place === null || place === undefined) return
    const x = Math.max(place, free)
    const off = Math.abs(x - Math.max(0, wish.start))
    places[i] = off > furthest || x + wish.dateWidth > width + 1 ? null : x
    if (places[i] !== null) free = x + wish.dateWidth + gap
  })
  return wishes.map((wish, i) => {
    const x = places[i] ?? null
    if (x === null) return { x, width: 0, titled: false }
    const next = places.slice(i + 1).find((place) => place !== null) ?? width + gap
    const room = next - gap - x
    const title = room - wish.dateWidth - inner
    const titled = wish.titleWidth > 0 && title >= Math.min(wish.titleWidth, leastTitle)
    return {
      x,
      width: titled ? Math.min(room, wish.dateWidth + inner + wish.titleWidth + 2) : wish.dateWidth + 2,
      titled,
    }
  })
}
