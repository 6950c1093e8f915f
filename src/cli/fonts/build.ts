/** Cuts the web fonts down to the letters we print and writes them with their CSS: `npm run fonts`. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { charactersIn, fontFamilies, type Script, scripts, unicodeRange, weights } from './letters.ts'
import { fontFaceRule } from './stylesheet.ts'

/** The published file that holds a script's letters. */
const publishedIn: Record<Script['name'], string> = {
  latin: 'latin',
  'latin-1': 'latin',
  'south-slavic': 'latin-ext',
  'latin-ext': 'latin-ext',
  cyrillic: 'cyrillic',
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const folder = join(root, 'public/fonts')

async function build(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const rules: string[] = []
  const sizes: Record<string, number> = {}
  for (const { family, source, features } of fontFamilies) {
    const files = join(root, 'node_modules/@fontsource', source)
    copyFileSync(join(files, 'LICENSE'), join(folder, `OFL-${source}.txt`))
    for (const script of scripts) {
      for (const weight of weights) {
        const name = `${source}-${script.name}-${weight}.woff2`
        const published = publishedIn[script.name]
        const whole = readFileSync(join(files, `files/${source}-${published}-${weight}-normal.woff2`))
        const subset = await subsetFont(whole, charactersIn(script), {
          targetFormat: 'woff2',
          keepFeatures: [...features[weight]],
        })
        writeFileSync(join(folder, name), subset)
        sizes[name] = subset.length
        rules.push(fontFaceRule({ family, weight, file: name, range: unicodeRange(script) }))
      }
    }
  }
  writeFileSync(
    join(root, 'src/ui/fonts.css'),
    `/* Written by \`npm run fonts\`. Inter and Source Serif 4, OFL 1.1; licences in /fonts/. */\n${rules.join('\n')}`,
  )
  console.table(sizes)
  console.log(`Together ${Object.values(sizes).reduce((sum, size) => sum + size, 0)} bytes`)
}

build().catch((error: unknown) => {
  console.error(`The fonts were not built. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
