import { sameText } from '../../domain/claims/comparison/accounts.ts'
import type { ComparedLine, ComparisonOutcome } from '../../domain/claims/comparison/compareIncident.ts'
import type { Aspect, Telling } from '../../domain/claims/comparison/tellings.ts'
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import { placeNames } from '../../domain/dataset/placeNames.ts'
import { edtfInWords, eventTimeInWords } from '../../domain/time/dateWords.ts'
import type { Comparison } from '../../domain/view/view.ts'
import { useDataset, useText, useTextsOf } from '../appContext.ts'
import { Checks } from '../evidence/CheckList.tsx'
import type { Catalogue } from '../text/catalogue.ts'
import styles from './Compare.module.css'
import { compareTexts } from './compareTexts.ts'
import { OutcomeMark } from './OutcomeMark.tsx'
import { Tellings } from './Tellings.tsx'

interface ComparedLineRowProps {
  readonly line: ComparedLine
  readonly incident: Incident
  readonly comparison: Comparison
  readonly names: readonly [first: string, second: string]
}

/** One aspect of an incident: what the one says, what the other, and how the two stand to each other. */
export function ComparedLineRow({ line, incident, comparison, names }: ComparedLineRowProps) {
  const dataset = useDataset()
  const text = useText()
  const words = useTextsOf(compareTexts)
  const resolved = resolvedIn(line.aspect, incident, dataset, text)
  const other = comparison.accounts[1] === null
  return (
    <tr className={styles.line} data-aspect={line.aspect} data-outcome={line.outcome}>
      <th scope="row">
        <span>{words.aspects[line.aspect]}</span>
        {resolved && <span className={styles.resolved}>{words.resolved(resolved)}</span>}
      </th>
      <Account
        name={names[0]}
        tellings={line.first}
        incident={incident}
        otherwise={line.aspect === 'wording' && other ? words.allSaid : words.notSaid}
      />
      {other ? (
        <td>
          <AccountName name={names[1]} />
          {line.checks.length > 0 ? (
            <Checks checks={line.checks} incident={incident} />
          ) : (
            <span className={styles.faint}>{words.noneFound}</span>
          )}
        </td>
      ) : (
        <Account name={names[1]} tellings={line.second} incident={incident} otherwise={words.notSaid} />
      )}
      <td className={styles.outcome}>
        <OutcomeMark outcome={line.outcome} />
        <span>{outcomeInWords(line, sameText(dataset, comparison.accounts), names, words)}</span>
      </td>
    </tr>
  )
}

interface AccountProps {
  readonly name: string
  readonly tellings: readonly Telling[]
  readonly incident: Incident
  /** What stands there where nothing is told. */
  readonly otherwise: string
}

function Account({ name, tellings, incident, otherwise }: AccountProps) {
  return (
    <td>
      <AccountName name={name} />
      {tellings.length > 0 ? (
        <Tellings tellings={tellings} incident={incident} />
      ) : (
        <span className={styles.faint}>{otherwise}</span>
      )}
    </td>
  )
}

/** Stands over a cell where the heads of the columns are out of sight; who hears the table is told the head. */
function AccountName({ name }: { name: string }) {
  return (
    <span className={styles.account} aria-hidden="true">
      {name}
    </span>
  )
}

function outcomeInWords(
  { aspect, outcome }: ComparedLine,
  copied: boolean,
  [first, second]: readonly [string, string],
  words: (typeof compareTexts)['en'],
): string {
  const written: readonly Aspect[] = ['wording', 'time', 'place']
  if (copied && outcome === 'same') return words.copied
  if (outcome === 'differs' && written.includes(aspect)) return words.otherWords
  return words.outcomes[outcome satisfies ComparisonOutcome](first, second)
}

/** What the incident was put at, beside the words of the accounts; null for what is not resolved. */
function resolvedIn(aspect: Aspect, incident: Incident, dataset: Dataset, text: Catalogue): string | null {
  if (aspect === 'place') return placeNames(incident, dataset, text.language)
  if (aspect !== 'time' || incident.eventDate === null) return null
  const date = edtfInWords(incident.eventDate, text.language, text.dates, 'weekday')
  return incident.eventTime ? `${date}, ${eventTimeInWords(incident.eventTime)}` : date
}
