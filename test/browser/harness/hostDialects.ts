/**
 * Pages that listen for an embed's height as the hosts of this world do, each in its own dialect and no other. What
 * the frame stands in is `#column`, whose width the reader's window would set.
 */

export interface HostDialect {
  readonly name: string
  /** Query members that this host adds to the embed's address. */
  readonly query: string
  /** What it appends to the address's hash. */
  readonly hash: string
  /** Attributes of its frame. */
  readonly attributes: string
  /** Its script, which finds the frame as `frame`. */
  readonly script: string
}

const secret = 'kQ2bcdX3a9'

export const hostDialects: readonly HostDialect[] = [
  {
    // The snippet Datawrapper gives newsrooms for responsive frames.
    name: 'Datawrapper',
    query: '',
    hash: '',
    attributes: '',
    script: `addEventListener('message', ({ data, source }) => {
      if (data['datawrapper-height'] === undefined || source !== frame.contentWindow) return;
      for (const chart in data['datawrapper-height']) frame.style.height = data['datawrapper-height'][chart] + 'px';
    })`,
  },
  {
    // amp-iframe with \`resizable\`: hears frames without an origin, and only its own sentinel.
    name: 'AMP',
    query: '',
    hash: '',
    attributes: 'sandbox="allow-scripts"',
    script: `addEventListener('message', ({ data, source }) => {
      if (source !== frame.contentWindow || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
      frame.style.height = data.height + 'px';
    })`,
  },
  {
    // wp-includes/js/wp-embed.js, with the style that hides a frame until it has spoken.
    name: 'WordPress',
    query: '',
    hash: `#?secret=${secret}`,
    attributes: `sandbox="allow-scripts" data-secret="${secret}" style="position:absolute;clip:rect(1px,1px,1px,1px)"`,
    script: `addEventListener('message', ({ data, source }) => {
      if (data.secret !== frame.dataset.secret || source !== frame.contentWindow) return;
      frame.removeAttribute('style');
      if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
    });
    addEventListener('load', () =>
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*'))`,
  },
  {
    // pym.v1.js: says the width it gives, and hears a string.
    name: 'Pym',
    query: 'initialWidth=640&childId=map-in-article&parentTitle=Article',
    hash: '',
    attributes: '',
    script: `addEventListener('message', ({ data, source }) => {
      if (source !== frame.contentWindow || typeof data !== 'string') return;
      const heard = /^pymxPYMxmap-in-articlexPYMxheightxPYMx(.*)$/.exec(data);
      if (heard) frame.setAttribute('height', parseInt(heard[1], 10) + 'px');
    });
    new ResizeObserver(() => frame.contentWindow.postMessage(
      'pymxPYMxmap-in-articlexPYMxwidthxPYMx' + frame.offsetWidth, '*')).observe(frame)`,
  },
]

/** A host that hears nothing: its frame stays as tall as it was. */
export const deafHost: HostDialect = { name: 'a deaf host', query: '', hash: '', attributes: '', script: '' }

/** Body of the host's article, with a frame of 640 by 400 pixels: not the height the embed wants. */
export const dialectArticle = (
  { query, hash, attributes, script }: HostDialect,
  embedAddress: string,
): string => `
  <div id="column" style="width:640px">
    <iframe title="Map" width="100%" height="400" frameborder="0" ${attributes} src="${embedAddress}?${query}${hash}"></iframe>
  </div>
  <p>After.</p>
  <script>const frame = document.querySelector('iframe');${script}</script>`
