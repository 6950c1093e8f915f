/** When, where and who: the words of each account beside what they were resolved to, with the reason. */

import type { Incident } from '../../domain/dataset/dataset.ts'
import { at } from '../../domain/dataset/incidentIndex.ts'
import { edtfInWords, eventTimeInWords } from '../../domain/time/dateWords.ts'
import { datePrecisions } from '../../domain/time/eventSpan.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import { useRemarked } from '../supplement/useSupplement.ts'
import type { Catalogue } from '../text/catalogue.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'
import { Facet, Pair } from './Facet.tsx'
import { Figures } from './Figures.tsx'
import { Origins } from './Origins.tsx'
import { Voices } from './Voices.tsx'
import { Where } from './Where.tsx'
import { writtenWords } from './writtenWords.ts'

export function Resolution({ incident }: { incident: Incident }) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  return (
    <dl className={styles.resolution}>
      <When incident={incident} />
      <Where incident={incident} />
      {incident.saidAt && <Facet name={evidenceWords.saidAt}>{textIn(incident.saidAt)}</Facet>}
      <Voices incident={incident} />
      <Figures incident={incident} />
      <Origins incident={incident} />
    </dl>
  )
}

function When({ incident }: { incident: Incident }) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const dataset = useDataset()
  const text = useText()
  const textIn = useTextIn()
  const { eventDateRemarks } = useRemarked()('incidents', incident)
  const row = dataset.rowOf.get(incident.id) ?? 0
  const precision = datePrecisions[at(dataset.index.precision, row)] ?? 'undated'
  return (
    <Facet name={evidenceWords.when}>
      <Pair
        incident={incident}
        written={writtenWords(incident, dataset, ({ claims }) => claims.verbatimEventDate)}
        resolved={resolvedDate(incident, text)}
        grounds={[
          text.precision[precision],
          incident.eventDateBasis && evidenceWords.basis[incident.eventDateBasis],
        ]}
      />
      {eventDateRemarks && <p className={styles.remark}>{textIn(eventDateRemarks)}</p>}
    </Facet>
  )
}

function resolvedDate(incident: Incident, text: Catalogue): string | null {
  if (incident.eventDate === null) return null
  const date = edtfInWords(incident.eventDate, text.language, text.dates, 'weekday')
  if (!incident.eventTime) return date
  const clock = eventTimeInWords(incident.eventTime)
  return `${date}, ${incident.eventTimePrecision === 'about' ? text.dates.about(clock) : clock}`
}
