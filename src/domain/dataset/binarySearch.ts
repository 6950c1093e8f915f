/** Position of the first value of a sorted column that is not below `value`, within `[from, to)`. */
export function lowerBound(column: ArrayLike<number>, value: number, from = 0, to = column.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((column[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Position of the first value of a sorted column that is above `value`, within `[from, to)`. */
export function upperBound(column: ArrayLike<number>, value: number, from = 0, to = column.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((column[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}
