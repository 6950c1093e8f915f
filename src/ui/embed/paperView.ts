/** What of the map goes on paper: the ground that is on the screen, in the room the paper has. */
import type { Camera } from '../../domain/record/viewRecord.ts'

interface Size {
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export const paperView = (camera: Camera, screen: Size, paper: Size): Size & { camera: Camera } => ({
  ...paper,
  camera: { ...camera, zoom: camera.zoom + Math.log2(paperScale(screen, paper)) },
})

/** A side without length, of a frame that is hidden, tells nothing. */
const paperScale = (screen: Size, paper: Size): number =>
  Math.min(1, paper.width / (screen.width || paper.width), paper.height / (screen.height || paper.height)) ||
  1
