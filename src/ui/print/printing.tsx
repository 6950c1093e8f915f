/** The pages on paper are made when the browser is about to print: at once, for it waits for nothing. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Dataset } from '../../domain/dataset.ts'
import { loadBasemap } from '../../map/still/loadBasemap.ts'
import { CatalogueContext, DatasetContext } from '../appContext.ts'
import type { Catalogue } from '../text/catalogue.ts'
import { PrintDocument, type PrintForm } from './PrintDocument.tsx'
import { printedNow } from './printed.ts'

const page: PrintForm = { kind: 'page' }
let form: PrintForm = page
let prepared: Promise<unknown> = Promise.resolve()

/** Resolves when the page can be printed, with how to stop. The ground of the map is fetched here, before it is needed. */
export function preparePrinting(dataset: Dataset, catalogue: Catalogue): Promise<() => void> {
  const made = listen(dataset, catalogue)
  prepared = made
  return made
}

async function listen(dataset: Dataset, catalogue: Catalogue): Promise<() => void> {
  const basemap = await loadBasemap(new URL('./', document.baseURI).href)
  const sheet = document.createElement('div')
  sheet.dataset['part'] = 'print'
  const root = createRoot(sheet)
  const show = (): void => {
    document.body.append(sheet)
    flushSync(() =>
      root.render(
        <CatalogueContext value={catalogue}>
          <DatasetContext value={dataset}>
            <PrintDocument printed={printedNow(dataset)} form={form} basemap={basemap} />
          </DatasetContext>
        </CatalogueContext>,
      ),
    )
  }
  const clear = (): void => {
    form = page
    flushSync(() => root.render(null))
    sheet.remove()
  }
  addEventListener('beforeprint', show)
  addEventListener('afterprint', clear)
  return () => {
    removeEventListener('beforeprint', show)
    removeEventListener('afterprint', clear)
    clear()
  }
}

/** Opens the browser's own print dialogue with the pages in this form; Ctrl+P prints the page in full. */
export async function printAs(wanted: PrintForm): Promise<void> {
  await prepared
  form = wanted
  print()
}
