/** Evidence over the map of an embed, loaded when it is first wanted and the embed is in sight. */
import type { Dataset } from '../../domain/dataset.ts'
import { appStore } from '../../state/appStore.ts'
import { selectedRow } from '../../state/selectors.ts'
import type { OpenedSite } from '../map/SiteCard.tsx'
import type { Catalogue } from '../text/catalogue.ts'
import { htmlElement } from '../timeline/svgElement.ts'
import type { EvidenceOverlay } from './EvidenceOverlay.tsx'

interface OverlayKeeper {
  showSite(site: OpenedSite): void
  /** Evidence may be loaded from now on: the embed is in sight. */
  allow(): void
}

/**
 * @param onLoaded its style sheets are there, after all others
 * @param onCover what lies over the map has come or gone
 */
export function evidenceOver(
  body: HTMLElement,
  { dataset, text }: { readonly dataset: Dataset; readonly text: Catalogue },
  onLoaded: () => void,
  onCover: () => void,
): OverlayKeeper {
  const holder = htmlElement('div', body, undefined)
  new MutationObserver(onCover).observe(holder, { childList: true })
  let loading: Promise<EvidenceOverlay> | null = null
  let allowed = false
  const load = (): Promise<EvidenceOverlay> => {
    loading ??= import('./EvidenceOverlay.tsx').then(({ openOverlay }) => {
      onLoaded()
      return openOverlay(holder, dataset, text)
    })
    return loading
  }
  const wanted = (): boolean => selectedRow(appStore.getState()) !== null
  const show = (): void => {
    if (allowed && wanted()) void load()
  }
  appStore.subscribe(show)
  return {
    showSite: (site) => void load().then((overlay) => overlay.showSite(site)),
    allow() {
      allowed = true
      show()
    },
  }
}
