import { origins } from '../../domain/claims/origins.ts'
import type { Incident } from '../../domain/dataset/dataset.ts'
import type { Reveal } from '../../domain/record/episode.ts'
import type { Report } from '../../domain/record/report.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import { evidenceTexts } from '../evidence/evidenceTexts.ts'
import { PublisherNote } from '../evidence/PublisherNote.tsx'
import styles from './Presenter.module.css'
import { presentTexts } from './presentTexts.ts'
import type { TellPart } from './tellPart.ts'

/** As many as can be read from the back of a room. */
const mostAccounts = 2

interface AccountsProps {
  readonly incident: Incident
  readonly part: TellPart
  /** Whether the step keeps a part back until it is asked for. */
  readonly keeps: (name: Reveal) => boolean
}

/** The words of an incident, large, each with its voices; a copy's words are those of its original and left out. */
export function Accounts({ incident, part, keeps }: AccountsProps) {
  const dataset = useDataset()
  const texts = useTextsOf(presentTexts)
  const accounts = accountsOf(incident, dataset)
  const shown = accounts.slice(0, mostAccounts)
  return (
    <div className={styles.accounts}>
      {shown.map((report) => (
        <Account key={report.id} report={report} part={part} keeps={keeps} />
      ))}
      {accounts.length > shown.length && (
        <p className={styles.asks}>{texts.moreAccounts(accounts.length - shown.length)}</p>
      )}
    </div>
  )
}

function Account({ report, part, keeps }: Omit<AccountsProps, 'incident'> & { report: Report }) {
  const evidenceWords = useTextsOf(evidenceTexts)
  const { excerpts, sources, agents } = useDataset()
  const text = useText()
  const texts = useTextsOf(presentTexts)
  const textIn = useTextIn()
  const excerpt = excerpts.get(report.excerpt)
  const publisher = sources.get(report.source)?.publisher
  if (!excerpt || publisher === undefined) return null
  const name = (id: string): string => {
    const agent = agents.get(id)
    return agent ? textIn(agent.names) : id
  }
  const quote = (
    <blockquote className={styles.quote} lang={excerpt.language}>
      “{excerpt.selector[0].exact}”
    </blockquote>
  )
  const said = agents.get(report.speaker ?? '')
  // An unnamed voice is named after the document that heard it.
  const unnamed = said?.kind === 'unnamed' && keeps('source')
  const voice = unnamed
    ? texts.unnamed
    : report.speaker === null
      ? evidenceWords.ownVoiceLong
      : name(report.speaker)
  const known = report.knowledgeBasis && text.filter.knowledge[report.knowledgeBasis]
  const speaker = known ? `${voice} (${known})` : voice
  // A relay may be named after its document as well: it is told with the document.
  const relays = report.via.map(name).join(', ')
  const source = relays ? `${publisher}, ${texts.through(relays)}` : publisher
  const told = [...(keeps('speaker') ? [] : [speaker]), ...(keeps('source') ? [] : [source])]
  return (
    <figure className={styles.account}>
      {keeps('quote') ? part('quote', quote) : quote}
      {told.length > 0 &&
        part(
          keeps('source') ? 'speaker' : 'source',
          <>
            {told.join(', ')}
            {!keeps('source') && <PublisherNote publisher={publisher} />}
          </>,
        )}
      {keeps('speaker') && part('speaker', speaker)}
      {keeps('source') &&
        part(
          'source',
          <>
            {source}
            <PublisherNote publisher={publisher} />
          </>,
        )}
    </figure>
  )
}

function accountsOf(incident: Incident, dataset: ReturnType<typeof useDataset>): readonly Report[] {
  const copies = new Set(
    origins(incident, dataset)
      .uncounted.filter(({ because }) => because === 'copy')
      .map(({ report }) => report),
  )
  const seen = new Set<string>()
  return incident.reports.filter((report) => {
    const fresh = !copies.has(report) && !seen.has(report.excerpt)
    seen.add(report.excerpt)
    return fresh
  })
}
