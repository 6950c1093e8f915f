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
