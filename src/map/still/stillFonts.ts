/** The typeface of everything lettered on the still map; the page brings the file, a saved picture falls back. */
export const fontFamily = 'Inter, system-ui, "Segoe UI", Roboto, sans-serif'
