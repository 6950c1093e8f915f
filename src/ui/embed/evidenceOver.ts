/** Evidence over the map of an embed, loaded when it is first wanted and the embed is in sight. */
import type { Session } from '../../state/session.ts'
import { htmlElement } from '../htmlElement.ts'
import { isNewerSite, reloadStyleSheets } from '../laterFiles.ts'
import type { OpenedSite } from '../map/SiteCard.tsx'
import type { Language } from '../text/language.ts'
import type { EvidenceOverlay } from './EvidenceOverlay.tsx'
import styles from './embed.module.css'
import { embedTexts } from './embedTexts.ts'

interface OverlayKeeper {
  showSite(site: OpenedSite): void
  /** Evidence may be loaded from now on: the embed is in sight. */
  allow(): void
}

/**
 * While it is on its way, and where it does not come, a sign in its place says so: a press on the map is answered in
 * any case.
 *
 * @param onLoaded its style sheets are there, after all others
 * @param onCover what lies over the map has come or gone
 */
export function evidenceOver(
  body: HTMLElement,
  { session, language }: { readonly session: Session; readonly language: Language },
  onLoaded: () => void,
  onCover: () => void,
): OverlayKeeper {
  const holder = htmlElement('div', body, undefined)
  new MutationObserver(onCover).observe(holder, { childList: true })
  let overlay: EvidenceOverlay | null = null
  let loading = false
  let failed = false
  /** It was tried again since the reader last pressed on a place or a mark. */
  let again = false
  let allowed = false
  /** The place that was pressed last, until it is shown. */
  let site: OpenedSite | null = null

  const load = async (): Promise<void> => {
    loading = true
    failed = false
    sign()
    try {
      const { openOverlay } = await import('./EvidenceOverlay.tsx')
      onLoaded()
      holder.replaceChildren()
      overlay = openOverlay(holder, session, language, fail)
      if (site) overlay.showSite(site)
      loading = false
    } catch {
      fail()
    }
  }
  const fail = (): void => {
    overlay = null
    loading = false
    failed = true
    sign()
  }
  const retry = (): void => {
    again = true
    void reloadStyleSheets().then(load)
  }
  const dismiss = (): void => {
    site = null
    forget()
    session.verbs.selectIncident(null)
    sign()
  }
  /** Says what is missing; nothing when nothing is. */
  const sign = (): void => {
    if (overlay) return
    holder.replaceChildren()
    if (loading) waitingSign(holder, language)
    else if (failed) failedSign(holder, language, { again, retry, dismiss })
  }
  const forget = (): void => {
    failed = false
    again = false
  }
  const show = (): void => {
    const wanted = site !== null || session.store.getState().selected !== null
    if (allowed && wanted && !overlay && !loading && !failed) void load()
  }
  session.store.subscribe((state, before) => {
    // Another press is another attempt.
    if (state.selected !== before.selected) {
      site = null
      forget()
    }
    show()
  })
  return {
    showSite(pressed) {
      site = pressed
      forget()
      if (overlay) overlay.showSite(pressed)
      else show()
    },
    allow() {
      allowed = true
      show()
    },
  }
}

function waitingSign(holder: HTMLElement, language: Language): void {
  const sign = htmlElement('p', holder, styles['evidence'])
  sign.role = 'status'
  sign.dataset['waiting'] = ''
  sign.textContent = language.catalogue.part.waiting(language.textsOf(embedTexts).evidence)
}

function failedSign(
  holder: HTMLElement,
  language: Language,
  {
    again,
    retry,
    dismiss,
  }: { readonly again: boolean; readonly retry: () => void; readonly dismiss: () => void },
): void {
  const text = language.catalogue
  const name = language.textsOf(embedTexts).evidence
  const sign = htmlElement('div', holder, styles['evidence'])
  sign.role = 'alert'
  sign.dataset['overMap'] = ''
  const message = htmlElement('p', sign, undefined)
  message.textContent = text.part.failed(name)
  const buttons = htmlElement('p', sign, undefined)
  const button = (words: string, act: () => void): void => {
    const made = htmlElement('button', buttons, undefined)
    made.type = 'button'
    made.textContent = words
    made.addEventListener('click', act)
  }
  const reload = (): void => location.reload()
  if (again) button(text.part.reload, reload)
  button(text.part.retry, retry)
  button(text.part.dismiss, dismiss)
  void isNewerSite().then((newer) => {
    if (!newer || !sign.isConnected) return
    message.textContent = text.part.newer(name)
    buttons.replaceChildren()
    button(text.part.loadNewer, reload)
    button(text.part.dismiss, dismiss)
  })
}
