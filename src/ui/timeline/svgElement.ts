/** An SVG element with its attributes, put into `parent`. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  parent: Element,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  setAttributes(element, attributes)
  parent.append(element)
  return element
}

/** Numbers are rounded to hundredths of a pixel; `undefined` is left out. */
export function setAttributes(
  element: Element,
  attributes: Readonly<Record<string, string | number | undefined>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    element.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)
  }
}

/** A plain element with a class, put into `parent`. */
export function htmlElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  parent: Element,
  className: string | undefined,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  if (className) element.className = className
  parent.append(element)
  return element
}
