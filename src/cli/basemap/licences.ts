/** Writes `LICENSES.md`: for each file of the basemap its source, terms and attribution. */
import type { Terms } from './featureFile.ts'
import { citiesPackage, outlinesPackage } from './publicSources.ts'

export interface LicensedFile {
  readonly file: string
  readonly terms: Terms
  readonly made: string
}

const pages: Readonly<Record<string, string>> = {
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
}

/** The licence page as Markdown, one row per file. */
export function licencesText(files: readonly LicensedFile[]): string {
  const rows = files.map(({ file, terms, made }) => {
    const page = pages[terms.license]
    return `| \`${file}\` | ${made} | ${terms.attribution} | ${page ? `[${terms.license}](${page})` : terms.license} |`
  })
  return `# Licences of the basemap

Each file keeps to one source, so that each keeps its own terms. Written by \`npm run basemap\`.

| file | made from | attribution | licence |
|---|---|---|---|
${rows.join('\n')}

- Outlines: npm package \`${outlinesPackage.name}\` ${outlinesPackage.version}, extracted from OpenStreetMap. Files made from it are a derivative database under the ODbL, whatever the package's own licence field says. <https://www.openstreetmap.org/copyright>
- Towns: npm package \`${citiesPackage.name}\` ${citiesPackage.version}, from GeoNames; Serbian and Albanian name forms, ranks and label sides are ours. <https://www.geonames.org>
- Schematic lines may lie several hundred metres from the real feature; see \`data/basemap/lines.json\` for each line's accuracy.
`
}
