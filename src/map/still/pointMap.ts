/** A still map to choose a place on: marks of the places that are known, and a point with the ground it may stand for. */
import { fromMercator, toMercator } from '../../domain/layout/mercator.ts'
import type { Camera } from '../../domain/record/viewRecord.ts'
import type { BasemapLanguage } from '../basemap/basemapLanguage.ts'
import type { BasemapData } from '../basemap/sources.ts'
import { basemapThemes } from '../basemap/themes.ts'
import { metresPerPixel } from '../groundScale.ts'
import type { HitPoint } from '../scene/hit.ts'
import { cameraOf, clampCamera, clearBox, onPage, type Page, pageAt, zoomedAbout } from '../scene/page.ts'
import { incidentColours, type Theme } from '../symbolColours.ts'
import { followGestures } from './gestures.ts'
import { drawBasemapNames } from './ground/basemapNameLayer.ts'
import { basemapNames, besideIcon } from './ground/basemapNames.ts'
import { groundPaths } from './ground/groundPaths.ts'
import { PathLayer } from './ground/pathLayer.ts'
import { type Room, roomWithin } from './ground/room.ts'
import { setAttributes, svgElement } from './svg.ts'

export interface PlaceMark {
  readonly id: string
  readonly name: string
  /** Degrees. */
  readonly longitude: number
  readonly latitude: number
}

export interface PointMapProps {
  readonly theme: Theme
  readonly language: BasemapLanguage
  /** Those named first where there is no room for all names come first. */
  readonly marks: readonly PlaceMark[]
  /** Id of the mark that is chosen. */
  readonly chosen: string | null
  readonly point: { readonly longitude: number; readonly latitude: number; readonly metres: number } | null
}

/** Where the pointer is, and what stands there. */
export interface PointedGround {
  /** Degrees, rounded to what a pixel of the map can tell. */
  readonly longitude: number
  readonly latitude: number
  /** The nearest first. */
  readonly marks: readonly PlaceMark[]
}

export interface PointMapEvents {
  readonly onTap: (at: PointedGround) => void
  /** null: the pointer has left. */
  readonly onPoint: (at: PointedGround | null) => void
}

const markRadius = 4.5
/** The corner at the top right where buttons lie over the map, pixels: no name is put there. */
const buttons = { width: 62, height: 106 }

export class PointMap {
  private props: PointMapProps
  private readonly events: PointMapEvents
  private readonly surface: HTMLElement
  private readonly svg = svgElement('svg', null, { 'aria-hidden': 'true' })
  private readonly background = svgElement('rect', this.svg)
  private readonly below = new PathLayer(this.svg, 'below')
  private readonly above = new PathLayer(this.svg, 'above')
  private readonly names = svgElement('g', this.svg, { 'data-part': 'names' })
  private readonly marks = svgElement('g', this.svg, { 'data-part': 'marks' })
  private readonly point = svgElement('g', this.svg, { 'data-part': 'point' })
  private readonly stopped = new AbortController()
  private readonly resizing: ResizeObserver
  private basemap: BasemapData = {}
  private camera: Camera
  /** Zoom from which the map is never farther away. */
  private readonly farthest: number

  constructor(
    surface: HTMLElement,
    props: PointMapProps,
    events: PointMapEvents,
    {
      camera,
      farthest,
      basemap,
    }: { readonly camera: Camera; readonly farthest: number; readonly basemap: Promise<BasemapData> },
  ) {
    this.surface = surface
    this.props = props
    this.events = events
    this.farthest = farthest
    this.camera = clampCamera(camera, farthest)
    surface.prepend(this.svg)
    this.draw()
    void basemap.then((parts) => {
      this.basemap = parts
      if (!this.stopped.signal.aborted) this.draw()
    })
    this.resizing = new ResizeObserver(() => this.draw())
    this.resizing.observe(surface)
    this.listen()
  }

  /** A point that was typed may lie beyond the page: the map goes there. */
  setProps(props: PointMapProps): void {
    const before = this.props.point
    this.props = props
    const { point } = props
    const moved = point?.longitude !== before?.longitude || point?.latitude !== before?.latitude
    if (point && moved && !this.isOnPage(point))
      this.camera = clampCamera({ ...this.camera, ...point }, this.farthest)
    this.draw()
  }

  /** About the point, where there is one to be set more exactly, else about the middle. */
  zoomBy(levels: number): void {
    const { width, height } = this.page()
    const { point } = this.props
    const about = point && this.isOnPage(point) ? this.pixelOf(point) : { x: width / 2, y: height / 2 }
    this.zoomAbout(levels, about.x, about.y)
  }

  destroy(): void {
    this.stopped.abort()
    this.resizing.disconnect()
    this.svg.remove()
  }

  private page(): Page {
    return pageAt(this.camera, this.surface.clientWidth, this.surface.clientHeight)
  }

  private pixelOf({ longitude, latitude }: Pick<PlaceMark, 'longitude' | 'latitude'>) {
    return onPage(this.page(), toMercator(longitude, latitude))
  }

  private isOnPage(point: Pick<PlaceMark, 'longitude' | 'latitude'>): boolean {
    const { x, y } = this.pixelOf(point)
    const { left, right, top, bottom } = clearBox(this.page())
    return x >= left && x <= right && y >= top && y <= bottom
  }

  private draw(): void {
    const page = this.page()
    const { width, height } = page
    const theme = basemapThemes[this.props.theme]
    setAttributes(this.svg, { width, height, viewBox: `0 0 ${width} ${height}` })
    setAttributes(this.background, { width, height, fill: theme.ground })
    const ground = groundPaths(this.basemap, page, theme)
    this.below.draw(ground.below)
    this.above.draw(ground.above)
    const room = roomWithin(clearBox(page), [])
    room.take({ left: width - buttons.width, top: 0, right: width, bottom: buttons.height })
    const named = this.drawMarks(room)
    const labelled = new Set(this.props.marks.map(({ id }) => id))
    const others = basemapNames(this.basemap, page, this.props.language, labelled, room)
    drawBasemapNames(this.names, [...named, ...others], theme)
    this.drawPoint(page)
  }

  /** Gives the names that have room. */
  private drawMarks(room: Room) {
    const { marks, chosen, theme } = this.props
    const { ink, accent, ground } = incidentColours[theme]
    this.marks.replaceChildren()
    let top: Element | null = null
    const named = marks.flatMap((mark) => {
      const { x, y } = this.pixelOf(mark)
      const isChosen = mark.id === chosen
      const circle = svgElement('circle', this.marks, {
        'data-mark': mark.id,
        cx: x,
        cy: y,
        r: isChosen ? markRadius + 2 : markRadius,
        fill: isChosen ? accent : ground,
        stroke: isChosen ? ground : ink,
        'stroke-width': 1.6,
      })
      if (isChosen) top = circle
      const name = {
        key: mark.id,
        icon: 'village',
        x,
        y,
        first: mark.name,
        second: '',
        size: 12,
        weight: 600,
      } as const
      return besideIcon(name, 10, ['start', 'end'], room) ?? []
    })
    // Buildings stand at their town: the one that is chosen must not lie under the other.
    if (top) this.marks.append(top)
    return named
  }

  /** The disc that surely holds the place, and its middle. */
  private drawPoint({ zoom }: Page): void {
    this.point.replaceChildren()
    const { point, theme } = this.props
    if (!point) return
    const { accent, ground } = incidentColours[theme]
    const { x: cx, y: cy } = this.pixelOf(point)
    const r = point.metres / metresPerPixel(point.latitude, zoom)
    svgElement('circle', this.point, { cx, cy, r, fill: accent, 'fill-opacity': 0.14, stroke: accent })
    const middle = { cx, cy, r: 4.5, fill: accent, stroke: ground, 'stroke-width': 1.6 }
    svgElement('circle', this.point, middle)
  }

  private listen(): void {
    const events = {
      onDrag: (x: number, y: number) => {
        const page = this.page()
        this.show({ ...page, left: page.left - x, top: page.top - y })
      },
      onZoom: (levels: number, x: number, y: number) => this.zoomAbout(levels, x, y),
      onMoved: () => undefined,
      onPoint: (at: HitPoint | null) => {
        const ground = at && this.groundAt(at)
        this.surface.dataset['over'] = String(ground !== null && ground.marks.length > 0)
        this.events.onPoint(ground)
      },
      onTap: (at: HitPoint) => this.events.onTap(this.groundAt(at)),
    }
    // The desk is a page that scrolls.
    followGestures(this.surface, events, { cooperative: true, signal: this.stopped.signal })
  }

  private groundAt({ x, y, reach }: HitPoint): PointedGround {
    const page = this.page()
    const [longitude, latitude] = fromMercator({
      x: (page.left + x) / page.scale,
      y: (page.top + y) / page.scale,
    })
    const near = this.props.marks
      .map((mark) => {
        const at = this.pixelOf(mark)
        return { mark, distance: Math.hypot(at.x - x, at.y - y) }
      })
      .filter(({ distance }) => distance <= reach)
      .sort((a, b) => a.distance - b.distance)
    return {
      longitude: fourDecimals(longitude),
      latitude: fourDecimals(latitude),
      marks: near.map(({ mark }) => mark),
    }
  }

  private zoomAbout(levels: number, x: number, y: number): void {
    const { zoom } = clampCamera({ ...this.camera, zoom: this.camera.zoom + levels }, this.farthest)
    this.show(zoomedAbout(this.page(), zoom, x, y))
  }

  private show(page: Page): void {
    this.camera = clampCamera(cameraOf(page), this.farthest)
    this.draw()
  }
}

/** Of a degree: about ten metres, a pixel of the closest view. */
const fourDecimals = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
