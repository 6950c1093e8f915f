/** Two accounts side by side, incident by incident: two documents, or one and what other reporting says. */

import { useMemo, useState } from 'react'
import {
  answerable,
  type ComparedGroup,
  type ComparedRow,
  comparedGroups,
  comparedRows,
  sameText,
} from '../../domain/claims/comparison/accounts.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { isFiltering, noFilter } from '../../domain/filter/filter.ts'
import type { Comparison } from '../../domain/view/view.ts'
import { useApp, useDataset, useText, useTextsOf, useVerbs } from '../appContext.ts'
import { Checks } from '../evidence/CheckList.tsx'
import { PublisherNote } from '../evidence/PublisherNote.tsx'
import { choiceLabel } from '../filter/choiceLabel.ts'
import { AccountChoice } from './AccountChoice.tsx'
import styles from './Compare.module.css'
import { ComparisonTable } from './ComparisonTable.tsx'
import { compareTexts } from './compareTexts.ts'

interface ComparePanelProps {
  readonly wide: boolean
  readonly onWide: (wide: boolean) => void
}

export function ComparePanel({ wide, onWide }: ComparePanelProps) {
  const { openComparison } = useVerbs()
  const dataset = useDataset()
  const words = useTextsOf(compareTexts)
  const asked = useApp((state) => state.view.comparison)
  // Nobody having chosen yet: the open document, or who reports the open incident.
  const open = useApp(
    (state) => state.view.source ?? dataset.incidents[state.selected ?? -1]?.reports[0]?.source ?? null,
  )
  const { comparison, unknown } = useMemo(() => answerable(dataset, asked, open), [dataset, asked, open])
  if (!comparison) return <p className={styles.panel}>{words.noDocuments}</p>
  return (
    <div className={styles.panel}>
      {unknown.length > 0 && <p className={styles.notice}>{words.unknown(unknown.join(', '))}</p>}
      <div className={styles.controls}>
        <AccountChoice comparison={comparison} onChoice={openComparison} />
        <button type="button" className={styles.widen} aria-pressed={wide} onClick={() => onWide(!wide)}>
          {words.widen}
        </button>
      </div>
      <p className={styles.soft}>
        {words.scope}
        {dataset.sources.size === 1 && ` ${words.oneDocument}`}
      </p>
      <Sides key={JSON.stringify(comparison)} comparison={comparison} />
    </div>
  )
}

/** What the chosen accounts have: how many of each kind, and the incidents themselves. */
function Sides({ comparison }: { comparison: Comparison }) {
  const { openComparison, setFilter } = useVerbs()
  const dataset = useDataset()
  const text = useText()
  const words = useTextsOf(compareTexts)
  const order = useApp((state) => state.order)
  const filtering = useApp((state) => isFiltering(state.view.filter))
  const [group, setGroup] = useState<ComparedGroup | null>(null)
  const rows = useMemo(
    () => (order ? comparedRows(dataset, order.rows, comparison) : []),
    [dataset, order, comparison],
  )
  const [first, second] = comparison.accounts
  const names = [
    choiceLabel('sources', first, dataset, text),
    second === null ? words.otherReporting : choiceLabel('sources', second, dataset, text),
  ] as const
  if (rows.length === 0) {
    const accounts = second === null ? names[0] : names.join(' / ')
    return (
      <div className={styles.empty}>
        <p>{filtering ? words.nothingFiltered : words.nothing(accounts)}</p>
        {filtering ? (
          <button type="button" className={styles.button} onClick={() => setFilter(noFilter)}>
            {text.filter.clear}
          </button>
        ) : (
          <button
            type="button"
            className={styles.button}
            onClick={() => openComparison({ ...comparison, episode: null })}
          >
            {words.allOfIt}
          </button>
        )}
      </div>
    )
  }
  const shown = group === null ? rows : rows.filter((row) => row.group === group)
  return (
    <>
      <Publishers comparison={comparison} />
      <CopyNotice dataset={dataset} comparison={comparison} />
      {second === null && <WholeDocument source={first} name={names[0]} />}
      <GroupChoice rows={rows} names={names} group={group} onGroup={setGroup} />
      <ComparisonTable
        key={group}
        rows={shown.length > 0 ? shown : rows}
        comparison={comparison}
        names={names}
      />
    </>
  )
}

/** What other reporting says about a document as a whole, out of the way of the incidents. */
function WholeDocument({ source, name }: { source: string; name: string }) {
  const words = useTextsOf(compareTexts)
  const checks = useDataset().checksOf(source)
  if (checks.length === 0) return null
  return (
    <details className={styles.whole}>
      <summary>{words.sourceChecks(name, checks.length)}</summary>
      <Checks checks={checks} incident={null} />
    </details>
  )
}

/** Who publishes what is compared; each once. */
function Publishers({ comparison }: { comparison: Comparison }) {
  const { sources } = useDataset()
  const names = new Set(comparison.accounts.flatMap((id) => sources.get(id ?? '')?.publisher ?? []))
  return [...names].map((name) => <PublisherNote key={name} named publisher={name} />)
}

/** A copy agrees because it copies: said before anything is compared. */
function CopyNotice({ dataset, comparison }: { dataset: Dataset; comparison: Comparison }) {
  const text = useText()
  const words = useTextsOf(compareTexts)
  const [first, second] = comparison.accounts
  if (second === null || !sameText(dataset, comparison.accounts)) return null
  const copy = [first, second]
    .map((id) => dataset.sources.get(id))
    .find((source) => source?.derivedFrom && [first, second].includes(source.derivedFrom.source))
  const sentence = copy?.derivedFrom
    ? words.copy(
        choiceLabel('sources', copy.id, dataset, text),
        choiceLabel('sources', copy.derivedFrom.source, dataset, text),
        copy.derivedFrom.sharedCharacters ?? null,
      )
    : words.oneText
  return <p className={styles.notice}>{sentence}</p>
}

interface GroupChoiceProps {
  readonly rows: readonly ComparedRow[]
  readonly names: readonly [string, string]
  readonly group: ComparedGroup | null
  readonly onGroup: (group: ComparedGroup | null) => void
}

/** How many incidents stand how; each count shows only its own. */
function GroupChoice({ rows, names, group, onGroup }: GroupChoiceProps) {
  const words = useTextsOf(compareTexts)
  const counts = new Map<ComparedGroup, number>()
  for (const row of rows) counts.set(row.group, (counts.get(row.group) ?? 0) + 1)
  return (
    <fieldset className={styles.groups}>
      <legend className={styles.spoken}>{words.show}</legend>
      <button
        type="button"
        className={styles.pill}
        aria-pressed={group === null}
        onClick={() => onGroup(null)}
      >
        {words.all(rows.length)}
      </button>
      {comparedGroups.map((each) => {
        const count = counts.get(each)
        if (count === undefined) return null
        return (
          <button
            key={each}
            type="button"
            className={styles.pill}
            aria-pressed={group === each}
            onClick={() => onGroup(each)}
          >
            {words.groups[each](names[0], names[1], count)}
          </button>
        )
      })}
    </fieldset>
  )
}
