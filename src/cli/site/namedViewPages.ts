/**
 * For each view an editor has named: a page, its picture, and what other sites read to take the view in by its
 * address alone (https://oembed.com, in a static file); and the list of all of them for the embed.
 */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { incidentsIn } from '../../domain/dataset/incidentSet.ts'
import { timeOrder } from '../../domain/dataset/timeOrder.ts'
import { facetsOf, passes } from '../../domain/filter/facets.ts'
import { isFiltering } from '../../domain/filter/filter.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { type NamedView, namedViewsVersion } from '../../domain/record/namedView.ts'
import { always } from '../../domain/time/span.ts'
import { embedHeight } from '../../domain/view/embedShape.ts'
import { startView, type View } from '../../domain/view/view.ts'
import { encodeAddress } from '../../format/link/address.ts'
import { embedCode } from '../../format/link/embedCode.ts'
import { encodeEmbed, plainEmbed } from '../../format/link/embedOptions.ts'
import { recordedView } from '../../format/link/recordedView.ts'
import { namedViewsPath } from '../../format/link/siteAddresses.ts'
import { fragment, tag } from './html.ts'
import { incidentItem, type RecordPage, recordPage } from './recordPages.ts'
import { siteTexts as text } from './siteTexts.ts'
import { pictureSize } from './socialPicture.ts'
import type { SiteFile } from './socialPictures.ts'

export interface NamedViewFiles {
  readonly pages: readonly RecordPage[]
  /** Beside the pages and their pictures. */
  readonly files: readonly SiteFile[]
}

/** @param site null: not known, so there is no picture and nothing for oEmbed, which are asked for by whole addresses */
export function namedViewFiles(
  dataset: Dataset,
  views: readonly NamedView[],
  site: URL | null,
): NamedViewFiles {
  const listed = views.map((named) => (site ? { ...named, picture: `${folderOf(named)}picture.png` } : named))
  const list = JSON.stringify({ viewsVersion: namedViewsVersion, views: listed })
  return {
    pages: views.map((named) => namedViewPage(dataset, named, site)),
    files: [
      { fileName: namedViewsPath, source: list },
      ...(site ? views.map((named) => oEmbed(dataset, named, site)) : []),
    ],
  }
}

const folderOf = ({ id }: NamedView): string => `view/${id}/`
const oEmbedOf = (named: NamedView): string => `${folderOf(named)}oembed.json`
const viewOf = ({ view }: NamedView, { zone }: Dataset): View => ({
  ...startView,
  ...recordedView(view, zone),
})

function namedViewPage(dataset: Dataset, named: NamedView, site: URL | null): RecordPage {
  const view = viewOf(named, dataset)
  const title = textIn(named.title, text.language)
  const description = textIn(named.description, text.language)
  const facets = facetsOf(dataset)
  const order = timeOrder(
    dataset.index,
    isFiltering(view.filter) ? (row) => passes(facets, view.filter, row) : undefined,
  )
  const set = incidentsIn(order, view.window ?? always)
  const rows = Array.from({ length: set.size }, (_, position) => set.rowAt(position))
  return recordPage(dataset, {
    path: folderOf(named),
    title,
    description,
    facts: [text.incidentCount(set.size)],
    quote: undefined,
    view,
    links: site
      ? [
          {
            rel: 'alternate',
            type: 'application/json+oembed',
            href: new URL(oEmbedOf(named), site).href,
            title,
          },
        ]
      : [],
    body: fragment(
      tag('p', {}, description),
      tag('h2', {}, text.incidents),
      tag('ul', {}, rows.flatMap((row) => dataset.incidents[row] ?? []).map(incidentItem)),
    ),
  })
}

/** The widest column that is told; the frame fills a narrower one. Pixels. */
const width = 640

function oEmbed(dataset: Dataset, named: NamedView, site: URL): SiteFile {
  const title = textIn(named.title, text.language)
  const absolute = (path: string): string => new URL(path, site).href
  const fullAddress = absolute(
    `#${encodeAddress(viewOf(named, dataset), dataset.zone, dataset.card.version)}`,
  )
  // WordPress listens for heights only where a quotation stands beside the frame, and shows it where no map comes.
  const quotation = tag('blockquote', {}, tag('a', { href: fullAddress }, title))
  const html = embedCode('frame', {
    address: absolute(`embed/?${encodeEmbed({ ...plainEmbed, named: named.id }, '')}`),
    fullAddress,
    title,
    linkText: text.openMap,
    width,
    script: absolute('embed/v1/embed.js'),
    integrity: '',
    picture: null,
  })
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name:
      textIn(dataset.card.title, text.language) + dataset.footnotes.map(({ mark }) => mark).join(''),
    provider_url: site.href,
    cache_age: 86_400,
    html: `${quotation.html}${html}`,
    width,
    height: embedHeight(width),
    thumbnail_url: absolute(`${folderOf(named)}picture.png`),
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
  }
  return { fileName: oEmbedOf(named), source: JSON.stringify(answer) }
}
