/** The pages on paper are made when the browser is about to print: at once, for it waits for nothing. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { loadBasemap } from '../../map/still/loadBasemap.ts'
import type { Session } from '../../state/session.ts'
import { LanguageContext, SessionContext } from '../appContext.ts'
import { fetchSupplement } from '../supplement/useSupplement.ts'
import type { Language } from '../text/language.ts'
import { PrintDocument } from './PrintDocument.tsx'
import { printedOf } from './printed.ts'
import type { PrintForm, Printing } from './printForm.ts'

const page: PrintForm = { kind: 'page' }

/** The ground of the map, and who publishes, are fetched here, before they are needed. */
export async function openPrinting(session: Session, language: Language): Promise<Printing> {
  const siteUrl = new URL('./', document.baseURI).href
  const [basemap] = await Promise.all([
    loadBasemap(siteUrl),
    fetchSupplement(session.store.getState().dataset, siteUrl),
  ])
  const sheet = document.createElement('div')
  sheet.dataset['part'] = 'print'
  const root = createRoot(sheet)
  let form = page
  const show = (): void => {
    document.body.append(sheet)
    flushSync(() =>
      root.render(
        <LanguageContext value={language}>
          <SessionContext value={session}>
            <PrintDocument printed={printedOf(session.store.getState())} form={form} basemap={basemap} />
          </SessionContext>
        </LanguageContext>,
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
  return {
    print(chosen) {
      form = chosen
      print()
    },
    close() {
      removeEventListener('beforeprint', show)
      removeEventListener('afterprint', clear)
      clear()
    },
  }
}
