/**
 * Reads, at every frame of a page, what list, map and timeline show. Each is asked for what is drawn, not for what it
 * was told: the list for its rows in the document, the map for the rows decoded from the symbols' draw call, the
 * timeline for its lit marks.
 */
import type { Page } from 'playwright-core'
import { english } from '../../../src/ui/text/english.ts'

/** What one frame showed; rows of the index, ascending. */
export interface FrameSample {
  /** How many frames had begun. */
  readonly frame: number
  readonly list: readonly number[]
  readonly map: readonly number[]
  readonly timeline: readonly number[]
  /** The window whose frame is on the map, milliseconds; null for a map that does not tell, or for all of time. */
  readonly mapWindow: { readonly start: number; readonly end: number } | null
  /** The window the handles of the timeline speak of, milliseconds; null for all of time. */
  readonly handles: { readonly start: number; readonly end: number } | null
  readonly status: string
  /** Numbers beside map and timeline for what they cannot show. */
  readonly undated: number
  readonly unplaced: number
}

/** A change of the window as the handles speak it, before any frame shows it. */
export interface WindowChange {
  /** How many frames had begun. */
  readonly frame: number
  readonly window: FrameSample['handles']
}

export interface FrameAudit {
  readonly samples: readonly FrameSample[]
  readonly changes: readonly WindowChange[]
}

interface Auditing {
  audit: { samples: FrameSample[]; changes: WindowChange[]; stopped: boolean }
}

/** Begins to read; `stopAudit` ends it. */
export const startAudit = (page: Page): Promise<void> =>
  page.evaluate(auditFrames, {
    undated: english.undatedChip(0).slice(1),
    unplaced: english.unplacedChip(0).slice(1),
  })

/** Resolves when the audit has read one more frame. */
export const nextSample = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { audit } = globalThis as unknown as Auditing
    const before = audit.samples.length
    while (audit.samples.length === before) await new Promise((resolve) => setTimeout(resolve))
  })

export const stopAudit = (page: Page): Promise<FrameAudit> =>
  page.evaluate(() => {
    const { audit } = globalThis as unknown as Auditing
    audit.stopped = true
    return audit
  })

/** Runs in the page. */
function auditFrames(chips: Readonly<Record<'undated' | 'unplaced', string>>): void {
  const audit: Auditing['audit'] = { samples: [], changes: [], stopped: false }
  Object.assign(globalThis, { audit })
  const map = document.querySelector('[data-part=map] > section')
  const handles = ['start', 'end'].map((edge) => document.querySelector(`[role=slider][data-edge=${edge}]`))
  const [start, end] = handles
  if (!map || !start || !end) throw new Error('the page has no map or timeline to audit')
  let frame = 0

  const ascending = (rows: Iterable<number>): number[] => [...rows].sort((a, b) => a - b)
  const counted = (words: string): number => {
    const spans = document.querySelectorAll<HTMLElement>('[data-part=timeline] span:not(:has(*))')
    const chip = [...spans].find((span) => span.textContent?.endsWith(words) && span.checkVisibility())
    return Number((chip?.textContent ?? '0').replaceAll(/\D/g, ''))
  }
  const everything = (): boolean => document.querySelector('[data-everything=true]') !== null
  const spoken = (handle: Element): number => Number(handle.ariaValueNow) * 60_000
  const handlesNow = (): FrameSample['handles'] =>
    everything() ? null : { start: spoken(start), end: spoken(end) }
  const sample = (): FrameSample => {
    const drawn: { rows?: Uint32Array; window?: { start: number; end: number } | null } = {}
    map.dispatchEvent(new CustomEvent('audit', { detail: drawn }))
    const marked: { rows?: number[] } = {}
    dispatchEvent(new CustomEvent('audit-timeline', { detail: marked }))
    if (!drawn.rows || !marked.rows) throw new Error('map or timeline did not answer')
    return {
      frame,
      list: ascending(
        [...document.querySelectorAll<HTMLElement>('[data-list] li[data-row]')]
          .filter((row) => row.checkVisibility())
          .map((row) => Number(row.dataset['row'])),
      ),
      map: ascending(drawn.rows),
      timeline: ascending(marked.rows),
      mapWindow: drawn.window && Number.isFinite(drawn.window.start) ? { ...drawn.window } : null,
      handles: handlesNow(),
      status: document.querySelector('[data-status]')?.textContent ?? '',
      undated: counted(chips.undated),
      unplaced: counted(chips.unplaced),
    }
  }

  // The browser paints between a frame's callbacks and the next task. A message posted from a frame's callback is
  // such a task: what it reads is what that frame has put on the screen, and no part can be ahead of another because
  // it was asked earlier. What a callback itself would read is what the frame before has left, with half of this
  // frame's changes in it.
  const painted = new MessageChannel()
  painted.port1.onmessage = () => {
    if (audit.stopped) return
    audit.samples.push(sample())
    requestAnimationFrame(next)
  }
  const next = (): void => {
    frame++
    painted.port2.postMessage(null)
  }
  requestAnimationFrame(next)

  const changed = new MutationObserver(() => audit.changes.push({ frame, window: handlesNow() }))
  for (const handle of [start, end]) changed.observe(handle, { attributeFilter: ['aria-valuenow'] })
}
