import { changesBetween } from '../../domain/claims/changeLog.ts'
import { compareVersions } from '../../domain/claims/version.ts'
import { useDataset, useTextsOf } from '../appContext.ts'
import { ChangeList } from './ChangeList.tsx'
import { changeTexts } from './changeTexts.ts'

/** What became of the data since the version a link was made with. */
export function ChangesSince({ linked }: { linked: string }) {
  const { changes, card } = useDataset()
  const texts = useTextsOf(changeTexts)
  if (compareVersions(linked, card.version) > 0) return <p>{texts.newer}</p>
  const since = changesBetween(changes, linked, card.version)
  if (since.length === 0) return <p>{texts.none(linked, card.version)}</p>
  return <ChangeList changes={since} heading="h2" />
}
