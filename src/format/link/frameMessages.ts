/**
 * What an embed and the page around it say to each other. Four kinds of host ask for heights in four ways; all are
 * told, on every change, because a frame cannot know which it stands in. What comes in is read by its shape alone.
 */

export interface FrameNames {
  /** Datawrapper's chart id. */
  readonly frame: string
  /** Pym's id of the child, from `childId` in the query; null: the host does not use Pym. */
  readonly pymChild: string | null
  /** WordPress's secret, from the hash; null: the host is no WordPress. */
  readonly secret: string | null
}

const pymMark = 'xPYMx'

/** Everything to be posted to the parent for one height in pixels. */
export function heightMessages(height: number, { frame, pymChild, secret }: FrameNames): unknown[] {
  return [
    { 'datawrapper-height': { [frame]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
    ...(pymChild === null ? [] : [['pym', pymChild, 'height', String(height)].join(pymMark)]),
  ]
}

/** Asks WordPress, which opens no new windows for a sandboxed frame, to go to an address of the frame's own host. */
export const wordPressLink = (address: string, secret: string): unknown => ({
  message: 'link',
  value: address,
  secret,
})

/** `#?secret=kQ2bcdX3a9` as WordPress appends it. */
export const secretIn = (hash: string): string | null => /[#?&]secret=(\w{1,64})/.exec(hash)?.[1] ?? null

/** All that a host may ask of an embed. */
export type HostWish =
  | { readonly kind: 'height' }
  | { readonly kind: 'pause' }
  /** Members of a view, as an address has them. */
  | { readonly kind: 'view'; readonly text: string }

/** The name under which hosts ask: `{ 'incident-map': 'pause' }`, `{ 'incident-map': 'view', view: 'from=…' }`. */
const wishMember = 'incident-map'

/** null: a message that is none of ours. */
export function readHostWish(data: unknown, { pymChild, secret }: FrameNames): HostWish | null {
  if (typeof data === 'string') {
    const [mark, child, name] = data.split(pymMark)
    return mark === 'pym' && child === pymChild && name === 'width' ? { kind: 'height' } : null
  }
  if (typeof data !== 'object' || data === null) return null
  const message: Readonly<Record<string, unknown>> = { ...data }
  if (message['message'] === 'ready' && secret !== null && message['secret'] === secret) {
    return { kind: 'height' }
  }
  const wish = message[wishMember]
  if (wish === 'height' || wish === 'pause') return { kind: wish }
  const text = message['view']
  return wish === 'view' && typeof text === 'string' && text.length <= 4000 ? { kind: 'view', text } : null
}

/** The height in a message of an embed, as the host script reads it; null: none, or none that could be meant. */
export function readHeight(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null
  const { sentinel, type, height }: Readonly<Record<string, unknown>> = { ...data }
  const meant = sentinel === 'amp' && type === 'embed-size' && typeof height === 'number'
  return meant && height >= 100 && height <= 5000 ? Math.ceil(height) : null
}
