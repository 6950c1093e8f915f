/** Entry of `npm run bundle`: the whole map as one HTML file, for a memory stick or a room without network. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'

process.env['NODE_ENV'] = 'production'
const { buildSingleFile } = await import('./bundle/buildSingleFile.ts')

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data/incidents.geojson' },
    out: { type: 'string', default: 'dist-bundle/incident-map.html' },
  },
})
const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const made = await buildSingleFile(values.data)
if (made.kind === 'refused') {
  for (const reason of made.reasons) say(`${values.data}: ${reason}`)
  process.exitCode = 1
} else {
  for (const remark of made.remarks) say(`${values.data}: ${remark}`)
  mkdirSync(dirname(values.out), { recursive: true })
  writeFileSync(values.out, made.html)
  say(`${values.out}: ${(Buffer.byteLength(made.html) / 1e6).toFixed(2)} MB`)
}
