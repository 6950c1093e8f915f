/** Who publishes: in the dataset itself, or in the file beside it, which is fetched when it is first asked for. */
import { useContext, useEffect, useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { PublisherTables } from '../../domain/record/publisher.ts'
import { fileAddress } from '../../domain/view/carriedFiles.ts'
import { fetchJsonText } from '../../format/read/fetchJsonText.ts'
import { readPublishers } from '../../format/read/publishersFile.ts'
import { FramedContext, useDataset, useTextIn } from '../appContext.ts'

/** For each dataset once; one that could not be fetched is asked for again by the next who wants it. */
const fetched = new WeakMap<Dataset, PublisherTables>()
const underWay = new WeakMap<Dataset, Promise<PublisherTables>>()

const here = (dataset: Dataset): PublisherTables =>
  dataset.card.publishersFile === undefined ? dataset : (fetched.get(dataset) ?? dataset)

/** @param siteUrl where the site is, with a final slash */
export function publishersOfFile(dataset: Dataset, siteUrl: string): Promise<PublisherTables> {
  const { publishersFile } = dataset.card
  const known = fetched.get(dataset)
  if (publishersFile === undefined || known) return Promise.resolve(known ?? dataset)
  const waiting =
    underWay.get(dataset) ??
    fetchJsonText(fileAddress(`data/${publishersFile}`, siteUrl)).then((answer) => {
      underWay.delete(dataset)
      if (answer.kind !== 'text') return dataset
      const tables = readPublishers(answer.text)
      fetched.set(dataset, tables)
      return tables
    })
  underWay.set(dataset, waiting)
  return waiting
}

/** The tables; empty while they are on their way, and where they cannot be had: what stands beside is not held up. */
export function usePublishers(): PublisherTables {
  const dataset = useDataset()
  const siteUrl = useSiteUrl()
  const [, setArrived] = useState<PublisherTables | null>(null)
  useEffect(() => {
    if (dataset.card.publishersFile === undefined) return
    let wanted = true
    void publishersOfFile(dataset, siteUrl).then((tables) => wanted && setArrived(tables))
    return () => {
      wanted = false
    }
  }, [dataset, siteUrl])
  return here(dataset)
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
