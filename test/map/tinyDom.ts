/** As much of a document as the still map writes to and listens on, for tests without a browser. */
import { vi } from 'vitest'

type Listener = (event: unknown) => void

export class TinyElement {
  readonly name: string
  readonly attributes = new Map<string, string>()
  readonly children: TinyElement[] = []
  readonly dataset: Record<string, string> = {}
  readonly style = {
    properties: new Map<string, string>(),
    transform: '',
    width: '',
    setProperty: (name: string, value: string): void => void this.style.properties.set(name, value),
  }
  parentNode: TinyElement | null = null
  className = ''
  type = ''
  hidden = false
  tabIndex = 0
  clientWidth = 0
  clientHeight = 0
  #text: string | TinyText = ''
  readonly #listeners = new Map<string, Listener[]>()

  constructor(name: string) {
    this.name = name
  }

  get textContent(): string {
    const text = typeof this.#text === 'string' ? this.#text : this.#text.data
    return text + this.children.map((child) => child.textContent).join('')
  }
  set textContent(text: string) {
    this.replaceChildren()
    this.#text = text
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

  get offsetWidth(): number {
    return this.clientWidth
  }
  get offsetHeight(): number {
    return this.clientHeight
  }

  /** A text before the elements. */
  append(...added: (TinyElement | TinyText | string)[]): void {
    for (const child of added) {
      if (!(child instanceof TinyElement)) {
        this.#text = child
        continue
      }
      child.remove()
      child.parentNode = this
      this.children.push(child)
      if (child.clientWidth === 0)
        Object.assign(child, { clientWidth: this.clientWidth, clientHeight: this.clientHeight })
    }
  }
  prepend(...added: TinyElement[]): void {
    const rest = [...this.children]
    this.append(...added, ...rest)
  }
  remove(): void {
    const siblings = this.parentNode?.children
    siblings?.splice(siblings.indexOf(this), 1)
    this.parentNode = null
  }
  replaceChildren(...added: TinyElement[]): void {
    for (const child of [...this.children]) child.remove()
    this.append(...added)
  }

  /** Understands `[name="value"]` and `[name]`. */
  querySelectorAll(selector: string): TinyElement[] {
    const [, name = '', value] = /^\[([\w-]+)(?:="(.*)")?\]$/.exec(selector) ?? []
    return this.all().filter((element) => {
      const found = element.getAttribute(name)
      return found !== null && (value === undefined || found === value)
    })
  }
  /** Everything inside, in order of the document. */
  all(): TinyElement[] {
    return this.children.flatMap((child) => [child, ...child.all()])
  }

  addEventListener(type: string, listener: Listener, options: { signal?: AbortSignal } = {}): void {
    const listeners = this.#listeners.get(type) ?? []
    listeners.push(listener)
    this.#listeners.set(type, listeners)
    options.signal?.addEventListener('abort', () => listeners.splice(listeners.indexOf(listener), 1))
  }
  /** Tells the listeners; answers whether the default was prevented. */
  fire(type: string, event: Readonly<Record<string, unknown>> = {}): boolean {
    let prevented = false
    const whole = { type, preventDefault: () => (prevented = true), ...event }
    for (const listener of this.#listeners.get(type) ?? []) listener(whole)
    return prevented
  }
  getBoundingClientRect(): { left: number; top: number } {
    return { left: 0, top: 0 }
  }
  setPointerCapture(): void {}
}

interface TinyText {
  data: string
}

/** Puts a tiny document in the place of the global one; call `vi.unstubAllGlobals` afterwards. */
export function useTinyDocument(): void {
  const createElement = (name: string): TinyElement => new TinyElement(name)
  vi.stubGlobal('document', {
    createElement,
    createElementNS: (_namespace: string, name: string) => createElement(name),
    createTextNode: (data: string): TinyText => ({ data }),
  })
  vi.stubGlobal('HTMLElement', TinyElement)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
}

/** An element of that size to put a map into, as the element it is and as the browser's own kind. */
export function tinyContainer(width: number, height: number): { tiny: TinyElement; element: HTMLElement } {
  const tiny = new TinyElement('div')
  tiny.clientWidth = width
  tiny.clientHeight = height
  return { tiny, element: tiny as unknown as HTMLElement }
}

/** The browser's element as the tiny one it is here. */
export const asTiny = (element: Element): TinyElement => element as unknown as TinyElement
