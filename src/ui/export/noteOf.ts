/** What a file taken now says of itself, in the reader's words. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { type FacetName, type Filter, facetNames } from '../../domain/filter/filter.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { spanInWords } from '../../domain/time/dateWords.ts'
import { encodeAddress } from '../../format/link/address.ts'
import type { ExtractNote } from '../../format/write/extractNote.ts'
import type { AppState } from '../../state/appState.ts'
import { choiceLabel } from '../filter/choiceLabel.ts'
import type { Catalogue } from '../text/catalogue.ts'
import type { ExportTexts } from './exportTexts.ts'
import type { Selection } from './selection.ts'

export function noteOf(
  { dataset, view }: AppState,
  selection: Selection,
  text: Catalogue,
  texts: ExportTexts,
): ExtractNote {
  const { zone, card, incidents } = dataset
  const pinned = selection.kind === 'pinned'
  const finite = Number.isFinite(selection.window.start) && Number.isFinite(selection.window.end)
  const filters = pinned ? '' : filterWords(view.filter, dataset, text)
  return {
    selection: texts.selection[selection.kind](selection.incidents.length, incidents.length),
    window: finite ? spanInWords(selection.window, zone, text.language) : text.everything,
    filters: filters === '' ? texts.noFilters : filters,
    attribution: [card.license, text.map.attribution].filter((part) => part !== undefined).join(' '),
    permalink: new URL(`#${encodeAddress(view, zone, card.version)}`, location.href).href,
    made: new Date().toISOString().slice(0, 10),
  }
}

/** `Category: Gunfire or Clash, protest; Place: Zvečan / Zveçan`; empty where nothing is filtered. */
function filterWords(filter: Filter, dataset: Dataset, text: Catalogue): string {
  const group = (name: FacetName): string[] => {
    const choices = filter[name].map((choice: string) => choiceLabel(name, choice, dataset, text))
    return choices.length === 0 ? [] : [`${text.filter.groups[name]}: ${choices.join(` ${text.filter.or} `)}`]
  }
  return facetNames.flatMap(group).join('; ')
}

/** `reported-incidents-in-north-kosovo-1.0.0-2023-05-26-2023-05-29`, without an ending. */
export function fileStem(dataset: Dataset, { kind, window }: Selection): string {
  const { zone, card } = dataset
  const day = (instant: number): string => {
    const { year, month, day: of } = zone.toCivil(instant)
    return [String(year).padStart(4, '0'), ...[month, of].map((part) => String(part).padStart(2, '0'))].join(
      '-',
    )
  }
  const days = Number.isFinite(window.start) && Number.isFinite(window.end)
  const part = kind === 'pinned' ? 'pinned' : days ? `${day(window.start)}-${day(window.end - 1)}` : 'all'
  const title = textIn(card.title, 'en')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return [title.slice(0, 60) || 'incidents', card.version, part].join('-')
}
