import { describe, expect, test } from 'vitest'
import { type PlaceOf, profileTable } from '../bench/profileTable.ts'
import { stepsOf, type TraceEvent } from '../bench/stepProfile.ts'

const main = { pid: 7, tid: 1 }
const draw = { functionName: 'draw', url: 'app.js', lineNumber: 3 }
const uniform = { functionName: 'uniform4fv', url: '' }
const worker = { functionName: 'elsewhere', url: 'worker.js' }

/** Two steps, at 1000 and 3000 µs; the debugger's order is not that of time. */
const trace: TraceEvent[] = [
  { ...main, name: 'step', ph: 'b', ts: 3000, id2: { local: '0x2' } },
  { ...main, name: 'step', ph: 'e', ts: 3400, id2: { local: '0x2' } },
  { ...main, name: 'step', ph: 'b', ts: 1000, id2: { local: '0x1' } },
  { ...main, name: 'step', ph: 'e', ts: 2000, id2: { local: '0x1' } },
  { ...main, name: 'Profile', ph: 'P', ts: 800, id: 'p', args: { data: { startTime: 800 } } },
  {
    pid: 7,
    tid: 9,
    name: 'ProfileChunk',
    ph: 'P',
    ts: 900,
    id: 'p',
    args: {
      data: {
        cpuProfile: {
          nodes: [
            { id: 1, callFrame: { functionName: '(root)' } },
            { id: 2, parent: 1, callFrame: draw },
          ],
          samples: [1, 2],
        },
        timeDeltas: [100, 200],
      },
    },
  },
  {
    pid: 7,
    tid: 9,
    name: 'ProfileChunk',
    ph: 'P',
    ts: 1900,
    id: 'p',
    args: {
      data: {
        // What a later piece adds hangs on nodes of an earlier one.
        cpuProfile: { nodes: [{ id: 3, parent: 2, callFrame: uniform }], samples: [3, 2, 2] },
        timeDeltas: [400, 300, 1300],
      },
    },
  },
  { pid: 7, tid: 2, name: 'Profile', ph: 'P', ts: 800, id: 'w', args: { data: { startTime: 800 } } },
  {
    pid: 7,
    tid: 9,
    name: 'ProfileChunk',
    ph: 'P',
    ts: 900,
    id: 'w',
    args: {
      data: {
        cpuProfile: { nodes: [{ id: 1, callFrame: worker }], samples: [1] },
        timeDeltas: [300],
      },
    },
  },
  { ...main, name: 'UpdateLayoutTree', ph: 'X', ts: 1800, dur: 100, args: { elementCount: 12 } },
  { ...main, name: 'Layout', ph: 'X', ts: 3000, dur: 350, args: { beginData: { dirtyObjects: 5 } } },
  { ...main, name: 'MinorGC', ph: 'X', ts: 3050, dur: 400 },
  { pid: 7, tid: 2, name: 'Layout', ph: 'X', ts: 1000, dur: 900, args: { beginData: { dirtyObjects: 99 } } },
]

describe('The steps of a trace', () => {
  const steps = stepsOf(trace, 'step')

  test('stand in the order of time, each with the stacks of its own thread, cut at its ends', () => {
    expect(steps.map(({ duration }) => duration)).toEqual([1000, 400])
    const seen = steps.map(({ stretches }) =>
      stretches.map(({ duration, stack }) => [duration, stack[0]?.functionName]),
    )
    // The first stack was seen before the step began, and the last of the second long before its end.
    expect(seen).toEqual([
      [
        [100, '(root)'],
        [400, 'draw'],
        [300, 'uniform4fv'],
        [200, 'draw'],
      ],
      [
        [100, 'draw'],
        [300, 'draw'],
      ],
    ])
    for (const { duration, stretches } of steps)
      expect(stretches.reduce((sum, stretch) => sum + stretch.duration, 0)).toBe(duration)
  })

  test('tell the browser’s own work from the function it was done for, the inner from the outer', () => {
    expect(steps.map(({ stretches }) => stretches.map(({ browser }) => browser))).toEqual([
      [null, null, null, 'style'],
      ['layout', 'garbage'],
    ])
    expect(steps.map(({ restyled, laidOut }) => [restyled, laidOut])).toEqual([
      [12, 0],
      [0, 5],
    ])
  })

  test('are missed with a sentence where there are none, or nothing was sampled', () => {
    expect(() => stepsOf(trace, 'other')).toThrow('no measure called “other”')
    const unsampled = trace.filter(({ name, tid }) => name !== 'Profile' || tid === 2)
    expect(() => stepsOf(unsampled, 'step')).toThrow('no sampled stack')
  })
})

describe('The table of a profile', () => {
  const placeOf: PlaceOf = ({ url }) => (url === 'app.js' ? { file: 'src/map/layer.ts', line: 4 } : null)
  const lines = profileTable(stepsOf(trace, 'step'), placeOf)
  const line = (name: string): readonly string[] => {
    const found = lines.filter((text) => text.endsWith(`   ${name}`))
    expect(found, name).toHaveLength(1)
    return (found[0] ?? '').trim().split(/\s+/).slice(0, 5)
  }

  test('gives milliseconds a step and shares of the whole, and the slowest step by itself', () => {
    expect(line('the whole step')).toEqual(['0.700', '100.0', '%', '1.000', '100.0'])
    // What the browser runs inside a function of ours is that room's.
    expect(line('map')).toEqual(['0.350', '50.0', '%', '0.700', '70.0'])
    expect(line('layout')).toEqual(['0.050', '7.1', '%', '0.000', '0.0'])
    expect(line('browser')).toEqual(['0.050', '7.1', '%', '0.100', '10.0'])
  })

  test('names functions by themselves and with all they call', () => {
    expect(line('uniform4fv in draw  src/map/layer.ts:4')[0]).toBe('0.150')
    expect(line('garbage for draw  src/map/layer.ts:4')[0]).toBe('0.150')
    const withAll = lines.slice(lines.findIndex((text) => text.includes('with all it calls')))
    expect(withAll.find((text) => text.endsWith('   draw  src/map/layer.ts:4'))?.trim()).toMatch(/^0\.650/)
  })

  test('adds its rooms up to the whole', () => {
    const from = lines.findIndex((text) => text.includes('room, library')) + 1
    const rooms = lines.slice(from, lines.indexOf('', from))
    const sum = rooms.reduce((all, text) => all + Number(text.trim().split(/\s+/)[0]), 0)
    expect(sum).toBeCloseTo(0.7, 3)
  })
})
