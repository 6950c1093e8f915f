/** Who publishes, and what has changed: in the dataset itself, or in the file beside it, fetched when first asked for. */
import { useContext, useEffect, useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import {
  noRemarks,
  type RemarkedKind,
  remarked,
  type Supplement,
  withSupplement,
} from '../../domain/dataset/supplement.ts'
import type { PublisherTables } from '../../domain/record/publisher.ts'
import { fileAddress } from '../../domain/view/carriedFiles.ts'
import { fetchJsonText } from '../../format/read/fetchJsonText.ts'
import { readSupplement } from '../../format/read/supplement.ts'
import { FramedContext, useDataset, useTextIn } from '../appContext.ts'

/** For each dataset once; one that could not be fetched is fetched when it is asked for again. */
const fetched = new WeakMap<Dataset, Supplement>()
const underWay = new WeakMap<Dataset, Promise<Supplement | null>>()

/** What is here already; null: it has to be fetched. */
function here(dataset: Dataset): Supplement | null {
  const known = fetched.get(dataset)
  if (known || dataset.card.supplementFile !== undefined) return known ?? null
  const { publisherGroups, publishers, changes } = dataset
  const own = { publisherGroups, publishers, changes, remarks: noRemarks }
  fetched.set(dataset, own)
  return own
}

/**
 * @param siteUrl where the site is, with a final slash
 * @returns null where it cannot be had
 */
export function fetchSupplement(dataset: Dataset, siteUrl: string): Promise<Supplement | null> {
  const known = here(dataset)
  if (known) return Promise.resolve(known)
  const waiting = underWay.get(dataset) ?? fetchFrom(dataset, siteUrl)
  underWay.set(dataset, waiting)
  return waiting
}

async function fetchFrom(dataset: Dataset, siteUrl: string): Promise<Supplement | null> {
  const answer = await fetchJsonText(fileAddress(`data/${dataset.card.supplementFile}`, siteUrl))
  underWay.delete(dataset)
  const supplement = answer.kind === 'text' ? readSupplement(answer.text) : null
  if (supplement) fetched.set(dataset, supplement)
  return supplement
}

/** For a file that is to be whole. @throws {Error} when its supplement cannot be had */
export async function wholeDataset(dataset: Dataset, siteUrl: string): Promise<Dataset> {
  const supplement = await fetchSupplement(dataset, siteUrl)
  if (!supplement) throw new Error(`${dataset.card.supplementFile} could not be fetched`)
  return withSupplement(dataset, supplement)
}

/** The supplement, or where it stands. */
export function useSupplement(): Supplement | 'underWay' | 'missing' {
  const dataset = useDataset()
  const siteUrl = useSiteUrl()
  const known = here(dataset)
  const [missing, setMissing] = useState<Dataset | null>(null)
  const [, setArrived] = useState<Supplement | null>(null)
  useEffect(() => {
    // What came since this was drawn counts as fetched, and is shown at once.
    if (known) return
    let mounted = true
    void fetchSupplement(dataset, siteUrl).then((supplement) => {
      if (!mounted) return
      if (supplement) setArrived(supplement)
      else setMissing(dataset)
    })
    return () => {
      mounted = false
    }
  }, [dataset, siteUrl, known])
  return known ?? (missing === dataset ? 'missing' : 'underWay')
}

/** Who publishes; nobody is described while that is on its way, or missing: what stands beside is not held up. */
export function usePublishers(): PublisherTables {
  const dataset = useDataset()
  const supplement = useSupplement()
  return typeof supplement === 'string' ? dataset : supplement
}

/** Gives a record the remarks the supplement has on it; without them while they are on their way, or missing. */
export function useRemarked() {
  const supplement = useSupplement()
  const remarks = typeof supplement === 'string' ? noRemarks : supplement.remarks
  return <Kind extends RemarkedKind, Item extends { readonly id: string }>(kind: Kind, record: Item) =>
    remarked(kind, record, remarks)
}

/** A publisher with what is known of it: `B92 (commercial television channel, Belgrade)`. */
export function usePublisherWords(): (name: string) => string {
  const { publishers } = usePublishers()
  const textIn = useTextIn()
  return (name) => {
    const described = publishers.get(name)
    return described ? `${name} (${textIn(described.description)})` : name
  }
}

/** The page of an embed stands one folder below the site. */
export function useSiteUrl(): string {
  const framed = useContext(FramedContext)
  return new URL(framed ? '../' : './', document.baseURI).href
}
