/** Who speaks in the dataset, as a chart and as a table that says the same. */
import { useMemo, useState } from 'react'
import { type SpeakerCensus, speakerCensus } from '../../domain/claims/speakers.ts'
import { passes } from '../../domain/filter/facets.ts'
import { type Filter, noFilter } from '../../domain/filter/filter.ts'
import { useApp, useDataset, useSession, useText, useTextsOf, useVerbs } from '../appContext.ts'
import { SpeakerChart } from './SpeakerChart.tsx'
import styles from './Speakers.module.css'
import { SpeakerTable } from './SpeakerTable.tsx'
import { speakersTexts } from './speakersTexts.ts'
import { VoiceBar } from './VoiceBar.tsx'

const views = ['chart', 'table'] as const

export function SpeakersPanel() {
  const { setFilter } = useVerbs()
  const text = useText()
  const words = useTextsOf(speakersTexts)
  const filter = useApp((state) => state.view.filter)
  const census = useCensus(filter)
  const [view, setView] = useState<(typeof views)[number]>('chart')
  if (census.incidents === 0) {
    return (
      <div className={styles.panel}>
        <p>{words.empty}</p>
        <p>
          <button type="button" className={styles.button} onClick={() => setFilter(noFilter)}>
            {text.filter.clear}
          </button>
        </p>
      </div>
    )
  }
  if (census.speakers.length === 0) return <p className={styles.panel}>{words.noReports}</p>
  return (
    <div className={styles.panel}>
      <p className={styles.soft}>{words.intro}</p>
      <p>{words.counts(census.incidents, census.reports, census.copied)}</p>
      <VoiceBar voices={census.voices} />
      <fieldset className={styles.views}>
        <legend className={styles.spoken}>{words.view}</legend>
        {views.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.button}
            aria-pressed={view === each}
            onClick={() => setView(each)}
          >
            {words[each]}
          </button>
        ))}
      </fieldset>
      {view === 'chart' ? (
        <SpeakerChart speakers={census.speakers} />
      ) : (
        <SpeakerTable speakers={census.speakers} />
      )}
    </div>
  )
}

/** Everybody who speaks in the incidents that pass the filter; choosing a speaker must not make the others vanish. */
function useCensus({
  groups,
  places,
  sources,
  knowledge,
  precisions,
  origins,
  disputed,
}: Filter): SpeakerCensus {
  const { facets } = useSession()
  const dataset = useDataset()
  return useMemo(() => {
    const asked = { groups, places, sources, knowledge, precisions, origins, disputed }
    const others: Filter = { ...asked, speakers: [] }
    const answers = facets()
    const rows = [...dataset.incidents.keys()].filter((row) => passes(answers, others, row))
    return speakerCensus(dataset, rows)
  }, [dataset, facets, groups, places, sources, knowledge, precisions, origins, disputed])
}
