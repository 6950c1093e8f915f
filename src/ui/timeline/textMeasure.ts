let context: CanvasRenderingContext2D | null = null

/** Measures text, in pixels, as it is set inside `element`; without a canvas by the mean width of a letter. */
export function textMeasure(element: Element): (text: string, bold?: boolean) => number {
  context ??= document.createElement('canvas').getContext('2d')
  const style = getComputedStyle(element)
  const size = Number.parseFloat(style.fontSize)
  return (text, bold = false) => {
    if (!context) return text.length * size * 0.56
    context.font = `${bold ? 600 : style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    return context.measureText(text).width
  }
}
