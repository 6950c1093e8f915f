/** Fetches a pinned npm package with the npm client and proves that it is the one we know. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A package as pinned in our source: `integrity` is a Subresource Integrity string (sha512-…). */
export interface PinnedPackage {
  readonly name: string
  readonly version: string
  readonly integrity: string
}

/** Whether bytes match a Subresource Integrity string of one sha512 hash. */
export function matchesIntegrity(bytes: Uint8Array, integrity: string): boolean {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}` === integrity
}

/** File name npm gives a packed package: the scope's `@` goes and `/` becomes `-`. */
export function archiveName({ name, version }: PinnedPackage): string {
  return `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`
}

/**
 * Folder of the unpacked package, fetched into `cache` if it is not there yet.
 * Throws a sentence for the reader if npm cannot fetch it or the bytes are not the pinned ones.
 */
export function fetchPackage(pinned: PinnedPackage, cache: string): string {
  const label = `${pinned.name}@${pinned.version}`
  mkdirSync(cache, { recursive: true })
  const archive = join(cache, archiveName(pinned))
  if (!existsSync(archive)) {
    const npm = spawnSync('npm', ['pack', label, '--pack-destination', cache, '--loglevel=error'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    if (npm.status !== 0 || !existsSync(archive)) {
      const complaint = npm.stderr?.split('\n').find((each) => /^npm error (?!code|errno|syscall)/.test(each))
      const reason = complaint?.replace('npm error ', '') ?? npm.error?.message ?? 'no reason given'
      throw new Error(`Could not fetch ${label} with npm (${reason}). Is there a network?`)
    }
  }
  if (!matchesIntegrity(readFileSync(archive), pinned.integrity)) {
    rmSync(archive)
    throw new Error(
      `${label} is not the package we know: its sha512 differs from the pinned one. It was deleted from the cache; nothing was written.`,
    )
  }
  return unpack(archive, label)
}

/** Unpacks beside the archive, whole or not at all. */
function unpack(archive: string, label: string): string {
  const folder = archive.replace(/\.tgz$/, '')
  if (existsSync(folder)) return join(folder, 'package')
  const partial = `${folder}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial)
  const tar = spawnSync('tar', ['-xzf', archive, '-C', partial], { encoding: 'utf8' })
  if (tar.status !== 0) throw new Error(`Could not unpack ${label}: ${tar.stderr || 'tar is missing'}`)
  renameSync(partial, folder)
  return join(folder, 'package')
}
