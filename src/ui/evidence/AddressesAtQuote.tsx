import type { Excerpt } from '../../domain/record/excerpt.ts'
import type { Source } from '../../domain/record/source.ts'
import { documentAddresses } from '../../format/link/documentAddresses.ts'
import { addressAtQuote } from '../../format/link/textFragment.ts'
import { useTextsOf } from '../appContext.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'
import { OutsideLink } from './OutsideLink.tsx'

/** The document outside, opened at the words: what was archived before what was published. */
export function AddressesAtQuote({ source, excerpt }: { source: Source; excerpt: Excerpt }) {
  const texts = useTextsOf(evidenceTexts)
  const addresses = documentAddresses(source)
  if (addresses.length === 0) return null
  return (
    <p className={styles.addresses}>
      {texts.openAt}:{' '}
      {addresses.map(({ kind, address }, position) => (
        <span key={kind}>
          {position > 0 && ' · '}
          <OutsideLink address={addressAtQuote(address, excerpt.selector[0])}>
            {texts.address[kind]}
          </OutsideLink>
        </span>
      ))}
    </p>
  )
}
