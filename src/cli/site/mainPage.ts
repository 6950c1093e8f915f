/** What the build adds to the head of the app's own page, for other sites and for programs. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { startView } from '../../domain/view/view.ts'
import { siteAddresses } from '../../format/link/siteAddresses.ts'
import { datasetCard } from '../../format/write/writeLinkedData.ts'
import { siteTexts as text } from './siteTexts.ts'
import { type PictureSubject, pictureSize } from './socialPicture.ts'

/** An element of a head. */
export interface HeadElement {
  readonly tag: 'link' | 'meta' | 'script'
  readonly attrs: Readonly<Record<string, string>>
  readonly children?: string
}

export const mainPicture = 'picture.png'

/** Links to the whole in machine-readable form, the dataset's card, and, where the address is known, Open Graph. */
export function mainPageHead(dataset: Dataset, site: URL | null): HeadElement[] {
  const title = textIn(dataset.card.title, text.language)
  const link = (attrs: Readonly<Record<string, string>>): HeadElement => ({ tag: 'link', attrs })
  const property = (name: string, content: string): HeadElement => ({
    tag: 'meta',
    attrs: { property: name, content },
  })
  return [
    link({ rel: 'alternate', type: 'application/ld+json', href: './data/incidents.jsonld' }),
    link({
      rel: 'alternate',
      type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
      href: './data/annotations.jsonld',
    }),
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      // Nothing in a text may end the element.
      children: JSON.stringify(datasetCard(dataset, siteAddresses(site, 0))).replaceAll('<', '\\u003c'),
    },
    ...(site
      ? [
          link({ rel: 'canonical', href: site.href }),
          property('og:type', 'website'),
          property('og:title', title),
          property('og:url', site.href),
          ...(dataset.card.description
            ? [property('og:description', textIn(dataset.card.description, text.language))]
            : []),
          property('og:image', new URL(mainPicture, site).href),
          property('og:image:width', String(pictureSize.width)),
          property('og:image:height', String(pictureSize.height)),
          property('og:image:alt', text.pictureOf(title)),
        ]
      : []),
  ]
}

/** The whole dataset on one picture. */
export const mainSubject = (dataset: Dataset): PictureSubject => ({
  kicker: text.documents(dataset.sources.size),
  title: textIn(dataset.card.title, text.language) + dataset.footnotes.map(({ mark }) => mark).join(''),
  facts: [text.incidentCount(dataset.index.size), text.what],
  notes: [
    text.claims,
    ...dataset.footnotes.map((footnote) => `${footnote.mark} ${textIn(footnote.text, text.language)}`),
  ],
  attribution: text.attribution,
  view: startView,
})
