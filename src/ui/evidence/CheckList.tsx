import type { Check } from '../../domain/record/check.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import { useDataset, useText, useTextIn } from '../appContext.ts'
import styles from './Evidence.module.css'

/** Other reporting about a record: how it relates, what it says, whose it is. Nothing where there is none. */
export function CheckList({ concerning, title }: { concerning: string; title: string }) {
  const checks = useDataset().checksOf(concerning)
  if (checks.length === 0) return null
  return (
    <section>
      <h4 className={styles.heading}>{title}</h4>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <CheckItem key={check.id} check={check} />
        ))}
      </ul>
    </section>
  )
}

function CheckItem({ check }: { check: Check }) {
  const text = useText()
  const textIn = useTextIn()
  const date = check.date ? edtfInWords(check.date, text.language, text.dates) : text.evidence.dateUnknown
  return (
    <li data-relation={check.relation}>
      <strong className={styles.relation}>{text.evidence.relation[check.relation]}</strong>{' '}
      {textIn(check.text)}{' '}
      <span className={styles.faint}>
        {check.basis === 'computed' ? (
          text.evidence.computed
        ) : (
          <>
            <OutsideLink address={check.url}>{check.publisher ?? text.evidence.publisherUnknown}</OutsideLink>
            , {date}
            {check.seenThrough && (
              <>
                {' '}
                (
                <OutsideLink
                  address={check.seenThrough}
                >{`${text.evidence.seenThrough} ${hostOf(check.seenThrough)}`}</OutsideLink>
                )
              </>
            )}
          </>
        )}
      </span>
    </li>
  )
}

/** Only web addresses become links: an address comes from a file, and a file may hold anything. */
export function OutsideLink({ address, children }: { address: string | undefined; children: string }) {
  if (!address || !/^https?:\/\//i.test(address)) return children
  return (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {children}
    </a>
  )
}

function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '')
  } catch {
    return address
  }
}
