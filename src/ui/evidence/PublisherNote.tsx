import { useTextIn } from '../appContext.ts'
import { usePublishers } from '../supplement/useSupplement.ts'
import styles from './Evidence.module.css'
import { OutsideLink } from './OutsideLink.tsx'

interface PublisherNoteProps {
  readonly publisher: string
  /** Its name stands before, for where several are described. */
  readonly named?: boolean
  /** Inside of a button nothing else can be pressed. */
  readonly plain?: boolean
}

/** Who publishes, in a few words that lead to where they can be read. Nothing where the file does not say. */
export function PublisherNote({ publisher, named = false, plain = false }: PublisherNoteProps) {
  const textIn = useTextIn()
  const described = usePublishers().publishers.get(publisher)
  if (!described) return null
  return (
    <span className={styles.publisher} data-publisher={publisher}>
      {named && `${publisher}: `}
      <OutsideLink address={plain ? undefined : described.url}>{textIn(described.description)}</OutsideLink>
    </span>
  )
}
