/** Adding a case is adding two files: `bad/<name>.geojson` and what is to be said about it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../src/format/read/readDataset.ts'

const folder = (name: string): URL => new URL(`../fixtures/${name}/`, import.meta.url)
const namesIn = (name: string): string[] =>
  readdirSync(folder(name)).filter((file) => file.endsWith('.geojson'))
const read = (kind: string, file: string) =>
  readDataset(readFileSync(new URL(file, folder(kind)), 'utf8'), file)

describe('a sound file', () => {
  it.each(namesIn('good'))('%s is read whole and without a fault', (file) => {
    const { dataset, issues, rejected } = read('good', file)
    expect(dataset).not.toBeNull()
    expect(rejected).toBe(0)
    expect(issues.filter(({ severity }) => severity === 'fault')).toEqual([])
  })
})

describe('a faulty file', () => {
  it.each(namesIn('bad'))('%s has each fault named with its place and what to do', (file) => {
    const { dataset, issues, rejected } = read('bad', file)
    const found = {
      kept: dataset?.incidents.length ?? null,
      rejected,
      issues: issues.map(
        ({ severity, line, pointer, message, remedy }) =>
          `${severity} ${line ?? '-'} ${pointer}: ${message} | ${remedy}`,
      ),
    }
    const expected = new URL(file.replace('.geojson', '.issues.json'), folder('bad'))
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
    expect(issues.length).toBeGreaterThan(0)
  })
})
