/** SVG elements, made and changed without ever parsing markup. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

const namespace = 'http://www.w3.org/2000/svg'

/** An SVG element with its attributes, put at the end of `parent`. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  parent: Element | null,
  attributes: Attributes = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(namespace, name)
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
