import { presentIncident } from '../../domain/claims/changeLog.ts'
import type { Change } from '../../domain/record/collection.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import { useDataset, useText, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import styles from './ChangeList.module.css'
import { changeTexts } from './changeTexts.ts'

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
            <ChangeItem key={`${change.record} ${change.kind}`} change={change} onVisit={onVisit} />
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
  return (
    <li>
      <strong>
        {change.record === 'dataset' ? '' : `${change.record} `}
        {texts.kinds[change.kind]}
      </strong>
      {': '}
      {textIn(change.what)}
      {incident && (
        <>
          {' '}
          {replaced && `${texts.replacedBy} ${incident.id}: `}
          <button
            type="button"
            onClick={() => {
              onVisit?.()
              visitIncident(incident.id)
            }}
          >
            {textIn(incident.title)}
          </button>
        </>
      )}
      {!incident && change.kind === 'withdrawn' && ` (${texts.gone})`}
    </li>
  )
}
