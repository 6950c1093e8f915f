import { describe, expect, it } from 'vitest'
import { judgeFrames, judgeShift, judgeWeight } from '../bench/judgeEmbed.ts'

describe('the figures of an embed', () => {
  const kept = { code: 84, dataset: 60, basemap: 18, live: 475, complaints: [] }

  it('weigh page, script and style apart from what the drawing is made from, and the live map by itself', () => {
    expect(judgeWeight(kept).missed).toEqual([])
    expect(judgeWeight({ ...kept, dataset: 300 }).missed).toEqual([])
    expect(judgeWeight({ ...kept, code: 90.1 }).missed).toHaveLength(1)
    expect(judgeWeight({ ...kept, live: 681 }).missed).toHaveLength(1)
    expect(judgeWeight({ ...kept, complaints: ['request to another host'] }).missed).toHaveLength(1)
  })

  it('are missed where nothing came', () => {
    for (const part of ['code', 'dataset', 'basemap', 'live']) {
      expect(judgeWeight({ ...kept, [part]: 0 }).missed).toHaveLength(1)
    }
  })

  it('allow an article no shift at all, and want to have seen one that does shift', () => {
    expect(judgeShift(new Map([['the frame', 0]]), 0.02).missed).toEqual([])
    expect(judgeShift(new Map([['the frame', 0.001]]), 0.02).missed).toHaveLength(1)
    expect(judgeShift(new Map([['the frame', 0]]), 0).missed).toHaveLength(1)
  })

  const never = [60, 60]

  it('allow every change three frames where article and embed are drawn together', () => {
    const measured = (counts: number[]) => [{ dialect: 'Pym', whose: 'host', counts }] as const
    expect(judgeFrames(measured([1, 3, 2, 1]), never).missed).toEqual([])
    expect(judgeFrames(measured([1, 1, 4, 1]), never).missed).toHaveLength(1)
  })

  it('allow most changes three frames where they are drawn apart', () => {
    const measured = (counts: number[]) => [{ dialect: 'Pym', whose: 'embed', counts }] as const
    expect(judgeFrames(measured([2, 2, 5, 2]), never).missed).toEqual([])
    expect(judgeFrames(measured([4, 4, 5, 4]), never).missed).toHaveLength(1)
  })

  it('want a host that hears nothing to be found wrong', () => {
    expect(judgeFrames([], [60, 2]).missed).toHaveLength(1)
    expect(judgeFrames([], []).missed).toHaveLength(1)
  })
})
