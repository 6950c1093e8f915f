import { type RefObject, useEffect } from 'react'
import { coverageOf } from './coverage.ts'
import type { MapHost } from './mapHost.ts'

/** Tells the map what lies over it: when `change` is another, and when a panel or the map takes another size. */
export function useCoverage(
  holder: RefObject<HTMLElement | null>,
  map: RefObject<MapHost | null>,
  change: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` says that something came, went or moved.
  useEffect(() => {
    const element = holder.current
    if (!element) return
    let told = ''
    const tell = (): void => {
      const coverage = coverageOf(element)
      const words = JSON.stringify(coverage)
      if (words === told) return
      told = words
      map.current?.setProps(coverage)
    }
    const sizes = new ResizeObserver(tell)
    for (const panel of element.parentElement?.querySelectorAll('[data-over-map]') ?? []) sizes.observe(panel)
    sizes.observe(element)
    tell()
    return () => sizes.disconnect()
  }, [holder, map, change])
}
