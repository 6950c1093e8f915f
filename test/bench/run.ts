/** `npm run bench [-- NAME…]`: takes the figures one after another, each in a process of its own; status 1 when one was missed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Files beside this one. Each prints what it measured and ends with status 1 when a figure was missed. */
const benches = ['size', 'embed', 'scrub', 'whole', 'typing', 'memory', 'opening'] as const

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !benches.some((bench) => bench === name))
if (unknown.length > 0) throw new Error(`no bench is called ${unknown.join(', ')}`)

for (const bench of benches.filter((name) => asked.length === 0 || asked.includes(name))) {
  const file = `test/bench/${bench}.ts`
  if (!existsSync(file)) throw new Error(`${file} is not there`)
  console.log(`\n${bench}`)
  const { status, signal } = spawnSync(process.execPath, ['node_modules/jiti/lib/jiti-cli.mjs', file], {
    stdio: 'inherit',
  })
  if (signal) console.error(`${bench} was ended by ${signal}: no figure was taken`)
  if (status !== 0) process.exitCode = 1
}
