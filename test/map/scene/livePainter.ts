/** What the live map hands to the graphics card, read back as the card reads it. */

import type { TimeOrder } from '../../../src/domain/dataset/timeOrder.ts'
import type { Span } from '../../../src/domain/time/span.ts'
import { bodyFloat, bodyFloats } from '../../../src/map/incidentLayer/bodyShader.ts'
import {
  buildInstances,
  drawRanges,
  instanceWords,
  lookBit,
} from '../../../src/map/incidentLayer/instances.ts'
import {
  BodyRecords,
  FrameMaker,
  siteTableWidth,
  writeSites,
} from '../../../src/map/incidentLayer/layerFrame.ts'
import { standingByRank, windowRanks } from '../../../src/map/incidentLayer/windowRanks.ts'
import type { Page } from '../../../src/map/scene/page.ts'
import { rowsOfNumber } from '../../../src/map/scene/rows.ts'
import { Scene } from '../../../src/map/scene/scene.ts'

export interface PaintedBody {
  readonly x: number
  readonly y: number
  /** null: no disc. */
  readonly radius: number | null
  readonly number: number | null
  readonly opacity: number
  /** Opacity of leader and true point. */
  readonly tied: number
  /** x and y of the true point, of the leader's end; null where there is none. */
  readonly leader: readonly number[] | null
}

export interface PaintedSymbol {
  readonly row: number
  readonly x: number
  readonly y: number
  readonly standing: string
}

export function paintLive(order: TimeOrder, page: Page, window: Span) {
  const scene = new Scene(order)
  const frame = new FrameMaker(scene).frame(page, window)
  const records = new BodyRecords()
  records.write(frame, null)
  const { floats } = records
  const bodies = frame.bodies.map((_, instance): PaintedBody => {
    const float = (offset: number): number => floats[instance * bodyFloats + offset] ?? Number.NaN
    const number = float(bodyFloat.state + 1)
    const tie = float(bodyFloat.tie)
    return {
      x: float(0),
      y: float(1),
      radius: instance < records.withDisc ? float(2) : null,
      number: number < 0 ? null : number,
      opacity: float(bodyFloat.state),
      tied: tie * float(bodyFloat.state),
      leader: tie === 0 ? null : [0, 1, 2, 3].map((part) => float(bodyFloat.leader + part)),
    }
  })
  const table = new Float32Array(siteTableWidth * 4)
  writeSites(table, frame.bodies)
  const symbols = paintSymbols(order, scene, table, window)
  const rows = new Set(symbols.map(({ row }) => row))
  frame.bodies.forEach(({ body }, position) => {
    if (!body.counted) return
    for (const row of rowsOfNumber(scene, body, window, frame.counts[position] ?? -1)) rows.add(row)
  })
  return { scene, frame, bodies, symbols, rows: [...rows].sort((a, b) => a - b) }
}

function paintSymbols(order: TimeOrder, scene: Scene, table: Float32Array, window: Span): PaintedSymbol[] {
  const instances = buildInstances(order, scene.seating)
  const ranks = windowRanks(order.index.instants, window)
  const painted: PaintedSymbol[] = []
  for (const { first, count } of drawRanges(instances, window)) {
    for (let position = first; position < first + count; position++) {
      const place = position * instanceWords * 4
      const [seatX = 0, seatY = 0] = new Float32Array(instances.data, place, 2)
      const words = new Uint32Array(instances.data, place + 8, 5)
      const [startRank = 0, endRank = 0, site = 0, row = 0, look = 0] = words
      const undated = ((look >> lookBit.undated) & 1) === 1
      const standing = undated ? 'possible' : standingByRank(ranks, startRank, endRank)
      const [x = 0, y = 0, presence = 0, opacity = 0] = table.subarray(site * 4, site * 4 + 4)
      if (standing === 'out' || opacity === 0) continue
      painted.push({ row, x: x + seatX * presence, y: y + seatY * presence, standing })
    }
  }
  return painted
}
