import type { LaneLayout } from '../../domain/timeline/laneMarks.ts'

/** The layout on the way from `a` (share 0) to `b` (share 1) of the same rows in the same order. */
export function mixLayouts(a: LaneLayout, b: LaneLayout, share: number): LaneLayout {
  if (share >= 1 || a.marks.length !== b.marks.length) return b
  const mix = (from: number, to: number): number => from + (to - from) * share
  return {
    symbolSize: mix(a.symbolSize, b.symbolSize),
    marks: b.marks.map((to, position) => {
      const from = a.marks[position]
      if (from?.row !== to.row) return to
      const { x, y, start, end } = from
      return { ...to, x: mix(x, to.x), y: mix(y, to.y), start: mix(start, to.start), end: mix(end, to.end) }
    }),
  }
}
