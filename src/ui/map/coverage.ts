/** What of the map lies under the list, the legend and the buttons. */
import type { Box, ReportMapProps } from '../../map/reportMap.ts'

export type Coverage = Required<Pick<ReportMapProps, 'padding' | 'overlays'>>

/** Pixels kept free at the edges; what stands at the lower one lies over the map and is counted there. */
const edge = { side: 8, bottom: 12 } as const

/** `map`: the element the map is drawn in; what is marked `data-over-map` beside it covers it. */
export function coverageOf(map: HTMLElement): Coverage {
  const box = map.getBoundingClientRect()
  // A lesson enlarges the map with all that lies over it; the map counts in its own pixels.
  const scale = box.width / map.offsetWidth || 1
  const panels = map.parentElement?.querySelectorAll('[data-over-map]') ?? []
  return {
    padding: {
      top: edge.side,
      right: edge.side + drawerOver(map, box),
      bottom: edge.bottom,
      left: edge.side,
    },
    overlays: [...panels].flatMap((panel): Box[] => {
      const { left, top, right, bottom } = panel.getBoundingClientRect()
      if (right <= left || bottom <= top) return []
      return [
        {
          left: (left - box.left) / scale,
          top: (top - box.top) / scale,
          right: (right - box.left) / scale,
          bottom: (bottom - box.top) / scale,
        },
      ]
    }),
  }
}

/** Pixels of the map's right side that the drawer lies over; 0 where the list has a place of its own. */
function drawerOver(map: HTMLElement, box: DOMRect): number {
  const drawer = map.closest('main')?.querySelector('[data-drawer="open"]')
  if (!drawer || getComputedStyle(drawer).display === 'none') return 0
  const { left, top } = drawer.getBoundingClientRect()
  return top < box.bottom && left > box.left ? Math.max(0, box.right - left) : 0
}
