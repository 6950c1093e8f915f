/** Tells MapLibre where its worker is: a file of our own build, so no `blob:` is needed in the content policy. */
import './mapCanvas.css'
import { setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

let told = false

/** Call before the first map. */
export function tellWorkerUrl(): void {
  if (told) return
  setWorkerUrl(workerUrl)
  told = true
}
