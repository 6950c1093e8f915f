/**
 * The script for other people's pages, built into one file of its own (embed/v1/embed.js): keeps the frames of the
 * map as tall as they ask to be, and turns `<incident-map src="…">` into such a frame. It touches nothing else.
 */
import { embedBox, embedHeight } from './domain/view/embedShape.ts'
import { readHeight } from './format/link/frameMessages.ts'

/** Set by the style object, which a page's policy against inline styles lets pass. */
function box(element: HTMLElement): void {
  for (const [property, value] of embedBox) element.style.setProperty(property, value)
}

function isMap(frame: HTMLIFrameElement): boolean {
  return frame.hasAttribute('data-incident-map')
}

addEventListener('message', ({ source, data }) => {
  // A sandboxed frame has no origin to check: the frame itself and the shape of its words are.
  const frame = [...document.querySelectorAll('iframe')].find(
    (one) => isMap(one) && one.contentWindow === source,
  )
  const height = frame && readHeight(data)
  if (!frame || !height) return
  // Its width alone says so already, unless large type needs more.
  if (height === embedHeight(frame.clientWidth)) return box(frame)
  frame.style.setProperty('max-height', 'none')
  frame.style.setProperty('height', `${height}px`)
})

class IncidentMapElement extends HTMLElement {
  private frame: HTMLIFrameElement | null = null

  connectedCallback(): void {
    const address = this.getAttribute('src')
    if (this.frame || address === null) return
    let url: URL
    try {
      url = new URL(address, document.baseURI)
    } catch {
      return
    }
    // Anything but the web's own addresses would run in this page.
    if (!/^https?:$/.test(url.protocol)) return
    box(this)
    const frame = document.createElement('iframe')
    frame.src = url.href
    frame.title = this.getAttribute('title') ?? this.textContent?.trim() ?? ''
    frame.loading = 'lazy'
    frame.setAttribute('data-incident-map', '')
    box(frame)
    this.frame = frame
    // What stands here for readers without scripts stays in the document, out of sight, behind the frame.
    this.attachShadow({ mode: 'open' })
    this.prepend(frame)
    const shown = document.createElement('slot')
    shown.name = 'frame'
    frame.slot = 'frame'
    this.shadowRoot?.append(shown)
  }
}

if (!customElements.get('incident-map')) customElements.define('incident-map', IncidentMapElement)
for (const frame of document.querySelectorAll('iframe')) if (isMap(frame)) box(frame)
