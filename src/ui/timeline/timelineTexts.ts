/** What the timeline says; the catalogue holds these texts in every language. */
export interface TimelineTexts {
  /** Name of the chart for those who cannot see it. */
  readonly chart: string
  /** Spoken by the two handles; `date` is a moment in words. */
  readonly windowStart: string
  readonly windowEnd: string
  readonly from: (date: string) => string
  readonly to: (date: string) => string
  /** A caption takes its stretch of time: spoken and shown on hover. */
  readonly takeStretch: (caption: string) => string
  /** An empty stretch that is folded. */
  readonly foldedAway: (duration: string) => string
  readonly controls: string
  readonly play: string
  readonly pause: string
  readonly previousIncident: string
  readonly nextIncident: string
  readonly previousEpisode: string
  readonly nextEpisode: string
  readonly everything: string
  /** Opens date fields, zoom and choice of axis where there is little room. */
  readonly more: string
  readonly playBy: string
  readonly byTime: string
  readonly byIncident: string
  readonly speed: string
  readonly slow: string
  readonly normal: string
  readonly fast: string
  readonly dateFrom: string
  readonly dateTo: string
  readonly axis: string
  readonly folded: string
  readonly linear: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
  /** Which clock the times are by; `city` as in the name of the zone. */
  readonly localTime: (city: string) => string
}

export const englishTimelineTexts: TimelineTexts = {
  chart: 'Timeline of reported incidents',
  windowStart: 'Start of the time window',
  windowEnd: 'End of the time window',
  from: (date) => `from ${date}`,
  to: (date) => `to ${date}`,
  takeStretch: (caption) => `Show only ${caption}`,
  foldedAway: (duration) => `${duration} without a dated incident`,
  controls: 'Time window',
  play: 'Play',
  pause: 'Pause',
  previousIncident: 'Previous incident',
  nextIncident: 'Next incident',
  previousEpisode: 'Previous episode',
  nextEpisode: 'Next episode',
  everything: 'All dates',
  more: 'More',
  playBy: 'Play',
  byTime: 'by time',
  byIncident: 'by incident',
  speed: 'Speed',
  slow: 'Slow',
  normal: 'Normal',
  fast: 'Fast',
  dateFrom: 'From',
  dateTo: 'To',
  axis: 'Time axis',
  folded: 'Folded',
  linear: 'Linear',
  zoomIn: 'Zoom in on the time axis',
  zoomOut: 'Zoom out of the time axis',
  fit: 'Fit the whole time axis',
  localTime: (city) => `${city} time`,
}
