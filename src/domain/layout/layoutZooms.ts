/**
 * The zooms that sites are laid out for, which are those of every map. Lowest: the whole world, 128 px wide, fits the
 * narrowest embed with room for its symbols.
 */
export const layoutZooms = { lowest: -2, highest: 14, rungsPerZoom: 8 } as const
