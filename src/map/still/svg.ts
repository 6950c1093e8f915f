/** SVG elements, made and changed without ever parsing markup. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Whoever makes the elements: a document, or what stands in for one where there is no page. */
export type ElementMaker = Pick<Document, 'createElementNS'>

const namespace = 'http://www.w3.org/2000/svg'

let standIn: ElementMaker | null = null

/** Has elements made by another than the page's document while `draw` runs: pictures are also made where no page is. */
export function drawnBy<Drawn>(maker: ElementMaker, draw: () => Drawn): Drawn {
  const before = standIn
  standIn = maker
  try {
    return draw()
  } finally {
    standIn = before
  }
}

/** An SVG element with its attributes, put at the end of `parent`. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  parent: Element | null,
  attributes: Attributes = {},
): SVGElementTagNameMap[Name] {
  const element = (standIn ?? document).createElementNS(namespace, name)
  setAttributes(element, attributes)
  parent?.append(element)
  return element
}

/** Numbers are rounded to hundredths of a pixel; `undefined` takes the attribute away. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, typeof value === 'number' ? String(hundredth(value)) : value)
  }
}

export const translate = (x: number, y: number): string => `translate(${hundredth(x)} ${hundredth(y)})`

const hundredth = (value: number): number => Math.round(value * 100) / 100
