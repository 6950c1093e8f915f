import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readDataset } from '../../src/format/read/readDataset.ts'

// Large inputs and many runs: how long they take on a busy machine decides about nothing.
vi.setConfig({ testTimeout: 0 })

const small = readFileSync(new URL('../fixtures/good/small.geojson', import.meta.url), 'utf8')
const read = (value: unknown) => readDataset(JSON.stringify(value), 'file.geojson')
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const point = (id: string, properties: object = {}) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [20, 43] },
  properties,
})
type Path = (string | number)[]

describe('the reader never throws', () => {
  it('on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { dataset, issues } = readDataset(text, 'file')
        expect(dataset !== null || issues.length > 0).toBe(true)
      }),
    )
  })

  it('on any JSON value, nor on any list of them as features', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void read(value)))
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (features) => {
        const { dataset, rejected } = read(collection(...features))
        expect((dataset?.incidents.length ?? 0) + rejected).toBe(features.length)
      }),
    )
  })

  it('on names that mean something to the language, and it learns nothing from them', () => {
    const text =
      '{"type":"FeatureCollection","timeZone":"UTC","features":[{"type":"Feature","id":"a","geometry":null,"properties":{"title":{"en":"a","__proto__":"x"},"__proto__":{"polluted":1},"reports":{"__proto__":[]},"constructor":{"prototype":{"polluted":1}}}}]}'
    expect(readDataset(text, 'file').dataset?.incidents).toHaveLength(1)
    expect({}).not.toHaveProperty('polluted')
  })

  it('on a hundred thousand levels, wherever they stand', () => {
    const depth = 100_000
    const nest = (opening: string, closing: string, inner = '') =>
      opening.repeat(depth) + inner + closing.repeat(depth)
    const feature = (geometry: string, properties: string) =>
      `{"type":"FeatureCollection","timeZone":"UTC","features":[{"type":"Feature","id":"a","geometry":${geometry},"properties":${properties}}]}`
    for (const text of [
      feature('null', `{"deep":${nest('[', ']')}}`),
      feature('null', `{"title":${nest('{"en":', '}', '1')}}`),
      feature('null', `{"title":{"en":"a"},"reports":${nest('[', ']')}}`),
      feature(`{"type":"Polygon","coordinates":${nest('[', ']')}}`, '{}'),
      feature(
        nest('{"type":"GeometryCollection","geometries":[', ']}', '{"type":"Point","coordinates":[1,2]}'),
        '{}',
      ),
    ]) {
      expect(readDataset(text, 'file').dataset?.incidents).toHaveLength(1)
    }
    expect(readDataset(nest('[', ']'), 'file').dataset).toBeNull()
  })

  it('on fifty megabytes', () => {
    const name = 'x'.repeat(5000)
    const text = JSON.stringify(
      collection(...Array.from({ length: 10_000 }, (_, i) => point(`p${i}`, { name }))),
    )
    expect(text.length).toBeGreaterThan(50_000_000)
    expect(readDataset(text, 'file').dataset?.incidents).toHaveLength(10_000)
    expect(readDataset(text.slice(0, -1), 'file').dataset).toBeNull()
  })
})

describe('a file older than the codes, or from elsewhere', () => {
  const withMembers = (members: object) => {
    const file = JSON.parse(small)
    return { ...file, ...members }
  }

  it('may have plain texts where we write language maps: they stay, of undetermined language', () => {
    const file = JSON.parse(small)
    file.checks[0].value = 'at least 2'
    file.places[0].georeferenceSources = ['a printed map', { en: 'an atlas' }]
    const { dataset, issues } = read(file)
    expect(issues.filter(({ severity }) => severity === 'fault')).toEqual([])
    expect(dataset?.checks[0]?.value).toEqual({ und: 'at least 2' })
    expect(dataset?.places.get(file.places[0].id)?.georeferenceSources).toEqual([
      { und: 'a printed map' },
      { en: 'an atlas' },
    ])
  })

  it('says nothing of how speakers know, and the reader adds nothing', () => {
    for (const { reports } of read(JSON.parse(small)).dataset?.incidents ?? [])
      for (const report of reports) expect(report).not.toHaveProperty('knowledgeBasis')
  })

  it('loses a knowledge basis it made up, not the report', () => {
    const file = JSON.parse(small)
    const number = file.features.findIndex(
      ({ properties }: { properties: { reports?: unknown[] } }) => (properties.reports ?? []).length > 0,
    )
    file.features[number].properties.reports[0].knowledgeBasis = 'dreamt'
    const { dataset, issues } = read(file)
    expect(issues.map(({ pointer }) => pointer)).toContain(
      `features[${number}].properties.reports[0].knowledgeBasis`,
    )
    const [report] = dataset?.incidents.find(({ id }) => id === file.features[number].id)?.reports ?? []
    expect(report).toBeDefined()
    expect(report).not.toHaveProperty('knowledgeBasis')
  })

  it('that describes a publisher twice has the first description, and the second is named', () => {
    const publisher = { name: 'The Paper', group: 'press', isBody: true }
    const { dataset, issues } = read(
      withMembers({
        publisherGroups: [{ id: 'press', label: { en: 'Press' } }],
        publishers: ['a newspaper', 'a weekly'].map((en) => ({ ...publisher, description: { en } })),
      }),
    )
    expect(dataset?.publishers.get('The Paper')?.description).toEqual({ en: 'a newspaper' })
    expect(issues.map(({ pointer, message }) => `${pointer}: ${message}`)).toContain(
      'publishers[1].name: “The Paper” is also the name of publishers[0]',
    )
  })

  it('keeps a publisher whose group it does not have, and a voice that would speak for itself', () => {
    const file = withMembers({
      publishers: [{ name: 'The Paper', description: { en: 'newspaper' }, group: 'press', isBody: true }],
      agents: [
        { id: 'one', kind: 'person', names: { en: 'One' }, speaksFor: 'two' },
        { id: 'two', kind: 'person', names: { en: 'Two' }, speaksFor: 'one' },
      ],
    })
    const { dataset, issues } = read(file)
    expect(dataset?.publishers.get('The Paper')?.description).toEqual({ en: 'newspaper' })
    expect(issues.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['publishers[0].group', 'agents[0].speaksFor']),
    )
    expect(dataset?.agents.get('one')).not.toHaveProperty('speaksFor')
    expect(dataset?.agents.get('two')?.speaksFor).toBe('one')
  })
})

describe('a good file with some members spoilt', () => {
  const paths = memberPaths(JSON.parse(small))
  const spoils = fc.array(fc.tuple(fc.constantFrom(...paths), fc.anything({ maxDepth: 2 })), {
    minLength: 1,
    maxLength: 4,
  })

  it('keeps every feature that nothing was done to, with all it refers to itself', () => {
    fc.assert(
      fc.property(spoils, (list) => {
        const file = JSON.parse(small)
        for (const [path, value] of list) put(file, path, value)
        const { dataset, issues, rejected } = readDataset(JSON.stringify(file) ?? '', 'file')
        const touched = new Set(list.filter(([path]) => path[0] === 'features').map(([path]) => path[1]))
        if (list.some(([path]) => path.length === 1 && ['features', 'type'].includes(String(path[0])))) return
        const ids: string[] = JSON.parse(small).features.map(({ id }: { id: string }) => id)
        const untouched = ids.filter(
          (id, number) => !touched.has(number) && !isTakenByAnother(file, id, number),
        )
        expect(dataset?.incidents.map(({ id }) => id)).toEqual(expect.arrayContaining(untouched))
        expect((dataset?.incidents.length ?? 0) + rejected).toBe(file.features.length)
        for (const issue of issues) expect(issue.pointer.length + issue.message.length).toBeGreaterThan(5)
      }),
      { numRuns: 200 },
    )
  })

  it('still leads nowhere wrong: every reference that is left can be followed', () => {
    fc.assert(
      fc.property(spoils, (list) => {
        const file = JSON.parse(small)
        for (const [path, value] of list) put(file, path, value)
        const { dataset } = readDataset(JSON.stringify(file) ?? '', 'file')
        for (const incident of dataset?.incidents ?? []) {
          if (incident.placeId !== null) expect(dataset?.places.has(incident.placeId)).toBe(true)
          for (const report of incident.reports) {
            expect(dataset?.excerpts.get(report.excerpt)?.source).toBe(report.source)
            expect(dataset?.sources.has(report.source)).toBe(true)
            for (const voice of [...report.via, report.speaker ?? []].flat())
              expect(dataset?.agents.has(voice)).toBe(true)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('names the report that is left out by its number in the file, also after others went', () => {
    const file = JSON.parse(small)
    file.features[0].properties.reports.unshift(5, { id: 'rx' })
    file.features[0].properties.reports[2].speaker = 'nobody'
    const { dataset, issues } = read(file)
    expect(issues.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        'features[0].properties.reports[0]',
        'features[0].properties.reports[1].source',
        'features[0].properties.reports[2].speaker',
      ]),
    )
    const row = dataset?.rowOf.get('i1') ?? -1
    expect(dataset?.incidents[row]?.reports.map(({ id }) => id)).toEqual(['r1', 'r2'])
  })
})

describe('files that are not ours', () => {
  it('take their title from the file and their zone is UTC', () => {
    const { dataset } = readDataset(JSON.stringify(collection()), 'folder/My finds.geojson')
    expect(dataset?.card).toEqual({ version: '0', title: { und: 'My finds' }, timeZone: 'UTC' })
  })

  it('put a feature on the timeline where it has a date in ISO 8601', () => {
    const { dataset } = read(
      collection(
        point('a', { date: '2023-05-26' }),
        point('b', { timestamp: '2023-05-26T06:05:10.5+0200' }),
        point('c', { datetime: '2023-05-26 06:05' }),
        point('d', { time: 'early morning' }),
        point('e', { eventDate: '2023-05-XX' }),
      ),
    )
    const spans = dataset?.incidents.map(({ id, eventDate, eventTime }) => [id, eventDate, eventTime ?? null])
    expect(spans?.sort()).toEqual([
      ['a', '2023-05-26', null],
      ['b', '2023-05-26', '06:05+02:00'],
      ['c', '2023-05-26', '06:05Z'],
      ['d', null, null],
      ['e', '2023-05-XX', null],
    ])
  })

  it('are called by their title or name, else by their number', () => {
    const { dataset } = read(collection(point('a', { name: 'A' }), point('b', { title: 7 }), point('c')))
    expect(dataset?.incidents.map(({ title }) => title)).toEqual([
      { und: 'A' },
      { und: '7' },
      { und: 'Feature 3' },
    ])
  })

  it('get ids that no feature of the file has', () => {
    const { id: _, ...nameless } = point('x')
    const { dataset } = read(collection(nameless, point('f1')))
    expect(dataset?.incidents.map(({ id }) => id)).toEqual(['f1_', 'f1'])
  })
})

function memberPaths(value: unknown, around: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, member]) => {
    const path: Path = [...around, isList ? Number(key) : key]
    return [path, ...memberPaths(member, path)]
  })
}

/** Does nothing where an earlier change took away the way to the member. */
function put(file: unknown, path: Path, value: unknown): void {
  let container = file as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) {
    if (typeof container !== 'object' || container === null || !Object.hasOwn(container, key)) return
    container = container[key] as Record<string | number, unknown>
  }
  const last = path.at(-1) ?? ''
  // An earlier change may have put a list there, whose length is no member of the file.
  const isMember = Array.isArray(container) ? typeof last === 'number' : typeof container === 'object'
  if (isMember && container !== null) container[last] = jsonOf(value)
}

const jsonOf = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null')
  } catch {
    return null
  }
}

/** A spoilt id may happen to be that of a later feature, which then is the second one. */
const isTakenByAnother = (file: { features: unknown[] }, id: string, number: number): boolean =>
  file.features.slice(0, number).some((feature) => {
    const other = typeof feature === 'object' && feature !== null && 'id' in feature ? feature.id : null
    return String(other) === id
  })
