/** What the build writes for a dataset beside the app: static pages and their pictures, and its data in the words of the web. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { NamedView } from '../../domain/record/namedView.ts'
import { siteAddresses } from '../../format/link/siteAddresses.ts'
import { incidentExports } from '../../format/write/incidentExport.ts'
import { datasetAnnotations } from '../../format/write/writeAnnotations.ts'
import { datasetLinkedData } from '../../format/write/writeLinkedData.ts'
import { mainPicture, mainSubject } from './mainPage.ts'
import { namedViewFiles } from './namedViewPages.ts'
import { episodePage, incidentPage, type RecordPage } from './recordPages.ts'
import { pageStyle, type SiteSetting, sitePage } from './sitePage.ts'
import { type SiteFile, type SiteFolders, socialPictures } from './socialPictures.ts'

/** The pages of every record and named view and the dataset for programs; pictures only where the site's address is known, as nobody could ask for them. */
export async function siteFiles(
  dataset: Dataset,
  views: readonly NamedView[],
  setting: SiteSetting,
  folders: SiteFolders,
): Promise<SiteFile[]> {
  const named = namedViewFiles(dataset, views, setting.site)
  const pages = [...recordPages(dataset), ...named.pages]
  const main = {
    page: { picture: { path: mainPicture, alt: '' } },
    subject: mainSubject(dataset),
  }
  const addresses = siteAddresses(setting.site, 1)
  return [
    await styleFile(folders),
    ...pages.map(({ page }) => ({ fileName: `${page.path}index.html`, source: sitePage(page, setting) })),
    ...(setting.site ? await socialPictures(dataset, [main, ...pages], folders) : []),
    ...named.files,
    { fileName: 'data/incidents.jsonld', source: datasetLinkedData(dataset, addresses) },
    { fileName: 'data/annotations.jsonld', source: datasetAnnotations(dataset, addresses) },
    ...(setting.site ? [siteMap(pages, setting.site)] : []),
  ]
}

function recordPages(dataset: Dataset): RecordPage[] {
  const accounts = incidentExports(dataset)
  return [
    ...accounts.map((account) => incidentPage(dataset, account)),
    ...dataset.episodes.map((episode) =>
      episodePage(
        dataset,
        episode,
        accounts.filter(({ incident }) => incident.episode === episode.id),
      ),
    ),
  ]
}

/** The page's own font rules, seen from the folder of the style, then the style. */
async function styleFile({ root }: SiteFolders): Promise<SiteFile> {
  const fonts = await readFile(join(root, 'src/ui/fonts.css'), 'utf8')
  const style = await readFile(join(root, 'src/cli/site/page.css'), 'utf8')
  return { fileName: pageStyle, source: fonts.replaceAll('url("/fonts/', 'url("../fonts/') + style }
}

/** https://www.sitemaps.org/protocol.html */
function siteMap(pages: readonly RecordPage[], site: URL): SiteFile {
  const addresses = ['', ...pages.map(({ page }) => page.path)].map((path) => new URL(path, site).href)
  const entries = addresses.map((address) => `<url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`)
  const source = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`
  return { fileName: 'sitemap.xml', source }
}
