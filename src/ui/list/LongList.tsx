/**
 * The list for thousands of incidents: rows of one height, of which only those in sight are in the page. The open
 * incident follows its row at its own height.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useApp, useDataset, useSession, useText } from '../appContext.ts'
import { followLongList } from './followLongList.ts'
import styles from './LongList.module.css'
import { LongRows } from './longRows.ts'
import { OpenIncident } from './OpenIncident.tsx'

export function LongList() {
  const session = useSession()
  const dataset = useDataset()
  const text = useText()
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const [evidence] = useState(() => document.createElement('div'))
  const selected = useApp((state) => state.selected)
  const incident = selected === null ? undefined : dataset.incidents[selected]
  useLayoutEffect(() => {
    const scroller = frame.current?.closest<HTMLElement>('[data-scroller]')
    if (!frame.current || !list.current || !scroller) return
    const parts = { scroller, frame: frame.current, list: list.current }
    return followLongList(parts, new LongRows(list.current, evidence, dataset, text), session)
  }, [session, dataset, text, evidence])
  return (
    <div ref={frame} className={styles.frame} data-list="long">
      <ol ref={list} className={styles.rows} aria-label={text.panel.incidents} />
      {incident && createPortal(<OpenIncident incident={incident} />, evidence)}
    </div>
  )
}
