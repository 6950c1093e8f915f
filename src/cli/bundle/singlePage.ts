/** A page that holds everything it needs, with a policy that lets exactly this script and style in. */
import { createHash } from 'node:crypto'

export interface CarriedFile {
  /** As it would be below the page. */
  readonly path: string
  /** `application/json` is written as text, anything else as base64. */
  readonly type: string
  readonly content: Uint8Array
}

export interface SinglePage {
  readonly language: string
  readonly title: string
  readonly script: string
  readonly style: string
  readonly icon: string
  readonly files: readonly CarriedFile[]
}

export function singlePage({ language, title, script, style, icon, files }: SinglePage): string {
  const code = scriptInPage(script)
  const rules = style.replaceAll('</', '<\\/')
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(rules)}'`,
    ...['worker-src', 'connect-src', 'img-src', 'font-src'].map((directive) => `${directive} data:`),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${inAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${inAttribute(title)}</title>
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
<style>${rules}</style>
</head>
<body>
<div id="app"></div>
<noscript>This page reads its data in the browser and needs JavaScript.</noscript>
${files.map(dataBlock).join('\n')}
<script type="module">${code}</script>
</body>
</html>
`
}

/** Never runs: a browser runs only the types it knows as scripts. */
function dataBlock({ path, type, content }: CarriedFile): string {
  const text =
    type === 'application/json'
      ? Buffer.from(content).toString('utf8').replaceAll('<', '\\u003c')
      : Buffer.from(content).toString('base64')
  return `<script type="${type}" data-file="${inAttribute(path)}">${text}</script>`
}

/**
 * Script text with nothing in it that ends its element or opens a comment in HTML's eyes. The escape means the same
 * in strings, templates and regular expressions, the only places where minified code has these characters.
 * @throws {Error} when it holds characters that HTML would change, so that the hash would not fit.
 */
export function scriptInPage(script: string): string {
  if (/[\0\r]/.test(script))
    throw new Error('the script holds a NUL or a carriage return, which HTML replaces')
  return script.replace(/<(?=\/script|script|!--)/gi, '\\x3C')
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
