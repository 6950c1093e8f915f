/** Incidents this one is tied to, and those that share its place, its time or a speaker. */

import { type Neighbours, neighboursOf, tiesOf } from '../../domain/claims/related.ts'
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import { at } from '../../domain/dataset/incidentIndex.ts'
import { bothNames } from '../../domain/dataset/placeNames.ts'
import type { Filter } from '../../domain/filter/filter.ts'
import type { LanguageMap } from '../../domain/record/languageMap.ts'
import { datePrecisions } from '../../domain/time/eventSpan.ts'
import type { Span } from '../../domain/time/span.ts'
import { useDataset, useText, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'

/** As many as can be taken in at a glance. */
const shown = 3

export function Related({ incident }: { incident: Incident }) {
  const dataset = useDataset()
  const texts = useTextsOf(evidenceTexts)
  const ties = tiesOf(incident, dataset)
  const neighbours = neighboursOf(incident, dataset, shown)
  if (ties.length + neighbours.length === 0) return null
  return (
    <section>
      <h4 className={styles.heading}>{texts.related}</h4>
      {ties.length > 0 && (
        <ul className={styles.related}>
          {ties.map(({ kind, incident: other }) => (
            <li key={`${kind} ${other.id}`}>
              <span className={styles.faint}>{texts.tie[kind]}</span> <IncidentLink incident={other} />
            </li>
          ))}
        </ul>
      )}
      {neighbours.map((group) => (
        <NeighbourGroup key={`${group.kind} ${group.shared}`} group={group} incident={incident} />
      ))}
    </section>
  )
}

function NeighbourGroup({ group, incident }: { group: Neighbours; incident: Incident }) {
  const dataset = useDataset()
  const text = useText()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const { showOnly } = useVerbs()
  const { kind, incidents, total } = group
  const more = total - incidents.length
  return (
    <details className={styles.neighbours}>
      <summary>
        {groupInWords(group, incident, dataset, { ...texts, language: text.language, textIn })}
      </summary>
      <ul className={styles.related}>
        {incidents.map((other) => (
          <li key={other.id}>
            <IncidentLink incident={other} />
          </li>
        ))}
        <li>
          {more > 0 && incidents.length > 0 && (
            <span className={styles.faint}>{texts.neighbours.more(more)} · </span>
          )}
          <button
            type="button"
            className={styles.documentLink}
            onClick={() => showOnly(groupFilter(group), groupWindow(group, incident, dataset))}
          >
            {texts.neighbours.showAll(kind)}
          </button>
        </li>
      </ul>
    </details>
  )
}

function IncidentLink({ incident }: { incident: Incident }) {
  const { visitIncident } = useVerbs()
  const textIn = useTextIn()
  return (
    <button type="button" className={styles.documentLink} onClick={() => visitIncident(incident.id)}>
      {textIn(incident.title)}
    </button>
  )
}

/** Together with the window: all of the group, and the incident itself. */
function groupFilter({ kind, shared }: Neighbours): Partial<Filter> {
  if (shared === null) return {}
  if (kind === 'samePlace') return { places: [shared] }
  return kind === 'sameSpeaker' ? { speakers: [shared] } : {}
}

function groupWindow({ kind }: Neighbours, incident: Incident, { index, rowOf }: Dataset): Span | null {
  const row = rowOf.get(incident.id)
  if (kind === 'samePlace' || kind === 'sameSpeaker' || row === undefined) return null
  return { start: at(index.start, row), end: at(index.end, row) }
}

function groupInWords(
  { kind, shared, total }: Neighbours,
  incident: Incident,
  { places, agents, index, rowOf }: Dataset,
  {
    neighbours,
    language,
    textIn,
  }: {
    readonly neighbours: (typeof evidenceTexts)['en']['neighbours']
    readonly language: string
    readonly textIn: (map: LanguageMap) => string
  },
): string {
  if (kind === 'samePlace') {
    const place = places.get(shared ?? '')
    return neighbours.samePlace(place ? bothNames(place, language) : (shared ?? ''), total)
  }
  if (kind === 'sameSpeaker') {
    const agent = agents.get(shared ?? '')
    return neighbours.sameSpeaker(agent ? textIn(agent.names) : (shared ?? ''), total)
  }
  switch (datePrecisions[at(index.precision, rowOf.get(incident.id) ?? 0)]) {
    case 'minute':
    case 'about':
    case 'partOfDay':
      return neighbours.sameHours(total)
    case 'day':
      return neighbours.sameDay(total)
    default:
      return neighbours.sameTime(total)
  }
}
