/** Tells the page around how tall the embed wants to be, and hears the little that page may ask. */
import { embedHeight } from '../../domain/view/embedShape.ts'
import {
  type FrameNames,
  type HostWish,
  heightMessages,
  readHostWish,
} from '../../format/link/frameMessages.ts'

/** What an embed is made of, from above: only the map gives way. */
export interface FrameParts {
  readonly root: HTMLElement
  readonly fixed: readonly HTMLElement[]
  /** Pixels below which the map is of no use. */
  readonly leastMap: number
}

/** Call before anything that redraws itself on a change of size, so that the host hears of it first. */
export function followHeight(
  { root, fixed, leastMap }: FrameParts,
  names: FrameNames,
  onWish: (wish: Exclude<HostWish, { kind: 'height' }>) => void,
): void {
  // Outside of a frame the parent is the page itself: do nothing.
  if (window.parent === window) return
  let told = 0
  const tell = (again: boolean): void => {
    const width = root.offsetWidth
    // A frame in a hidden tab has no size yet.
    if (width === 0) return
    const needed = fixed.reduce((sum, { offsetHeight }) => sum + offsetHeight, leastMap)
    const height = Math.max(embedHeight(width), Math.ceil(needed))
    if (height === told && !again) return
    told = height
    for (const message of heightMessages(height, names)) window.parent.postMessage(message, '*')
  }
  const resized = new ResizeObserver(() => tell(false))
  for (const part of [root, ...fixed]) resized.observe(part)
  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return
    const wish = readHostWish(data, names)
    if (wish?.kind === 'height') tell(true)
    else if (wish) onWish(wish)
  })
  // WordPress hides a frame until it has spoken, and browsers do not observe the size of what nobody can see.
  tell(false)
}
