/**
 * Has the browser keep the site for use without network, and offers a newer version when one is ready. In a frame
 * nothing is kept: the page around it has not been asked, and a sandboxed frame is not allowed to.
 */
import { englishLanguage } from '../text/language.ts'
import { offlineTexts } from './offlineTexts.ts'
import styles from './updateNotice.module.css'

const text = englishLanguage.textsOf(offlineTexts)

if (window === top) void keepOffline()

async function keepOffline(): Promise<void> {
  let container: ServiceWorkerContainer | undefined
  let registration: ServiceWorkerRegistration
  try {
    // It throws where storage is forbidden, and is missing where the page came without https.
    container = navigator.serviceWorker
    if (!container) return
    const address = new URL('serviceWorker.js', document.baseURI).href
    registration = await container.register(address, { updateViaCache: 'none' })
  } catch {
    return
  }
  const status = document.createElement('div')
  status.role = 'status'
  status.className = styles['notice'] ?? ''
  document.body.append(status)
  const offer = (): void => {
    const { active, waiting } = registration
    if (active && waiting) showOffer(status, () => takeOver(container, waiting))
  }
  offer()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
  // A page may stay open for days.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined)
  })
}

function showOffer(status: HTMLElement, onAccept: () => void): void {
  const words = document.createElement('p')
  words.textContent = text.newer
  status.replaceChildren(
    words,
    button(text.reload, onAccept),
    button(text.later, () => status.replaceChildren()),
  )
}

function button(words: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.addEventListener('click', onPress)
  return made
}

/** The address holds the view, so the reader is where she was. */
function takeOver(container: ServiceWorkerContainer, waiting: ServiceWorker): void {
  container.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take over')
}
