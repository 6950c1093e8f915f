import type { Incident } from '../../domain/dataset/dataset.ts'
import { type Check, isSameText, publishersOf, sameTextLast } from '../../domain/record/check.ts'
import { edtfInWords } from '../../domain/time/dateWords.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import { useRemarked, useSupplement } from '../supplement/useSupplement.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'
import { OutsideLink } from './OutsideLink.tsx'
import { PublisherNote } from './PublisherNote.tsx'
import { numbersOf } from './writtenWords.ts'

/** Other reporting about a document: how it relates, what it says, whose it is. Nothing where there is none. */
export function CheckList({ concerning, title }: { concerning: string; title: string }) {
  const checks = useDataset().checksOf(concerning)
  if (checks.length === 0) return null
  return (
    <section>
      <h4 className={styles.heading}>{title}</h4>
      <Checks checks={checks} incident={null} />
    </section>
  )
}

/** Other reporting about an incident, its reports and their words; that none was found is said. */
export function IncidentChecks({ incident }: { incident: Incident }) {
  const texts = useTextsOf(evidenceTexts)
  const checks = useDataset().checksOf(incident.id)
  const answers = checks.filter((check) => !isSameText(check))
  // Whoever disagrees must not be looked for among those who do not.
  const disputing = answers.filter(({ relation }) => relation === 'disputes')
  const others = answers.filter(({ relation }) => relation !== 'disputes')
  const same = checks.filter(isSameText)
  return (
    <>
      <section>
        <h4 className={styles.heading}>{texts.otherReporting}</h4>
        {answers.length === 0 ? (
          <p className={styles.none}>{texts.noChecks}</p>
        ) : (
          <>
            {disputing.length === 0 && <p className={styles.none}>{texts.noneDisputes}</p>}
            <Checks checks={[...disputing, ...others]} incident={incident} />
          </>
        )}
      </section>
      {same.length > 0 && (
        <section data-same-text>
          <h4 className={styles.heading}>{texts.sameTextElsewhere}</h4>
          <p className={styles.none}>{texts.sameTextMeans}</p>
          <Checks checks={same} incident={incident} />
        </section>
      )}
    </>
  )
}

/** One entry for each, what only repeats the text last. */
export function Checks({ checks, incident }: { checks: readonly Check[]; incident: Incident | null }) {
  return (
    <ul className={styles.checks}>
      {sameTextLast(checks).map((check) => (
        <CheckItem key={check.id} check={check} incident={incident} />
      ))}
    </ul>
  )
}

function CheckItem({ check, incident }: { check: Check; incident: Incident | null }) {
  const text = useText()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const date = check.date ? edtfInWords(check.date, text.language, text.dates) : texts.dateUnknown
  const publisher = publishersOf(check).join(', ') || texts.publisherUnknown
  const { url, seenThrough } = useRemarked()('checks', check)
  const supplement = useSupplement()
  const lost = check.addressApart === true && supplement === 'missing'
  const concerned = incident ? reportsConcerned(check, incident) : []
  return (
    <li data-relation={check.relation}>
      <strong className={styles.relation}>
        {isSameText(check) ? texts.sameTextAt(publisher) : texts.relation[check.relation]}
      </strong>{' '}
      <span className={styles.faint}>
        {texts.aspect[check.aspect]}
        {concerned.length > 0 && ` (${texts.reports(concerned)})`}
      </span>
      <p>{textIn(check.text)}</p>
      <span className={styles.faint}>
        {check.basis === 'computed' ? (
          texts.computed
        ) : (
          <>
            <OutsideLink address={url}>
              {url === undefined ? publisher : `${publisher} (${hostOf(url)})`}
            </OutsideLink>
            , {date}
            {lost && `, ${texts.addressNotLoaded}`}
            {seenThrough && (
              <>
                ,{' '}
                <OutsideLink
                  address={seenThrough}
                >{`${texts.seenThrough} ${hostOf(seenThrough)}`}</OutsideLink>
              </>
            )}
          </>
        )}
      </span>
      {publishersOf(check).map((name) => (
        <PublisherNote key={name} publisher={name} named={check.publishers !== undefined} />
      ))}
    </li>
  )
}

/** Numbers of the reports it names, itself or by their words; none where it is about the incident as a whole. */
function reportsConcerned({ concerns }: Check, incident: Incident): readonly number[] {
  if (concerns.includes(incident.id) || incident.reports.length < 2) return []
  return numbersOf(
    incident.reports.filter(({ id, excerpt }) => concerns.includes(id) || concerns.includes(excerpt)),
    incident,
  )
}

function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '')
  } catch {
    return address
  }
}
