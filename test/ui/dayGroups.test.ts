import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incidentsIn } from '../../src/domain/dataset/incidentSet.ts'
import { timeOrder } from '../../src/domain/dataset/timeOrder.ts'
import { always, day } from '../../src/domain/time/span.ts'
import { dayGroups } from '../../src/ui/list/dayGroups.ts'
import { theDataset as dataset } from '../fixtures/theDataset.ts'

const order = timeOrder(dataset.index)

describe('The list by days', () => {
  test('holds every incident of the window once, whatever the window', () => {
    const { start, end } = dataset.extent
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: end }),
        fc.integer({ min: 1, max: 400 * day }),
        (from, length) => {
          const set = incidentsIn(order, { start: from, end: from + length })
          const rows = dayGroups(set, dataset).flatMap((group) => group.rows)
          const expected = Array.from({ length: set.size }, (_, position) => set.rowAt(position))
          expect(rows.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b))
        },
      ),
    )
  })

  test('puts an incident under the day or stretch it is dated to, never under a day nobody reported', () => {
    for (const { span, rows } of dayGroups(incidentsIn(order, always), dataset)) {
      for (const row of rows) {
        const [start, end] = [dataset.index.start[row] ?? 0, dataset.index.end[row] ?? 0]
        expect(span && start >= span.start && end <= span.end).toBe(true)
      }
    }
  })
})
