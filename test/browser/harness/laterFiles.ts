/** The files of a built app that its pages load later, read from the build itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface LaterFile {
  /** Name without hash and ending, `About`. */
  readonly name: string
  /** Path of the script below the site's root. */
  readonly script: string
  /** Path of the style sheet of its own, null where it has none. */
  readonly sheet: string | null
}

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
}

/** Every script that another script of the build imports dynamically. */
export function laterFiles(folder: string): readonly LaterFile[] {
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
  )
  const scripts = new Set(
    readdirSync(join(folder, 'assets'))
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const code = readFileSync(join(folder, 'assets', file), 'utf8')
        return [...code.matchAll(/\bimport(?:Again)?\([`"']\.\/([^`"']+)[`"']/g)].map(([, name = '']) => name)
      }),
  )
  return [...scripts].map((file) => {
    const script = `assets/${file}`
    const chunk = Object.values(manifest).find((entry) => entry.file === script)
    return { name: file.replace(/-[\w-]{8}\.js$/, ''), script, sheet: chunk?.css?.[0] ?? null }
  })
}

/** A script with the same exports, each of which throws when it is called: a part with an error in it. */
export function throwingScript(folder: string, script: string): string {
  const code = readFileSync(join(folder, script), 'utf8')
  const [, exported = ''] = /export\s*\{([^}]*)\}/.exec(code) ?? []
  const names = exported.split(',').map((part) => part.trim().replace(/^.*\sas\s/, ''))
  return `const fail = () => { throw new Error('made to fail') }
export { ${names.map((name) => `fail as ${name}`).join(', ')} }`
}
