/** A half-open stretch of time, `[start, end)`, in milliseconds since 1970-01-01T00:00Z; either end may be infinite. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** All of time: what an undated incident could lie anywhere in. */
export const always: Span = { start: -Infinity, end: Infinity }

/** Do two half-open spans share an instant? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start

/** Does `outer` hold all of `inner`? */
export const contains = (outer: Span, inner: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end
