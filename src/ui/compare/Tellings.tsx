import type { Telling } from '../../domain/claims/comparison/tellings.ts'
import { figureTerms } from '../../domain/claims/figureTerms.ts'
import type { Dataset, Incident } from '../../domain/dataset/dataset.ts'
import type { Report } from '../../domain/record/report.ts'
import { useDataset, useText, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import { amount } from '../evidence/amount.ts'
import { evidenceTexts } from '../evidence/evidenceTexts.ts'
import styles from './Compare.module.css'
import { compareTexts } from './compareTexts.ts'

/** What one account says on one aspect, in its words, with the voices that say it. */
export function Tellings({ tellings, incident }: { tellings: readonly Telling[]; incident: Incident }) {
  return (
    <ul className={styles.tellings}>
      {tellings.map((telling) => (
        <li key={keyOf(telling)}>
          <Said telling={telling} />
          <Voices telling={telling} incident={incident} />
        </li>
      ))}
    </ul>
  )
}

function Said({ telling }: { telling: Telling }) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const dataset = useDataset()
  const { agents, excerpts } = dataset
  const textIn = useTextIn()
  switch (telling.kind) {
    case 'quote': {
      const excerpt = excerpts.get(telling.excerpt)
      if (!excerpt) return null
      return (
        <blockquote className={styles.quote} lang={excerpt.language}>
          “{excerpt.selector[0].exact}”
        </blockquote>
      )
    }
    case 'actor': {
      const agent = agents.get(telling.agent)
      return agent ? textIn(agent.names) : telling.agent
    }
    case 'words':
      return `“${telling.words}”`
    case 'figure': {
      const { measure, counted } = figureTerms(telling.figure, dataset)
      return `${amount(telling.figure, evidenceWords)} ${textIn(counted)} (${textIn(measure)})`
    }
    case 'stance':
      return evidenceWords.stance[telling.stance]
  }
}

/** Whose words they are. Beside a quotation always; elsewhere only where the document lets several voices speak. */
function Voices({ telling, incident }: { telling: Telling; incident: Incident }) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const { openSource } = useVerbs()
  const dataset = useDataset()
  const textIn = useTextIn()
  const text = useText()
  const words = useTextsOf(compareTexts)
  const [report] = telling.reports
  if (!report) return null
  const ofDocument = incident.reports.filter(({ source }) => source === report.source)
  if (telling.kind !== 'quote' && ofDocument.length < 2) return null
  const voices = telling.reports.map((each) => chainOf(each, dataset, textIn, words.ownVoice))
  return (
    <span className={styles.voices}>
      {[...new Set(voices)].join('; ')}
      {telling.kind === 'quote' && (
        <>
          {' · '}
          {evidenceWords.stance[report.stance]}
          {' · '}
          {report.knowledgeBasis && `${text.filter.knowledge[report.knowledgeBasis]} · `}
          <button
            type="button"
            className={styles.link}
            aria-label={words.openDocument(dataset.sources.get(report.source)?.publisher ?? report.source)}
            onClick={() => openSource(report.source)}
          >
            {words.document}
          </button>
        </>
      )}
    </span>
  )
}

/** `Kosovo Police → Politika` */
function chainOf(
  { speaker, via }: Report,
  { agents }: Dataset,
  textIn: ReturnType<typeof useTextIn>,
  ownVoice: string,
): string {
  const name = (id: string): string => {
    const agent = agents.get(id)
    return agent ? textIn(agent.names) : id
  }
  return [speaker === null ? ownVoice : name(speaker), ...via.map(name)].join(' → ')
}

function keyOf(telling: Telling): string {
  switch (telling.kind) {
    case 'quote':
      return telling.excerpt
    case 'actor':
      return telling.agent
    case 'words':
      return telling.words
    case 'stance':
      return telling.stance
    case 'figure':
      return JSON.stringify(telling.figure)
  }
}
