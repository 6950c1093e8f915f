/** Entry of `npm run data`. */
import { runData } from './data/runData.ts'

process.exitCode = runData(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`))
