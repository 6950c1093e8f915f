/** The pictures of static pages as files, drawn with the basemap and the fonts of the page. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { type BasemapData, basemapParts } from '../../map/basemap/sources.ts'
import { fontFaces } from './pageFonts.ts'
import { keptPictures } from './pictureCache.ts'
import type { SitePage } from './sitePage.ts'
import { type PictureSubject, socialPicture } from './socialPicture.ts'

export interface SiteFile {
  /** Below the site. */
  readonly fileName: string
  readonly source: string | Uint8Array
}

export interface SiteFolders {
  /** Root of the project. */
  readonly root: string
  /** Where drawn pictures are kept between builds. */
  readonly cache: string
}

/** A page, and what its picture shows. */
export interface PicturedPage {
  readonly page: Pick<SitePage, 'picture'>
  readonly subject: PictureSubject
}

/** One after the other: the renderer works on one at a time anyway. */
export async function socialPictures(
  dataset: Dataset,
  pages: readonly PicturedPage[],
  { root, cache }: SiteFolders,
): Promise<SiteFile[]> {
  const faces = await fontFaces(join(root, 'public'))
  const basemap = await basemapIn(join(root, 'public/basemap'))
  const draw = keptPictures(cache, faces)
  const files: SiteFile[] = []
  for (const { page, subject } of pages) {
    if (!page.picture) continue
    const source = await draw(socialPicture(dataset, basemap, subject, faces))
    files.push({ fileName: page.picture.path, source })
  }
  return files
}

async function basemapIn(folder: string): Promise<BasemapData> {
  const parts = await Promise.all(
    basemapParts.map(async (part) => [
      part,
      JSON.parse(await readFile(join(folder, `${part}.geojson`), 'utf8')),
    ]),
  )
  return Object.fromEntries(parts)
}
