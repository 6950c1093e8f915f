import { type ClaimShares, claimShares } from '../../domain/claims/documentFacts.ts'
import type { Source } from '../../domain/record/source.ts'
import { useDataset, useTextsOf } from '../appContext.ts'
import styles from './Documents.module.css'
import { documentTexts } from './documentTexts.ts'

/** Every claim has one of these voices; together they are all of them. */
const voices = ['named', 'unnamed', 'relayed', 'ownVoice'] as const
const standings = ['disputed', 'undated'] as const

/** What share of the document's claims is attributed to somebody, disputed, undated; the numbers beside their bars. */
export function Shares({ source }: { source: Source }) {
  const texts = useTextsOf(documentTexts)
  const shares = claimShares(source.id, useDataset())
  if (shares.claims === 0) return null
  const rows = [...voices.filter((voice) => shares[voice] > 0), ...standings]
  return (
    <section>
      <h4 className={styles.heading}>{texts.shares.title(shares.claims)}</h4>
      <dl className={styles.shares}>
        {rows.map((row) => (
          <ShareRow key={row} name={texts.shares[row]} row={row} shares={shares} />
        ))}
      </dl>
    </section>
  )
}

interface ShareRowProps {
  readonly name: string
  readonly row: (typeof voices)[number] | (typeof standings)[number]
  readonly shares: ClaimShares
}

function ShareRow({ name, row, shares }: ShareRowProps) {
  const texts = useTextsOf(documentTexts)
  const share = shares[row] / shares.claims
  return (
    <div data-share={row}>
      <dt>{name}</dt>
      <dd>{texts.shares.count(shares[row], Math.round(100 * share))}</dd>
      <dd aria-hidden="true" className={styles.bar}>
        <span style={{ width: `${100 * share}%` }} />
      </dd>
    </div>
  )
}
