/** As much of a document as the still map writes to, kept only to be written out: pictures without a browser. */
import type { ElementMaker } from '../../map/still/svg.ts'
import type { FontFaces } from './pageFonts.ts'

/** The face a text is set in, as its element or one around it says. */
interface Lettering {
  readonly family: string
  readonly weight: number
}

/** Writes a text in its face, escaped. */
type Letter = (text: string, lettering: Lettering) => string

class WrittenElement {
  readonly children: WrittenElement[] = []
  parentNode: WrittenElement | null = null
  private readonly attributes = new Map<string, string>()
  private text = ''
  private readonly name: string

  constructor(name: string) {
    this.name = name
  }

  /** Only ever set while an element has no children, so the two never mix out of order. */
  get textContent(): string {
    return this.text
  }
  set textContent(text: string) {
    this.replaceChildren()
    this.text = text
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value)
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name)
  }

  append(...added: WrittenElement[]): void {
    for (const child of added) {
      child.remove()
      child.parentNode = this
      this.children.push(child)
    }
  }
  remove(): void {
    const siblings = this.parentNode?.children
    siblings?.splice(siblings.indexOf(this), 1)
    this.parentNode = null
  }
  replaceChildren(...added: WrittenElement[]): void {
    for (const child of [...this.children]) child.remove()
    for (const child of added) this.append(child)
  }

  /** @param selector of the form `[name="value"]` */
  querySelectorAll(selector: string): WrittenElement[] {
    const [, name = '', value] = /^\[([\w-]+)="(.*)"\]$/.exec(selector) ?? []
    return this.descendants().filter((element) => element.getAttribute(name) === value)
  }

  write(letter: Letter, inherited: Lettering): string {
    const lettering = {
      family: this.getAttribute('font-family') ?? inherited.family,
      weight: Number(this.getAttribute('font-weight') ?? inherited.weight),
    }
    // Runs in faces of their own would else lose the space between them.
    const spaced: [string, string][] = this.name === 'text' ? [['xml:space', 'preserve']] : []
    const attributes = [...spaced, ...this.attributes]
      .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
      .join('')
    const content = [
      ...(this.text === '' ? [] : [letter(this.text, lettering)]),
      ...this.children.map((child) => child.write(letter, lettering)),
    ].join('')
    return content === ''
      ? `<${this.name}${attributes}/>`
      : `<${this.name}${attributes}>${content}</${this.name}>`
  }

  private descendants(): WrittenElement[] {
    return this.children.flatMap((child) => [child, ...child.descendants()])
  }
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => references[character] ?? '')

/** Makes elements that only know how to be written. */
export const svgWriter: ElementMaker = {
  createElementNS: (_namespace: string | null, name: string) => new WrittenElement(name) as never,
}

/** Runs of letters in the face that has them: a face is one file, as the renderer chooses none by itself. */
function facedText(text: string, { family, weight }: Lettering, faces: FontFaces): string {
  const runs: { readonly face: string; text: string }[] = []
  for (const character of text) {
    const face = faces.faceOf(character, family, weight)
    const last = runs.at(-1)
    if (last && (last.face === face || character === ' ')) last.text += character
    else runs.push({ face, text: character })
  }
  return runs.map((run) => `<tspan font-family="${run.face}">${escapeXml(run.text)}</tspan>`).join('')
}

/** A drawing made with `svgWriter` as the text of an SVG file, to be rasterised with these faces. */
export const writtenSvg = (drawing: SVGSVGElement, faces: FontFaces): string =>
  (drawing as unknown as WrittenElement).write((text, lettering) => facedText(text, lettering, faces), {
    family: 'Inter',
    weight: 400,
  })
