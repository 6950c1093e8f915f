/** Strokes of the map's buttons in a box of sixteen pixels. */
export const zoomIcons = {
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
  reset: 'M2.5 8 8 3l5.5 5M4 7v6h8V7',
} as const

export const panIcons = {
  north: 'M4 10l4-4 4 4',
  south: 'M4 6l4 4 4-4',
  west: 'M10 4L6 8l4 4',
  east: 'M6 4l4 4-4 4',
} as const

/** Pixels one press of an arrow moves the map, east and south positive: a third of a phone. */
export const panSteps = [
  ['north', 0, -120],
  ['west', -120, 0],
  ['east', 120, 0],
  ['south', 0, 120],
] as const
