/** The archived texts of the documents, found by their hash: they live outside the project and are never published. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive, ArchivedText } from '../../format/curate/records/archivedText.ts'

/** Every UTF-8 text in a folder; null where the folder does not exist. Other files are passed over. */
export function readArchive(folder: string): Archive | null {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return null
  const archive = new Map<string, ArchivedText>()
  for (const file of readdirSync(folder)) {
    const path = join(folder, file)
    if (!statSync(path).isFile()) continue
    const text = archivedText(file, readFileSync(path))
    if (text) archive.set(text.sha256, text)
  }
  return archive
}

function archivedText(file: string, bytes: Uint8Array): ArchivedText | null {
  try {
    // A byte order mark belongs to the text: dropping it would shift every offset.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { file, sha256: createHash('sha256').update(bytes).digest('hex'), codePoints: [...text] }
  } catch {
    return null
  }
}
