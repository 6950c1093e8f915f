/** A folder laid out like `data/`, in which a test writes a dataset and runs the command on it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runData } from '../../../src/cli/data/runData.ts'
import { areas, documents, lines, loadedWords, soundDataset } from './soundDataset.ts'

export interface Workshop {
  readonly file: string
  readonly sources: string
  /** Writes the file as it stands. */
  write(dataset: unknown): void
  read(): string
  /** Everything the command says, and its exit status. */
  run(...options: string[]): { readonly status: number; readonly lines: readonly string[] }
  close(): void
}

export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'data-command-'))
  const data = join(folder, 'data')
  const sources = join(folder, 'sources')
  for (const path of [join(data, 'editorial'), join(data, 'basemap'), sources])
    mkdirSync(path, { recursive: true })
  writeFileSync(join(data, 'editorial/loaded-words.json'), JSON.stringify({ words: loadedWords }))
  writeFileSync(join(data, 'basemap/lines.json'), JSON.stringify(lines))
  writeFileSync(join(data, 'areas.json'), JSON.stringify(areas))
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(sources, `${name}.txt`), text)
  const file = join(data, 'incidents.geojson')
  return {
    file,
    sources,
    write: (dataset) => writeFileSync(file, JSON.stringify(dataset, null, 2)),
    read: () => readFileSync(file, 'utf8'),
    run: (...options) => {
      const lines: string[] = []
      const status = runData([...options, file], (line) => lines.push(...line.split('\n')))
      return { status, lines }
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}

/** The sound dataset with everything computed, as `--write` leaves it; each call gives a fresh copy to spoil. */
export function computedDataset(): ReturnType<typeof soundDataset> {
  const shop = workshop()
  shop.write(soundDataset())
  shop.run('--write', '--sources', shop.sources)
  const dataset = JSON.parse(shop.read())
  shop.close()
  return dataset
}
