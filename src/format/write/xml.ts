/** XML 1.0 as text: elements from parts, with every character escaped or, where XML allows it in no form, left out. */

/** What is no `Char` of XML 1.0 (https://www.w3.org/TR/xml/#charsets): most controls, lone surrogates, two others. */
const noCharacter = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Readers turn a bare carriage return into a line feed, so it is written as a reference. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** For the content of an element and, but for tabs and line feeds, of an attribute in quotation marks. */
const xmlText = (text: string): string =>
  text.replace(noCharacter, '').replace(/[&<>"\r]/g, (character) => references[character] ?? character)

/** `<name>text</name>` */
export const textElement = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`

/** @param children XML already @param attributes values without tabs and line feeds */
export function element(
  name: string,
  children: readonly string[],
  attributes: Readonly<Record<string, string>> = {},
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`)
  return `<${name}${written.join('')}>\n${children.join('\n')}\n</${name}>`
}
