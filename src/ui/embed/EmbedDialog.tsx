/** Builds an embed of the present view: options, the real thing beside them, and the HTML to paste. */
import { useEffect, useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { NamedView } from '../../domain/record/namedView.ts'
import { embedHeight, narrowestEmbed } from '../../domain/view/embedShape.ts'
import { startView } from '../../domain/view/view.ts'
import { encodeAddress } from '../../format/link/address.ts'
import { type EmbedWay, embedCode, embedWays } from '../../format/link/embedCode.ts'
import { type EmbedOptions, encodeEmbed, plainEmbed } from '../../format/link/embedOptions.ts'
import { recordedView } from '../../format/link/recordedView.ts'
import { namedViewsPath } from '../../format/link/siteAddresses.ts'
import { fetchJsonText } from '../../format/read/fetchJsonText.ts'
import { readNamedViews } from '../../format/read/namedViews.ts'
import type { Session } from '../../state/session.ts'
import { useApp, useDataset, useSession, useTextIn, useTextsOf } from '../appContext.ts'
import { CopyButton } from '../CopyButton.tsx'
import { Dialog } from '../Dialog.tsx'
import styles from './EmbedDialog.module.css'
import { embedDialogTexts } from './embedDialogTexts.ts'

/** Of embed.js, worked out by the build. */
declare const hostScriptIntegrity: string

const widths = [narrowestEmbed, 390, 640, 960] as const
const themes = ['device', 'light', 'dark'] as const
const wordings = ['eu', 'unmik'] as const

interface Choices {
  readonly options: EmbedOptions
  /** Pixels. */
  readonly width: number
  readonly way: EmbedWay
}

const firstChoices: Choices = { options: plainEmbed, width: 640, way: 'frame' }
const lastChoices = new WeakMap<Session, Choices>()

export function EmbedDialog() {
  const words = useTextsOf(embedDialogTexts)
  const dataset = useDataset()
  const { card, zone } = dataset
  const views = useNamedViews(dataset)
  const textIn = useTextIn()
  const view = useApp((state) => state.view)
  const [choices, choose] = useChoices()
  const { options, width, way } = choices

  const change = (part: Partial<EmbedOptions>) => choose({ options: { ...options, ...part } })
  const named = views.find(({ id }) => id === options.named)
  const viewText = encodeAddress(
    // An embed shows incidents, and no lesson.
    named
      ? { ...startView, ...recordedView(named.view, zone) }
      : { ...view, panel: startView.panel, presented: null },
    zone,
    card.version,
  )
  const query = encodeEmbed(options, named ? '' : viewText)
  const address = new URL(`embed/?${query}`, document.baseURI).href
  const code = embedCode(way, {
    address,
    fullAddress: new URL(`#${viewText}`, document.baseURI).href,
    title: textIn(named?.title ?? card.title),
    linkText: words.openFull,
    width,
    script: new URL('embed/v1/embed.js', document.baseURI).href,
    integrity: hostScriptIntegrity,
    picture: named?.picture === undefined ? null : new URL(named.picture, document.baseURI).href,
  })
  return (
    <Dialog dense title={words.title} close={words.close} className={styles.dialog}>
      <div className={styles.columns}>
        <div className={styles.options}>
          <p>{words.intro}</p>
          {views.length > 0 && (
            <label>
              {words.view}
              <select
                value={options.named ?? ''}
                onChange={({ target: { value } }) => change({ named: value === '' ? null : value })}
              >
                <option value="">{words.present}</option>
                {views.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {textIn(title)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            {words.width}
            <select value={width} onChange={({ target }) => choose({ width: Number(target.value) })}>
              {widths.map((each) => (
                <option key={each} value={each}>
                  {words.pixels(each, embedHeight(each))}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.theme}
            <select
              value={options.theme ?? 'device'}
              onChange={({ target: { value } }) =>
                change({ theme: value === 'light' || value === 'dark' ? value : null })
              }
            >
              {themes.map((theme) => (
                <option key={theme} value={theme}>
                  {words.themes[theme]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.footnote}
            <select
              value={options.footnote ?? 'eu'}
              onChange={({ target: { value } }) => change({ footnote: value === 'unmik' ? value : null })}
            >
              {wordings.map((wording) => (
                <option key={wording} value={wording}>
                  {words.footnotes[wording]}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={options.locked}
              onChange={({ target }) => change({ locked: target.checked })}
            />
            {words.locked}
          </label>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={options.controls}
              onChange={({ target }) => change({ controls: target.checked })}
            />
            {words.controls}
          </label>
          <label>
            {words.way}
            <select
              value={way}
              onChange={({ target }) =>
                choose({ way: embedWays.find((each) => each === target.value) ?? 'frame' })
              }
            >
              {embedWays.map((each) => (
                <option key={each} value={each}>
                  {words.ways[each]}
                </option>
              ))}
            </select>
          </label>
          <p className={styles.note}>{words.wayNotes[way]}</p>
          <label>
            {words.code}
            <textarea readOnly rows={7} value={code} onFocus={({ target }) => target.select()} />
          </label>
          <CopyButton className={styles.copy} text={() => code} words={words} />
        </div>
        <div className={styles.preview}>
          <iframe
            key={address}
            title={words.preview}
            src={address}
            style={{ width, height: embedHeight(width) }}
          />
        </div>
      </div>
    </Dialog>
  )
}

/** As it was chosen when the dialog was last open: an editor closes it to look for another view of the map. */
function useChoices(): [Choices, (part: Partial<Choices>) => void] {
  const session = useSession()
  const [choices, setChoices] = useState<Choices>(() => lastChoices.get(session) ?? firstChoices)
  const choose = (part: Partial<Choices>): void => {
    const chosen = { ...choices, ...part }
    lastChoices.set(session, chosen)
    setChoices(chosen)
  }
  return [choices, choose]
}

/** The views an editor has named; none where the file is missing or unreadable. */
function useNamedViews(dataset: Dataset): readonly NamedView[] {
  const [views, setViews] = useState<readonly NamedView[]>([])
  useEffect(() => {
    let wanted = true
    void fetchJsonText(new URL(namedViewsPath, document.baseURI).href).then((fetched) => {
      if (wanted && fetched.kind === 'text') setViews(readNamedViews(fetched.text, dataset).views)
    })
    return () => {
      wanted = false
    }
  }, [dataset])
  return views
}
