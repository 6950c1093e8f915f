/** A static page and a picture for each incident and each episode: what is reported, by whom, in which words. */
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import { placeNames } from '../../domain/dataset/placeNames.ts'
import { type Check, isSameText, publishersOf } from '../../domain/record/check.ts'
import type { Episode } from '../../domain/record/episode.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Report } from '../../domain/record/report.ts'
import { edtfInWords, eventTimeInWords } from '../../domain/time/dateWords.ts'
import { eventDating } from '../../domain/time/eventSpan.ts'
import type { Span } from '../../domain/time/span.ts'
import { startView, type View } from '../../domain/view/view.ts'
import { encodeAddress } from '../../format/link/address.ts'
import {
  agentName,
  describedPublisher,
  type IncidentExport,
  publisherDescription,
} from '../../format/write/incidentExport.ts'
import { fragment, linked, type Markup, tag } from './html.ts'
import type { SitePage } from './sitePage.ts'
import { siteTexts as text } from './siteTexts.ts'
import type { PictureSubject } from './socialPicture.ts'

export interface RecordPage {
  readonly page: SitePage
  readonly subject: PictureSubject
}

const worded = (map: Readonly<Record<string, string>>): string => textIn(map, text.language)

/** Where the page of a record stands below the site, and so do its picture and links to it. */
const pathOfRecord = (kind: 'incident' | 'episode', id: string): string => `${kind}/${id}/`

export function incidentPage(dataset: Dataset, account: IncidentExport): RecordPage {
  const { incident } = account
  const title = worded(incident.title)
  const nowhereNamed = incident.geometry ? text.unnamedPlace : text.unplaced
  const facts = [
    `${whenText(account)} · ${placeNames(incident, dataset, text.language) ?? nowhereNamed}`,
    text.counted(incident.reports.length, account.origins) + (account.disputed ? ` · ${text.disputed}` : ''),
  ]
  const others = [...account.checks, ...account.sameText]
  const [first] = incident.reports
  const quote = first && {
    words: exactOf(dataset, first),
    voice: voicesOf(dataset, first).join(' → '),
  }
  const view: View = { ...startView, incident: incident.id, window: wholeDays(dataset, account.dating.span) }
  const summary = incident.summary && worded(incident.summary)
  return recordPage(dataset, {
    path: pathOfRecord('incident', incident.id),
    title,
    description: summary ?? (quote ? `“${quote.words}” – ${quote.voice}` : facts.join(' · ')),
    facts,
    quote,
    view,
    body: fragment(
      summary !== undefined && tag('p', {}, summary),
      tag('h2', {}, text.reports),
      incident.reports.map((report) => reportFigure(dataset, report)),
      others.length > 0 && [
        tag('h2', {}, text.otherReporting),
        tag(
          'ul',
          {},
          others.map((check) => checkItem(check, dataset)),
        ),
      ],
    ),
  })
}

export function episodePage(
  dataset: Dataset,
  episode: Episode,
  accounts: readonly IncidentExport[],
): RecordPage {
  const { span } = eventDating({ eventDate: episode.interval }, dataset.zone)
  const summary = worded(episode.summary)
  return recordPage(dataset, {
    path: pathOfRecord('episode', episode.id),
    title: worded(episode.title),
    description: summary,
    facts: [
      `${edtfInWords(episode.interval, text.language, text.dates)} · ${text.incidentCount(accounts.length)}`,
    ],
    view: { ...startView, window: wholeDays(dataset, span) },
    body: fragment(
      tag('p', {}, summary),
      tag('h2', {}, text.incidents),
      tag(
        'ul',
        {},
        accounts.map(({ incident }) => incidentItem(incident)),
      ),
    ),
  })
}

/** In a list on a page two folders below the site. */
export const incidentItem = ({ id, title }: Incident): Markup =>
  tag('li', {}, tag('a', { href: `../../${pathOfRecord('incident', id)}` }, worded(title)))

interface RecordParts extends Pick<PictureSubject, 'title' | 'facts' | 'quote' | 'view'> {
  readonly path: string
  readonly description: string
  readonly links?: SitePage['links']
  readonly body: Markup
}

/** The page and picture of anything that opens in the app, with the notes that stand on all of them. */
export function recordPage(dataset: Dataset, parts: RecordParts): RecordPage {
  const { card, footnotes, zone } = dataset
  const marks = footnotes.map(({ mark }) => mark).join('')
  const siteName = worded(card.title) + marks
  const notes = footnotes.map((footnote) => `${footnote.mark} ${worded(footnote.text)}`)
  const { path, title, description, facts, quote, view } = parts
  return {
    subject: {
      kicker: siteName,
      title,
      facts,
      quote,
      notes: [text.claims, ...notes],
      attribution: text.attribution,
      view,
    },
    page: {
      language: text.language,
      siteName,
      title,
      description,
      path,
      opens: `#${encodeAddress(view, zone, card.version)}`,
      openWords: text.openMap,
      links: parts.links ?? [],
      picture: { path: `${path}picture.png`, alt: text.pictureOf(title) },
      body: fragment(
        facts.map((fact) => tag('p', { class: 'facts' }, fact)),
        parts.body,
        tag(
          'footer',
          {},
          tag('p', {}, tag('strong', {}, text.claims)),
          notes.map((note) => tag('p', {}, note)),
          tag('p', {}, text.version(card.version), card.license === undefined ? '' : ` ${card.license}`),
        ),
      ),
    },
  }
}

function reportFigure(dataset: Dataset, report: Report): Markup {
  const source = dataset.sources.get(report.source)
  const language = dataset.excerpts.get(report.excerpt)?.language
  const links = [
    source?.archiveUrl && linked(source.archiveUrl, text.archived),
    source?.url && linked(source.url, text.original),
  ].filter(Boolean)
  const known = report.knowledgeBasis === undefined ? [] : [text.knowledge[report.knowledgeBasis]]
  const whose = source && publisherDescription(source.publisher, dataset)
  return tag(
    'figure',
    {},
    tag('blockquote', { lang: language }, `“${exactOf(dataset, report)}”`),
    tag(
      'figcaption',
      {},
      `${voicesOf(dataset, report).join(' → ')} (${[text.stance[report.stance], ...known].join('; ')})`,
      source?.headline ? `, “${source.headline}”` : '',
      whose === undefined ? '' : ` · ${source?.publisher}: ${whose}`,
      links.flatMap((link) => [' · ', link]),
    ),
  )
}

function checkItem(check: Check, dataset: Dataset): Markup {
  const { relation, aspect, text: sentence, url, seenThrough, basis } = check
  const names = publishersOf(check)
  const described = names.map((name) => describedPublisher(name, dataset)).join('; ')
  const origin = basis === 'computed' ? text.computed : described || (url ?? seenThrough ?? '')
  const relates = isSameText(check) ? text.sameTextAt(names.join(', ')) : relation
  return tag(
    'li',
    {},
    `${relates}, ${aspect}: ${worded(sentence)} (`,
    linked(url ?? seenThrough, origin),
    ')',
  )
}

/** From the voice to the document. */
function voicesOf(dataset: Dataset, { speaker, via, source }: Report): string[] {
  const publisher = dataset.sources.get(source)?.publisher ?? source
  if (speaker === null && via.length === 0) return [`${publisher}, ${text.ownVoice}`]
  return [...(speaker === null ? [] : [speaker]), ...via]
    .map((id) => agentName(dataset, id))
    .concat(publisher)
}

const exactOf = (dataset: Dataset, { excerpt }: Report): string =>
  dataset.excerpts.get(excerpt)?.selector[0].exact ?? ''

function whenText({ incident }: IncidentExport): string {
  if (incident.eventDate === null) return text.undated
  const day = edtfInWords(incident.eventDate, text.language, text.dates, 'long')
  return incident.eventTime === undefined ? day : `${day}, ${eventTimeInWords(incident.eventTime)}`
}

/** The days a span touches, for the timeline; null (everything) where an end is open. */
function wholeDays({ zone }: Dataset, { start, end }: Span): Span | null {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return null
  return { start: zone.startOfDay(start), end: zone.endOfDay(end - 1) }
}
