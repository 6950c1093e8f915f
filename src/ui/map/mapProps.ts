/** What a map shows of a session, as its props. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { basemapLanguage } from '../../map/basemap/basemapLanguage.ts'
import type { Extent, ReportMapProps } from '../../map/reportMap.ts'
import { siteNames } from '../../map/siteNames.ts'
import type { AppState } from '../../state/appState.ts'
import { extentReader } from './shownExtents.ts'

type Changing = Pick<ReportMapProps, 'order' | 'window' | 'highlighted' | 'selected' | 'extents'>
type InLanguage = Pick<ReportMapProps, 'language' | 'labels'>

export interface MapPropsReader {
  /** What follows every change of the state. */
  readonly changing: (state: AppState) => Changing
  /** What follows the language of the interface. */
  readonly inLanguage: (state: AppState) => InLanguage
  readonly all: (state: AppState) => Changing & InLanguage
  /** Extents as they are now; those of all incidents in the window may follow a frame later. */
  readonly allExtents: (state: AppState) => readonly Extent[]
}

export function mapPropsReader(dataset: Dataset): MapPropsReader {
  const extents = extentReader(dataset)
  const changing = (state: AppState): Changing => ({
    order: state.order,
    window: state.window,
    highlighted: state.highlighted,
    selected: state.selected,
    extents: extents.now(state),
  })
  const inLanguage = ({ language }: AppState): InLanguage => ({
    language: basemapLanguage(language),
    labels: siteNames(dataset, language),
  })
  return {
    changing,
    inLanguage,
    all: (state) => ({ ...changing(state), ...inLanguage(state) }),
    allExtents: extents.all,
  }
}
