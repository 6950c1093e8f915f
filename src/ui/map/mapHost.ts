/**
 * Hosts the map of a page or an embed: live (WebGL2) or still (SVG), in step with the session whichever it is. A live
 * map takes the place of a still one when it has drawn and nothing is pressed; where it is missing, fails or is lost,
 * the still one stands in.
 */
import type { Camera } from '../../domain/record/viewRecord.ts'
import type { BasemapData } from '../../map/basemap/sources.ts'
import { type Hand, handOn } from '../../map/hand.ts'
import { farthestZoom, fittedCamera } from '../../map/homeCamera.ts'
import type { IncidentMap, IncidentMapOptions } from '../../map/incidentMap.ts'
import type { ReportMap, ReportMapEvents, ReportMapProps } from '../../map/reportMap.ts'
import type { AppState } from '../../state/appState.ts'
import { answerAudits } from './mapAudit.ts'
import type { MapHosting, StandInReason, StillParts } from './mapHosting.ts'
import { mapPropsReader } from './mapProps.ts'
import { nextToFocus } from './nextToFocus.ts'

/** Milliseconds a map that reported an error may still take to draw. */
const patience = 8000

export class MapHost {
  readonly #hosting: MapHosting
  readonly #readProps: ReturnType<typeof mapPropsReader>
  readonly #farthest: number
  readonly #closing = new AbortController()
  readonly #hand: Hand
  /** All that are kept in step: the map on show and, for a while, the one that is about to take its place. */
  readonly #kept = new Set<ReportMap>()
  #shown: ReportMap | null = null
  /** Loaded code is on its way. */
  #coming = false
  /** A browser that has lost its graphics may refuse new ones for a while. */
  #lost = false
  #camera: Camera
  /** The camera of the step on show, as its lesson gives it; null when the reader has moved the map. */
  #stepCamera: Camera | null
  #extentsDue = 0
  /** The frame in which the map comes back from a lesson. */
  #backDue = 0

  constructor(hosting: MapHosting) {
    this.#hosting = hosting
    const { store } = hosting.session
    const state = store.getState()
    this.#readProps = mapPropsReader(state.dataset)
    this.#farthest = farthestZoom(state.dataset)
    this.#camera = hosting.camera
    this.#stepCamera = state.view.presented ? hosting.camera : null
    this.#hand = handOn(hosting.container)
    const { signal } = this.#closing
    signal.addEventListener(
      'abort',
      store.subscribe((now, before) => this.#follow(now, before)),
    )
    const resizing = new ResizeObserver(() => this.#refit())
    resizing.observe(hosting.container)
    signal.addEventListener('abort', () => resizing.disconnect())
    answerAudits(hosting.container, signal, () => ({
      map: this.#shown,
      alone: this.#kept.size === 1 && !this.#coming,
    }))
    if (state.view.allExtents) this.#extentsLater()
  }

  /** The map on show; null before the first. */
  get shown(): ReportMap | null {
    return this.#shown
  }

  get camera(): Camera {
    return this.#camera
  }

  /** What the map shows. */
  props(): ReportMapProps {
    const { theme, covered, name, session } = this.#hosting
    return { ...this.#readProps.all(session.store.getState()), theme: theme(), name: name(), ...covered() }
  }

  setProps(props: Partial<ReportMapProps>): void {
    for (const map of this.#kept) map.setProps(props)
  }

  moveTo(camera: Camera): void {
    this.#camera = camera
    this.#hosting.onCamera(camera)
    for (const map of this.#kept) map.moveTo(this.#fitted(camera), { animate: true })
  }

  /** Puts the still map on show. */
  showStill({ StillMap, basemap }: StillParts): void {
    const { container, cooperativeGestures, held } = this.#hosting
    const still = new StillMap(container, this.props(), this.#events(), {
      camera: this.#camera,
      farthest: this.#farthest,
      basemap,
      ...(cooperativeGestures ? { cooperativeGestures } : {}),
      ...(held ? { held } : {}),
    })
    this.#show(still, 'still')
  }

  /** Puts the live map on show once it has drawn; where it cannot, the still one stands in. */
  async goLive(): Promise<void> {
    this.#coming = true
    try {
      const [{ IncidentMap, NoWebGl2 }, { tellWorkerUrl }, basemap] = await Promise.all([
        import('../../map/incidentMap.ts'),
        import('../../map/workerUrl.ts'),
        this.#hosting.basemap,
      ])
      if (this.#closing.signal.aborted) return
      tellWorkerUrl()
      try {
        this.#openLive(IncidentMap, basemap)
      } catch (error) {
        await this.#standIn(error instanceof NoWebGl2 ? 'no-webgl2' : 'failed')
      }
    } catch {
      await this.#standIn('failed')
    } finally {
      this.#coming = false
    }
  }

  close(): void {
    this.#closing.abort()
    this.#hand.destroy()
    cancelAnimationFrame(this.#extentsDue)
    cancelAnimationFrame(this.#backDue)
    for (const map of this.#kept) map.destroy()
    this.#kept.clear()
    this.#shown = null
  }

  /** @throws {NoWebGl2} */
  #openLive(Live: typeof IncidentMap, basemap: BasemapData | undefined): void {
    const { container, baseUrl, cooperativeGestures, held, hints, onReady } = this.#hosting
    const holder = document.createElement('div')
    holder.className = 'live'
    Object.assign(holder.style, { position: 'absolute', inset: '0' })
    if (this.#shown) holder.style.visibility = 'hidden'
    container.append(holder)
    let drawn = false
    let over = false
    const giveUp = (reason: StandInReason): void => {
      if (over || this.#closing.signal.aborted) return
      over = true
      this.#kept.delete(live)
      if (this.#shown === live) this.#shown = null
      live.destroy()
      holder.remove()
      void this.#standIn(reason)
    }
    const options: IncidentMapOptions = {
      camera: this.#camera,
      farthest: this.#farthest,
      baseUrl,
      ...(basemap ? { basemap } : {}),
      ...(cooperativeGestures ? { cooperativeGestures } : {}),
      ...(held ? { held } : {}),
      ...(hints ? { locale: hints } : {}),
    }
    const events = {
      ...this.#events(),
      onReady: () => {
        drawn = true
        holder.dataset['drawn'] = 'true'
        // After a loss that was made good the map is dressed once more, and is on show already.
        if (this.#shown === live) return onReady()
        this.#hand.whenFree(() => {
          if (over || this.#closing.signal.aborted || this.#shown === live) return
          live.moveTo(this.#fitted(this.#camera), { animate: false })
          holder.style.visibility = ''
          const refocus = nextToFocus(container, holder)
          this.#show(live, 'live')
          refocus()
        })
      },
      onFailed: (reason: 'lost' | 'error') => {
        if (reason === 'lost') {
          this.#lost = true
          giveUp('lost')
        } else if (!drawn) {
          // A basemap file that cannot be had leaves the incidents on plain ground: of maps with an error only one
          // that never draws at all needs a stand-in.
          setTimeout(() => !drawn && giveUp('failed'), patience)
        }
      },
    }
    let live: ReportMap
    try {
      live = new Live(holder, this.props(), events, options)
    } catch (error) {
      holder.remove()
      throw error
    }
    this.#kept.add(live)
    if (!this.#shown) this.#show(live, 'live')
  }

  async #standIn(reason: StandInReason): Promise<void> {
    const { still, onNoMap, onStandIn } = this.#hosting
    if (!this.#shown) {
      const parts = await Promise.resolve(still()).catch(() => null)
      if (this.#closing.signal.aborted) return
      if (!parts) return onNoMap()
      this.showStill(parts)
    }
    onStandIn(this.#lost ? 'lost' : reason, () => void this.goLive())
  }

  #show(map: ReportMap, kind: 'live' | 'still'): void {
    const before = this.#shown
    if (before) {
      this.#kept.delete(before)
      before.destroy()
    }
    this.#kept.add(map)
    this.#shown = map
    this.#hosting.onShown(map, kind)
    this.#hosting.onCamera(this.#camera)
    this.#refit()
  }

  #events(): ReportMapEvents {
    const { session, onCamera, onOpenSite, onReady } = this.#hosting
    const { verbs } = session
    return {
      onHighlight: verbs.highlight,
      onSelect: verbs.selectRow,
      onOpenSite,
      onCamera: (moved) => {
        this.#camera = moved
        this.#stepCamera = null
        onCamera(moved)
        verbs.rememberCamera(moved)
      },
      onReady,
    }
  }

  #follow(state: AppState, before: AppState): void {
    this.setProps(this.#readProps.changing(state))
    if (state.language !== before.language) this.setProps(this.#readProps.inLanguage(state))
    if (state.view.allExtents || before.view.allExtents) this.#extentsLater()
    if (before.view.presented && !state.view.presented) {
      this.#comeBack()
      return
    }
    const lesson = state.view.presented
    // A step without a camera shows the whole area.
    const asked = state.view.camera ?? (lesson ? this.#hosting.home() : null)
    const moves = state.view.camera !== before.view.camera && asked !== null && asked !== this.#camera
    if (moves) {
      this.#stepCamera = lesson ? asked : null
      this.moveTo(asked)
    }
    // Where a step sets the camera, the step decides what is in sight.
    if (state.selected !== before.selected && !(moves && lesson)) this.revealSelected()
  }

  /**
   * From a lesson to the reader's own camera, or to the whole area with the open incident in sight. The page is laid
   * out anew first, and the map takes its new size in the frame after: a move under way then would end elsewhere.
   */
  #comeBack(): void {
    this.#stepCamera = null
    cancelAnimationFrame(this.#backDue)
    this.#backDue = requestAnimationFrame(() => {
      this.#backDue = requestAnimationFrame(() => {
        const { camera } = this.#hosting.session.store.getState().view
        this.moveTo(camera ?? this.#hosting.home())
        if (!camera) this.revealSelected()
      })
    })
  }

  /** Moves the map only as far as needed for the open incident to be in sight. */
  revealSelected(): void {
    const row = this.#hosting.session.store.getState().selected
    if (row !== null && !this.#hosting.held) this.#shown?.revealRow(row)
  }

  /** A step of a lesson shows at least the ground its camera asks for, however small the map. */
  #fitted(camera: Camera): Camera {
    if (camera !== this.#stepCamera) return camera
    const { clientWidth, clientHeight } = this.#hosting.container
    return fittedCamera(camera, { width: clientWidth, height: clientHeight }, this.#farthest)
  }

  #refit(): void {
    if (this.#stepCamera) this.#shown?.moveTo(this.#fitted(this.#stepCamera), { animate: false })
  }

  /** Extents of all incidents in the window are decoration: a drag does not wait for them. */
  #extentsLater(): void {
    if (this.#extentsDue !== 0) return
    this.#extentsDue = requestAnimationFrame(() => {
      this.#extentsDue = 0
      this.setProps({ extents: this.#readProps.allExtents(this.#hosting.session.store.getState()) })
    })
  }
}
