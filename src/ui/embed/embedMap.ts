/** The map of an embed: still at first, live when it comes into sight, in step with the store either way. */

import type { Dataset } from '../../domain/dataset.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'
import type { BasemapData } from '../../map/basemap/sources.ts'
import { handOn } from '../../map/hand.ts'
import { farthestZoom } from '../../map/homeCamera.ts'
import type { ReportMap, ReportMapEvents, ReportMapProps } from '../../map/reportMap.ts'
import { siteNames } from '../../map/siteNames.ts'
import { StillMap } from '../../map/still/stillMap.ts'
import { type AppState, appStore } from '../../state/appStore.ts'
import { currentOrder, currentWindow, selectedRow } from '../../state/selectors.ts'
import { highlight, rememberCamera, selectRow } from '../../state/viewVerbs.ts'
import type { Coverage } from '../map/coverage.ts'
import type { MapAudit } from '../map/mapAudit.ts'
import { extentReader } from '../map/shownExtents.ts'
import type { Catalogue } from '../text/catalogue.ts'

export interface EmbedMapOpening {
  readonly container: HTMLElement
  readonly dataset: Dataset
  readonly text: Catalogue
  readonly camera: Camera
  readonly basemap: Promise<BasemapData>
  /** Where `public/` is served, with a final slash. */
  readonly baseUrl: string
  readonly theme: () => ReportMapProps['theme']
  readonly locked: boolean
  readonly covered: () => Coverage
  /** MapLibre's own texts. */
  readonly locale: Readonly<Record<string, string>>
  readonly onOpenSite: (site: number, rows: number[]) => void
  readonly onLive: () => void
  /** The graphics card took the live map and has not given it back; the still one stands in. */
  readonly onLost: (retry: () => void) => void
}

export interface EmbedMap {
  /** The one that is on show. */
  readonly shown: ReportMap
  readonly camera: Camera
  /** What it shows. */
  props(): ReportMapProps
  moveTo(camera: Camera): void
  /** Where the edges, the buttons or the evidence have come to lie over the map. */
  repad(): void
  retheme(): void
  /** Puts the live map in the still one's place once it has drawn; where it cannot, the still one stays. */
  goLive(): Promise<void>
}

export function openEmbedMap(opening: EmbedMapOpening): EmbedMap {
  const { container, dataset, text, locked } = opening
  const labels = siteNames(dataset, text.language)
  const extents = extentReader(dataset)
  const farthest = farthestZoom(dataset)
  let camera = opening.camera
  let asked = false
  /** The live map is being loaded. */
  let coming = false

  const props = (
    state: AppState,
  ): Pick<ReportMapProps, 'order' | 'window' | 'highlighted' | 'selected' | 'extents'> | null => {
    const order = currentOrder(state)
    const selected = selectedRow(state)
    return (
      order && {
        order,
        window: currentWindow(state),
        highlighted: state.highlighted,
        selected,
        extents: extents.now(state),
      }
    )
  }
  const allProps = (): ReportMapProps => {
    const present = props(appStore.getState())
    if (!present) throw new Error('an embed was opened without a dataset')
    return { ...present, theme: opening.theme(), language: 'en', labels, ...opening.covered() }
  }
  const revealSelected = (): void => {
    const row = selectedRow(appStore.getState())
    if (row !== null && !locked) shown.revealRow(row)
  }
  const events: ReportMapEvents = {
    onHighlight: highlight,
    onSelect: selectRow,
    onOpenSite: opening.onOpenSite,
    onCamera: (moved) => {
      camera = moved
      rememberCamera(moved)
    },
    onReady: () => undefined,
  }

  const still = (): ReportMap =>
    new StillMap(container, allProps(), events, {
      camera,
      farthest,
      basemap: opening.basemap,
      cooperativeGestures: true,
      held: locked,
    })
  let shown = still()
  const hand = handOn(container)
  /** All that must be kept in step: the map on show and, for a while, the one that is about to take its place. */
  const kept = new Set<ReportMap>([shown])

  const goLive = async (): Promise<void> => {
    const [{ IncidentMap }, { tellWorkerUrl }, basemap] = await Promise.all([
      import('../../map/incidentMap.ts'),
      import('../../map/workerUrl.ts'),
      opening.basemap,
    ])
    tellWorkerUrl()
    const holder = document.createElement('div')
    holder.className = 'live'
    Object.assign(holder.style, { position: 'absolute', inset: '0', visibility: 'hidden' })
    container.append(holder)
    let lost = false
    let live: ReportMap
    try {
      live = new IncidentMap(
        holder,
        allProps(),
        {
          ...events,
          onReady: () => {
            holder.dataset['drawn'] = 'true'
            hand.whenFree(() => {
              // After a loss that was made good the map is dressed once more, and is on show already.
              if (!holder.isConnected || shown === live) return
              const focused = container.contains(document.activeElement) ? document.activeElement : null
              live.moveTo(camera, { animate: false })
              holder.style.visibility = ''
              kept.delete(shown)
              shown.destroy()
              shown = live
              if (focused) focusAgain(holder, focused)
              opening.onLive()
            })
          },
          // A basemap file that cannot be had leaves the incidents on plain ground.
          onFailed: (reason) => {
            if (reason !== 'lost' || lost) return
            lost = true
            if (shown === live) {
              shown = still()
              kept.add(shown)
            }
            kept.delete(live)
            live.destroy()
            holder.remove()
            opening.onLost(retry)
          },
        },
        {
          camera,
          farthest,
          baseUrl: opening.baseUrl,
          basemap,
          cooperativeGestures: true,
          held: locked,
          locale: { ...opening.locale, 'Map.Title': text.map.label },
        },
      )
    } catch (error) {
      // Without WebGL 2; another attempt has a holder of its own.
      holder.remove()
      throw error
    }
    kept.add(live)
  }

  /** Where there is still no graphics card to be had, it is said again. */
  const retry = (): void => void goLive().catch(() => opening.onLost(retry))

  // Extents of all incidents in the window are decoration: a drag does not wait for them.
  let due = false
  const extentsLater = (): void => {
    if (due) return
    due = true
    requestAnimationFrame(() => {
      due = false
      const present = extents.all(appStore.getState())
      for (const map of kept) map.setProps({ extents: present })
    })
  }
  if (appStore.getState().view.allExtents) extentsLater()

  appStore.subscribe((state, before) => {
    if (state.view.allExtents || before.view.allExtents) extentsLater()
    const present = props(state)
    if (!present) return
    for (const map of kept) map.setProps(present)
    const wanted = state.view.camera
    if (wanted !== before.view.camera && wanted && wanted !== camera) {
      camera = wanted
      for (const map of kept) map.moveTo(wanted, { animate: true })
    }
    if (selectedRow(state) !== selectedRow(before)) revealSelected()
  })
  container.addEventListener('audit', (asking) => {
    if (!(asking instanceof CustomEvent)) return
    const answer: MapAudit = asking.detail
    answer.settled = shown.settled && kept.size === 1 && !coming
    answer.rows = shown.drawnRows()
    answer.window = 'presentedWindow' in shown ? (shown.presentedWindow as MapAudit['window'] & object) : null
  })

  return {
    get shown() {
      return shown
    },
    get camera() {
      return camera
    },
    props: allProps,
    moveTo(wanted) {
      camera = wanted
      for (const map of kept) map.moveTo(wanted, { animate: true })
    },
    repad() {
      for (const map of kept) map.setProps(opening.covered())
    },
    retheme() {
      for (const map of kept) map.setProps({ theme: opening.theme() })
    },
    async goLive() {
      if (asked) return
      asked = true
      // Without the chunk, or the card, the still map goes on as it is.
      coming = true
      await goLive().catch(() => undefined)
      coming = false
    },
  }
}

/** Whoever came to a name by keyboard goes on from it in the map that has taken the place of another. */
function focusAgain(map: HTMLElement, before: Element): void {
  const name = nameOn(before)
  const same = [...map.querySelectorAll('button')].find((button) => nameOn(button) === name)
  const next = same ?? map.querySelector<HTMLElement>('[tabindex="0"]')
  next?.focus({ preventScroll: true })
}

/** The first line of a place's button; its number may be written otherwise. */
const nameOn = (button: Element): string => button.firstElementChild?.textContent ?? ''
