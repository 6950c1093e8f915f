import { describe, expect, it } from 'vitest'
import { fetchJsonText } from '../../src/format/read/fetchJsonText.ts'

const answer = (body: string, init?: ResponseInit) =>
  fetchJsonText('data.geojson', async () => new Response(body, init))

describe('fetching a JSON file', () => {
  it('gives the text, whatever the server calls it', async () => {
    const headers = { 'content-type': 'text/html' }
    expect(await answer('{"type":"FeatureCollection"}', { headers })).toEqual({
      kind: 'text',
      text: '{"type":"FeatureCollection"}',
    })
  })

  it.each<[string, ResponseInit, string]>([
    ['', { status: 404 }, 'missing'],
    ['gone', { status: 410 }, 'missing'],
    ['no', { status: 403 }, 'refused'],
    ['oops', { status: 503 }, 'server'],
    [' \n', {}, 'empty'],
    ['<!doctype html><title>Home</title>', {}, 'content'],
    ['{}', { headers: { 'content-length': '900000000' } }, 'tooLarge'],
  ])('says of the answer %j with %j that it is %s', async (body, init, kind) => {
    const found = await answer(body, init)
    expect(found.kind).toBe(kind)
    if (found.kind === 'text') return
    expect(found.issue.message).toContain('data.geojson')
    expect(found.issue.remedy).toMatch(/\.$/)
  })

  it('says when the server cannot be reached, or breaks off half way', async () => {
    const unreachable = await fetchJsonText('data.geojson', () =>
      Promise.reject(new TypeError('Failed to fetch')),
    )
    expect(unreachable.kind).toBe('network')
    const broken = new ReadableStream({
      pull: (controller) => {
        controller.error(new Error('reset'))
      },
    })
    expect((await fetchJsonText('data.geojson', async () => new Response(broken))).kind).toBe('network')
  })
})
