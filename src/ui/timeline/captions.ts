/** Which captions stand over the axis: its own stretches, named by the episodes that fall into them. */
import { overlaps, type Span } from '../../domain/time/span.ts'

export interface NamedSpan extends Span {
  readonly title: string
}

export interface Caption extends Span {
  /** Position in the episodes, or null where none falls into the stretch. */
  readonly episode: number | null
  readonly title: string
}

/** One caption for every stretch, or one for each episode in it where there are several. */
export function captionsOf(segments: readonly Span[], episodes: readonly NamedSpan[]): Caption[] {
  return segments.flatMap(({ start, end }): Caption[] => {
    const within = episodes.flatMap((span, episode) =>
      overlaps(span, { start, end }) ? [{ span, episode }] : [],
    )
    const [only, second] = within
    if (!only) return [{ start, end, episode: null, title: '' }]
    if (!second) return [{ start, end, episode: only.episode, title: only.span.title }]
    return within
      .map(({ span, episode }) => ({
        start: Math.max(start, span.start),
        end: Math.min(end, span.end),
        episode,
        title: span.title,
      }))
      .sort((a, b) => a.start - b.start)
  })
}

/**
 * The caption before (-1) or after (1) the one a window begins in; from everything (null) to the first or the last.
 * Captions in order of their start.
 */
export function captionBeside(
  captions: readonly Caption[],
  window: Span | null,
  direction: 1 | -1,
): Caption | null {
  if (!window) return (direction > 0 ? captions[0] : captions.at(-1)) ?? null
  return (
    (direction > 0
      ? captions.find(({ start }) => start > window.start)
      : captions.findLast(({ start }) => start < window.start)) ?? null
  )
}
