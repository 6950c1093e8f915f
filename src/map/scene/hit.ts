/** What is at a point of the map: found in the layout that was drawn, not by reading pixels. Pure. */
import type { Span } from '../../domain/time/span.ts'
import { isInWindow, rowsOfBody } from './rows.ts'
import type { Scene, ScreenBody } from './scene.ts'
import type { SceneBody } from './sceneBody.ts'

/** Pixels around a point in which a symbol counts as hit; half of a target of 24 and of 44 (WCAG 2.5.8, 2.5.5). */
export const hitReach = { fine: 12, coarse: 22 } as const

export interface Hit {
  /** Rows there, nearest first: the whole stack; all of its rows for a circle. Never empty. */
  readonly rows: number[]
  /** The counted circle that was hit, where it is one. */
  readonly circle: SceneBody | null
}

export interface HitPoint {
  /** Pixels from the map's top left corner. */
  readonly x: number
  readonly y: number
  /** How near counts as a hit, pixels. */
  readonly reach: number
}

/**
 * What of the window's incidents lies at a point. Of a symbol and a circle the one whose middle is nearer is hit; a
 * circle without an incident in the window is not.
 * @returns null where nothing is
 */
export function hitAt(
  scene: Scene,
  bodies: readonly ScreenBody[],
  window: Span,
  { x, y, reach }: HitPoint,
): Hit | null {
  const symbols: { readonly row: number; readonly distance: number }[] = []
  const circles: { readonly body: SceneBody; readonly distance: number }[] = []
  for (const { body, settled, x: bodyX, y: bodyY } of bodies) {
    const distance = Math.hypot(bodyX - x, bodyY - y)
    if (!settled || distance > body.radius + reach) continue
    if (body.counted && distance <= Math.max(body.radius, reach)) circles.push({ body, distance })
    for (const symbol of body.symbols) {
      const away = Math.hypot(bodyX + symbol.x - x, bodyY + symbol.y - y)
      if (away <= reach && isInWindow(scene, symbol.row, window))
        symbols.push({ row: symbol.row, distance: away })
    }
  }
  symbols.sort((a, b) => a.distance - b.distance || a.row - b.row)
  const nearest = symbols[0]?.distance ?? Infinity
  for (const { body, distance } of circles.sort((a, b) => a.distance - b.distance)) {
    if (distance > nearest) break
    const rows = rowsOfBody(scene, body, window)
    if (rows.length > 0) return { rows, circle: body }
  }
  return symbols.length === 0 ? null : { rows: [...new Set(symbols.map(({ row }) => row))], circle: null }
}
