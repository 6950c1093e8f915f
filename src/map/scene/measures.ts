/** How bodies and symbols are painted: pixels and opacities that the shaders and the SVG both read. */

/** Opacity of what stands for a place where the window holds nothing: it is not removed, its seats stay. */
export const emptyOpacity = 0.35

/** The disc behind a rosette or a number; its rim lies inside its radius. */
export const discLook = { opacity: 0.96, rim: 1 } as const

/** From a body's true point to its edge: a line on a wider one in the colour of the ground. */
export const leaderLook = { width: 1.1, ground: 3.2, groundOpacity: 0.75 } as const

/** A ring about the true point, on a spot of ground. */
export const truePointLook = { ring: 2.2, width: 1, ground: 3.4 } as const

/** The ring about the highlighted and the selected symbol, which is drawn larger too. */
export const symbolMark = { ring: 10.2, highlighted: 1.4, selected: 2.1, scale: 1.15 } as const

/** A counted circle with such a symbol's incident has a wider rim, about the same line. */
export const circleMark = { width: 2.2 } as const

/** A symbol is as large as `symbolPath` draws it at this size; lines lie about its edge, outwards positive. */
export const symbolLook = {
  size: 12,
  /** Ground about every symbol, for those that stand alone on the map. */
  halo: 1.6,
  haloOpacity: 0.9,
  /** Of one that only may lie in the window: the line along the inside of its edge, the share of colour within. */
  outline: 1.3,
  hollow: 0.14,
  /** Share of colour of a statement about a place. */
  subject: 0.62,
  /** Opacity of a candidate among several. */
  ghost: 0.5,
  /** Width of the line along the edge of one with several origins. */
  corroborated: 1,
  /** The broken line about a disputed one: its middle, its width, the gap of each quarter, the ground about it. */
  disputed: { at: 2.3, width: 1.1, gap: 0.26, ground: 3.1 },
} as const
