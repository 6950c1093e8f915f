import { useState } from 'react'
import { changesBetween, presentIncident, recordsBehind } from '../../domain/claims/changeLog.ts'
import { compareVersions } from '../../domain/claims/version.ts'
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import type { Change } from '../../domain/record/collection.ts'
import type { AppState } from '../../state/appState.ts'
import { useDataset, useSession, useTextsOf } from '../appContext.ts'
import { useSupplement } from '../supplement/useSupplement.ts'
import { ChangeList } from './ChangeList.tsx'
import { changeTexts } from './changeTexts.ts'

/** What became of the data since the version a link was made with: first what the view it opened rests on. */
export function ChangesSince({ linked }: { linked: string }) {
  const { store } = useSession()
  const dataset = useDataset()
  const supplement = useSupplement()
  const texts = useTextsOf(changeTexts)
  // The reader goes on from there; the link stays what it was.
  const [opened] = useState(() => store.getState())
  const { card } = dataset
  if (supplement === 'underWay') return <p>{texts.underWay}</p>
  if (supplement === 'missing') return <p>{texts.notLoaded}</p>
  const { changes } = supplement
  if (compareVersions(linked, card.version) > 0) return <p>{texts.newer}</p>
  const since = changesBetween(changes, linked, card.version)
  if (since.length === 0) return <p>{texts.none(linked, card.version)}</p>
  const { source, incident } = opened.view
  const behind = recordsBehind(shownIn(opened, dataset), { ...dataset, publishers: supplement.publishers })
  // What was withdrawn is part of no view any more, and may have been of the one that was linked.
  const concerns = ({ record, kind }: Change): boolean =>
    record === 'dataset' ||
    kind === 'withdrawn' ||
    record === source ||
    behind.has(record) ||
    behind.has(presentIncident(record, dataset)?.id ?? '')
  const here = since.filter(concerns)
  const elsewhere = since.filter((change) => !concerns(change))
  if (elsewhere.length === 0) return <ChangeList changes={here} heading="h2" />
  return (
    <>
      {here.length > 0 ? (
        <ChangeList changes={here} heading="h2" />
      ) : (
        <p>{incident === null ? texts.noneInView : texts.noneOfIncident}</p>
      )}
      <details data-elsewhere>
        <summary>{texts.elsewhere(elsewhere.length)}</summary>
        <ChangeList changes={elsewhere} heading="h2" />
      </details>
    </>
  )
}

/** The open incident and the pinned ones, else all that the window and the filter show. */
function shownIn({ view, set }: AppState, { incidents, rowOf }: Dataset): readonly Incident[] {
  const asked = [...(view.incident === null ? [] : [view.incident]), ...view.pins]
  const rows =
    asked.length > 0
      ? asked.map((id) => rowOf.get(id) ?? -1)
      : Array.from({ length: set.size }, (_, position) => set.rowAt(position))
  return rows.flatMap((row) => incidents[row] ?? [])
}
