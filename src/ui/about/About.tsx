/** How the map is made, what its signs and rules mean, what it leaves out: what a reader must know to trust or doubt it. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { changesBetween } from '../../domain/claims/changeLog.ts'
import { publisherBalance } from '../../domain/claims/publisherBalance.ts'
import { hasFlag, incidentFlag } from '../../domain/dataset/incidentIndex.ts'
import { checkRelations } from '../../domain/record/check.ts'
import { type AboutSection, aboutSections } from '../../domain/view/aboutSections.ts'
import { useDataset, useText, useTextIn, useTextsOf, useVerbs } from '../appContext.ts'
import { ChangeList } from '../changes/ChangeList.tsx'
import { changeTexts } from '../changes/changeTexts.ts'
import { Dialog } from '../Dialog.tsx'
import { SymbolIcon } from '../SymbolIcon.tsx'
import { usePublishers, useSupplement } from '../supplement/useSupplement.ts'
import styles from './About.module.css'
import { aboutTexts, type Entry } from './aboutTexts.ts'

/** @param section id of the part to show first; null, or a name that is none, shows the beginning */
export function About({ section }: { section: string | null }) {
  const texts = useTextsOf(aboutTexts)
  const id = useId()
  const body = useRef<HTMLDivElement>(null)
  // After the dialog, which would take the focus.
  useEffect(() => {
    if (section !== null) show(body.current, section)
  }, [section])
  return (
    <Dialog title={texts.title} close={texts.close}>
      <div ref={body}>
        <nav className={styles.contents} aria-label={texts.contents}>
          {aboutSections.map((name) => (
            <button key={name} type="button" onClick={() => show(body.current, name)}>
              {texts.headings[name]}
            </button>
          ))}
        </nav>
        {aboutSections.map((name) => (
          <section key={name} className={styles.section} aria-labelledby={`${id}-${name}`}>
            <h3 id={`${id}-${name}`} data-section={name} tabIndex={-1}>
              {texts.headings[name]}
            </h3>
            {parts[name]()}
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function show(body: HTMLElement | null, section: string): void {
  const heading = body?.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

const parts: Readonly<Record<AboutSection, () => ReactNode>> = {
  method: () => <Method />,
  categories: () => <Categories />,
  rules: () => <Rules />,
  cited: () => <Cited />,
  omissions: () => <Omissions />,
  accessibility: () => <Accessibility />,
  licences: () => <Licences />,
  versions: () => <Versions />,
  errors: () => <Errors />,
}

function Method() {
  const { card } = useDataset()
  const { method, standings } = useTextsOf(aboutTexts)
  const textIn = useTextIn()
  return (
    <>
      {card.description && <p>{textIn(card.description)}</p>}
      <Paragraphs texts={method} />
      <Entries entries={standings} />
    </>
  )
}

function Categories() {
  const { categories, categoryGroups } = useDataset()
  const textIn = useTextIn()
  return (
    <dl className={styles.entries}>
      {categories.map(({ id, group, label, definition }) => (
        <div key={id}>
          <dt>
            <SymbolIcon symbol={categoryGroups.find((other) => other.id === group)?.symbol ?? 'dot'} />
            {textIn(label)}
          </dt>
          <dd>{textIn(definition)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Rules() {
  const { rules } = useTextsOf(aboutTexts)
  return (
    <ol className={styles.rules}>
      {rules.map(([name, what]) => (
        <li key={name}>
          <strong>{name}</strong> {what}
        </li>
      ))}
    </ol>
  )
}

/** The balance of other reporting as a table. */
function Cited() {
  const { checks } = useDataset()
  const tables = usePublishers()
  const texts = useTextsOf(aboutTexts)
  const textIn = useTextIn()
  if (tables.publishers.size === 0) return <p>{texts.noPublishers}</p>
  const labels = new Map(tables.publisherGroups.map(({ id, label }) => [id, textIn(label)]))
  return (
    <>
      <Paragraphs texts={texts.cited} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keyboard */}
      <section className={styles.scroller} aria-label={texts.citedCaption} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.citedGroup}</th>
              <th scope="col">{texts.citedPublishers}</th>
              <th scope="col">{texts.citedChecks}</th>
              {checkRelations.map((relation) => (
                <th key={relation} scope="col">
                  {texts.citedRelations[relation]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {publisherBalance(checks, tables).map(({ group, publishers, checks: count, byRelation }) => (
              <tr key={group}>
                <th scope="row">{labels.get(group ?? '') ?? texts.notKnown}</th>
                <td>{publishers}</td>
                <td>{count}</td>
                {checkRelations.map((relation) => (
                  <td key={relation}>{byRelation[relation]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Omissions() {
  const { index, sources } = useDataset()
  const texts = useTextsOf(aboutTexts)
  const without = (flag: number): number => {
    let count = 0
    for (let row = 0; row < index.size; row++) if (!hasFlag(index, row, flag)) count++
    return count
  }
  const copies = [...sources.values()].filter(({ derivedFrom }) => derivedFrom).length
  const counted = [
    [copies, texts.copies],
    [without(incidentFlag.dated), texts.undated],
    [without(incidentFlag.placed), texts.unplaced],
  ] as const
  return (
    <ul className={styles.bullets}>
      {texts.omissions.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {counted.map(([count, words]) => count > 0 && <li key={words(count)}>{words(count)}</li>)}
    </ul>
  )
}

function Accessibility() {
  const { accessibility, keys, senses } = useTextsOf(aboutTexts)
  return (
    <>
      <p>{accessibility}</p>
      <Entries entries={keys} />
      <Paragraphs texts={senses} />
    </>
  )
}

function Licences() {
  const { card, footnotes } = useDataset()
  const text = useText()
  const texts = useTextsOf(aboutTexts)
  const textIn = useTextIn()
  return (
    <>
      {card.license && <p>{card.license}</p>}
      <p>{text.map.attribution}</p>
      <p>{texts.code}</p>
      {footnotes.map(({ id, mark, text: note }) => (
        <p key={id}>
          {mark} {textIn(note)}
        </p>
      ))}
    </>
  )
}

function Versions() {
  const { closeDialog } = useVerbs()
  const { card } = useDataset()
  const supplement = useSupplement()
  const texts = useTextsOf(aboutTexts)
  const waits = useTextsOf(changeTexts)
  if (typeof supplement === 'string') {
    return (
      <>
        <p>{texts.version(card.version)}</p>
        <p>{supplement === 'missing' ? waits.notLoaded : waits.underWay}</p>
      </>
    )
  }
  const { changes } = supplement
  // Every version sorts after one that is all pre-release.
  const log = changesBetween(changes, '0-0', card.version)
  return (
    <>
      <p>{texts.version(card.version)}</p>
      {log.length === 0 ? (
        <p>{texts.noChanges}</p>
      ) : (
        <ChangeList changes={log} heading="h4" onVisit={closeDialog} />
      )}
    </>
  )
}

function Errors() {
  const { openDialog } = useVerbs()
  const texts = useTextsOf(aboutTexts)
  return (
    <>
      <p>{texts.errors}</p>
      <button
        type="button"
        className={styles.action}
        onClick={() => openDialog({ kind: 'correction', subject: { kind: 'dataset' } })}
      >
        {texts.reportError}
      </button>
      <p>
        {texts.desk} <a href="desk/">{texts.openDesk}</a>
      </p>
    </>
  )
}

const Paragraphs = ({ texts }: { texts: readonly string[] }) => texts.map((text) => <p key={text}>{text}</p>)

const Entries = ({ entries }: { entries: readonly Entry[] }) => (
  <dl className={styles.entries}>
    {entries.map(([name, what]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{what}</dd>
      </div>
    ))}
  </dl>
)
