import { Fragment } from 'react'
import { incidentsBehind, presentIncident } from '../../domain/claims/changeLog.ts'
import type { Change } from '../../domain/record/collection.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import { useDataset, useText, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import styles from './ChangeList.module.css'
import { changeTexts } from './changeTexts.ts'

/** A check may concern a dozen incidents. */
const mostNamed = 3

interface ChangeListProps {
  /** The latest version first. */
  readonly changes: readonly Change[]
  /** Of the versions: one below the heading they stand under. */
  readonly heading: 'h2' | 'h4'
  /** Called before an incident is opened. */
  readonly onVisit?: () => void
}

/** Entries of the log by version; the incidents among the records open. */
export function ChangeList({ changes, heading: Heading, onVisit }: ChangeListProps) {
  const text = useText()
  const texts = useTextsOf(changeTexts)
  const versions = [...new Set(changes.map(({ version }) => version))]
  return versions.map((version) => {
    const entries = changes.filter((change) => change.version === version)
    const date = edtfInWords(entries[0]?.date ?? '', text.language, text.dates)
    return (
      <section key={version} className={styles.version}>
        <Heading>{texts.version(version, date)}</Heading>
        <ul>
          {entries.map((change) => (
            <ChangeItem
              key={`${change.record} ${change.kind} ${Object.values(change.what)[0]}`}
              change={change}
              onVisit={onVisit}
            />
          ))}
        </ul>
      </section>
    )
  })
}

function ChangeItem({ change, onVisit }: { change: Change; onVisit: (() => void) | undefined }) {
  const { visitIncident } = useVerbs()
  const dataset = useDataset()
  const texts = useTextsOf(changeTexts)
  const textIn = useTextIn()
  const incident = presentIncident(change.record, dataset)
  const replaced = incident !== undefined && incident.id !== change.record
  // Of a report, a quote or a check, where it can be read.
  const incidents = change.record === 'dataset' ? [] : incidentsBehind(change.record, dataset)
  const named = incidents.slice(0, mostNamed)
  return (
    <li>
      <strong>
        {change.record === 'dataset' ? '' : `${change.record} `}
        {texts.kinds[change.kind]}
      </strong>
      {': '}
      {textIn(change.what)}
      {replaced && ` ${texts.replacedBy} ${incident.id}:`}
      {named.map(({ id, title }) => (
        <Fragment key={id}>
          {' '}
          <button
            type="button"
            onClick={() => {
              onVisit?.()
              visitIncident(id)
            }}
          >
            {textIn(title)}
          </button>
        </Fragment>
      ))}
      {incidents.length > named.length && ` ${texts.andOthers(incidents.length - named.length)}`}
      {!incident && change.kind === 'withdrawn' && ` (${texts.gone})`}
    </li>
  )
}
