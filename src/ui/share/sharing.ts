/** What is shared, with its words and the address that leads back to it. */
import { isFiltering } from '../../domain/filter/filter.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { spanInWords } from '../../domain/time/dateWords.ts'
import type { Cited } from '../../format/cite/citedItems.ts'
import type { AppState } from '../../state/appState.ts'
import type { ShareSubject } from '../../state/openDialog.ts'
import type { Catalogue } from '../text/catalogue.ts'
import { permalinkOf } from './permalink.ts'
import type { ShareTexts } from './shareTexts.ts'

export interface Sharing {
  readonly cited: Cited
  readonly title: string
  /** The words quoted; null where no quote is shared. */
  readonly exact: string | null
}

/** What a subject stands for; the view where the dataset does not have it. */
export function sharingOf(
  subject: ShareSubject,
  state: AppState,
  texts: ShareTexts,
  text: Catalogue,
): Sharing {
  const { dataset } = state
  const incident =
    'incident' in subject ? dataset.incidents[dataset.rowOf.get(subject.incident) ?? -1] : undefined
  const title = incident ? textIn(incident.title, text.language) : ''
  if (incident) {
    const address = permalinkOf({ incident: incident.id }, dataset)
    const report =
      subject.kind === 'quote' ? incident.reports.find(({ id }) => id === subject.report) : undefined
    if (!report) return { cited: { kind: 'incident', address, incident }, title, exact: null }
    const exact = dataset.excerpts.get(report.excerpt)?.selector[0].exact ?? null
    return { cited: { kind: 'quote', address, incident, report }, title, exact }
  }
  if (subject.kind === 'list') {
    const incidents = state.view.pins.flatMap((id) => dataset.incidents[dataset.rowOf.get(id) ?? -1] ?? [])
    const cited: Cited = {
      kind: 'list',
      address: permalinkOf({ pins: state.view.pins }, dataset),
      incidents: incidents.map((each) => ({
        incident: each,
        address: permalinkOf({ incident: each.id }, dataset),
      })),
    }
    return { cited, title: texts.citation.list(incidents.length), exact: null }
  }
  const viewTitle = titleOfView(state, texts, text)
  return {
    cited: { kind: 'view', address: permalinkOf(state.view, dataset), title: viewTitle },
    title: viewTitle,
    exact: null,
  }
}

function titleOfView({ dataset, set, view }: AppState, texts: ShareTexts, text: Catalogue): string {
  const incidents = text.status(set.size, dataset.index.size, set.reports)
  const { window, filter } = view
  const words = window ? spanInWords(window, dataset.zone, text.language) : text.everything
  return texts.viewOf(words, incidents, isFiltering(filter))
}
