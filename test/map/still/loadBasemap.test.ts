import { afterEach, expect, it, vi } from 'vitest'
import { basemapParts } from '../../../src/map/basemap/sources.ts'
import { loadBasemap } from '../../../src/map/still/loadBasemap.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const empty = { type: 'FeatureCollection', features: [] }

function serve(answers: (name: string) => Response): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return answers(/(\w+)\.geojson$/.exec(address)?.[1] ?? '')
  })
  return asked
}

it('asks for every part beside the page', async () => {
  const asked = serve(() => Response.json(empty))
  expect(Object.keys(await loadBasemap('./')).sort()).toEqual([...basemapParts].sort())
  expect(asked).toContain('./basemap/land.geojson')
})

it('leaves out parts that are missing, broken or something else, and keeps the rest', async () => {
  serve((name) => {
    if (name === 'land') return new Response('', { status: 404 })
    if (name === 'lake') return new Response('<html>')
    if (name === 'lines') return Response.json([1, 2])
    if (name === 'towns') throw new TypeError('network down')
    return Response.json(empty)
  })
  expect(Object.keys(await loadBasemap('./')).sort()).toEqual(['boundary', 'crossings', 'villages'])
})
