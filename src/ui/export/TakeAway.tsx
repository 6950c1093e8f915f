import { useEffect, useId, useMemo, useState } from 'react'
import { assembleDataset } from '../../domain/dataset/dataset.ts'
import { extractOf } from '../../domain/dataset/extract.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { byteOrderMark } from '../../format/write/csvTable.ts'
import { type ExtractNote, footnoteLines, noteLines } from '../../format/write/extractNote.ts'
import { datasetCsv } from '../../format/write/writeCsv.ts'
import { datasetGeojson } from '../../format/write/writeGeojson.ts'
import { datasetKml } from '../../format/write/writeKml.ts'
import type { AppState } from '../../state/appState.ts'
import { useApp, useDataset, useSession, useText, useTextsOf } from '../appContext.ts'
import controls from '../controls.module.css'
import { Dialog } from '../Dialog.tsx'
import { useSiteUrl, wholeDataset } from '../supplement/useSupplement.ts'
import { exportTexts } from './exportTexts.ts'
import { type MapPicture, mapPicture } from './mapPicture.ts'
import { fileStem, noteOf } from './noteOf.ts'
import { PictureTooLarge, type PngScale, pngPicture, pngScales, svgAddress } from './pngPicture.ts'
import { saveFile } from './saveFile.ts'
import { pinnedRows, type Selection, type SelectionKind, selectionOf } from './selection.ts'
import styles from './TakeAway.module.css'

/** The pinned incidents, or else what the window shows, as files that say what they are. */
export function TakeAway() {
  const texts = useTextsOf(exportTexts)
  return (
    <Dialog dense title={texts.title} close={texts.close}>
      <Offer />
    </Dialog>
  )
}

const dataFormats = ['geojson', 'csv', 'kml'] as const
type DataFormat = (typeof dataFormats)[number]

const mediaTypes: Readonly<Record<DataFormat, string>> = {
  geojson: 'application/geo+json',
  csv: 'text/csv;charset=utf-8',
  kml: 'application/vnd.google-earth.kml+xml',
}

function Offer() {
  const { store } = useSession()
  const dataset = useDataset()
  const text = useText()
  const texts = useTextsOf(exportTexts)
  const pinned = useApp((state) => state.view.pins.length > 0 && pinnedRows(state).length > 0)
  const [kind, setKind] = useState<SelectionKind>(pinned ? 'pinned' : 'window')
  const [status, setStatus] = useState('')
  const taken = useMemo(() => {
    const state = store.getState()
    const selection = selectionOf(state, kind)
    return { state, selection, note: noteOf(state, selection, text, texts) }
  }, [store, kind, text, texts])
  const picture = usePicture(taken)
  const siteUrl = useSiteUrl()
  const { selection, note } = taken
  const empty = selection.incidents.length === 0
  const stem = fileStem(dataset, selection)

  const save = async (name: string, mediaType: string, make: () => BlobPart | Promise<BlobPart>) => {
    setStatus(texts.making(name))
    try {
      saveFile(name, await make(), mediaType)
      setStatus(texts.saved(name))
    } catch (error) {
      setStatus(
        error instanceof PictureTooLarge && picture.kind === 'drawn'
          ? texts.tooLarge(picture.picture.width * error.scale, picture.picture.height * error.scale)
          : texts.failed(name),
      )
    }
  }
  const saveData = (format: DataFormat) =>
    save(`${stem}.${format}`, mediaTypes[format], async () => {
      const whole = await wholeDataset(dataset, siteUrl)
      const part = assembleDataset(extractOf(whole, selection.incidents))
      if (format === 'geojson') return datasetGeojson(part, note)
      // Spreadsheets would misread every č and ë without the mark.
      return format === 'csv' ? byteOrderMark + datasetCsv(part, note) : datasetKml(part, note)
    })
  const savePng = (drawn: MapPicture, scale: PngScale) =>
    save(`${stem}-${scale}x.png`, 'image/png', () =>
      pngPicture(drawn, scale, {
        Title: textIn(dataset.card.title, text.language),
        Description: [...footnoteLines(dataset), ...noteLines(note)].join('\n'),
        Copyright: note.attribution,
        'Creation Time': note.made,
        Source: note.permalink,
        Disclaimer: texts.claims,
      }),
    )

  return (
    <>
      {pinned && <Choice kind={kind} onKind={setKind} />}
      <p className={styles.summary}>
        {note.selection} · {texts.windowIs(note.window)} · {texts.filtersAre(note.filters)}
      </p>
      {empty && <p>{texts.nothing}</p>}
      <h3>{texts.data}</h3>
      <ul className={styles.files}>
        {dataFormats.map((format) => (
          <li key={format}>
            <button
              type="button"
              className={controls.button}
              disabled={empty}
              onClick={() => void saveData(format)}
            >
              {texts.formats[format].name}
            </button>
            <span>{texts.formats[format].use}</span>
          </li>
        ))}
      </ul>
      <h3>{texts.map}</h3>
      {picture.kind === 'drawn' ? (
        <div className={styles.map}>
          <img className={styles.preview} src={svgAddress(picture.picture.svg)} alt={texts.preview} />
          <ul className={styles.files}>
            <li>
              <button
                type="button"
                className={controls.button}
                onClick={() => void save(`${stem}.svg`, 'image/svg+xml', () => picture.picture.svg)}
              >
                {texts.svg}
              </button>
              <span>{texts.svgUse}</span>
            </li>
            {pngScales.map((scale) => (
              <li key={scale}>
                <button
                  type="button"
                  className={controls.button}
                  onClick={() => void savePng(picture.picture, scale)}
                >
                  {texts.png(scale)}
                </button>
                <span>{texts.pngUse(picture.picture.width * scale, picture.picture.height * scale)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{picture.kind === 'drawing' ? texts.drawing : texts.noPicture}</p>
      )}
      <p className={styles.carries}>{texts.carries}</p>
      <p className={styles.status} role="status">
        {status}
      </p>
    </>
  )
}

function Choice({ kind, onKind }: { kind: SelectionKind; onKind: (kind: SelectionKind) => void }) {
  const { store } = useSession()
  const texts = useTextsOf(exportTexts)
  const counts = useMemo(() => {
    const state = store.getState()
    const count = (of: SelectionKind): number => selectionOf(state, of).incidents.length
    return { pinned: count('pinned'), window: count('window') }
  }, [store])
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{texts.what}</legend>
      {(['pinned', 'window'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={kind === one} onChange={() => onKind(one)} />
          {texts.choice[one](counts[one])}
        </label>
      ))}
    </fieldset>
  )
}

type Drawn =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'drawn'; readonly picture: MapPicture }
  | { readonly kind: 'failed' }

/** The picture of what is taken; drawn anew when another choice is made. */
function usePicture(taken: {
  readonly state: AppState
  readonly selection: Selection
  readonly note: ExtractNote
}): Drawn {
  const text = useText()
  const texts = useTextsOf(exportTexts)
  const [drawn, setDrawn] = useState<Drawn>({ kind: 'drawing' })
  useEffect(() => {
    let current = true
    setDrawn({ kind: 'drawing' })
    mapPicture(taken.state, taken.selection, taken.note, text, texts).then(
      (picture) => current && setDrawn({ kind: 'drawn', picture }),
      () => current && setDrawn({ kind: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [taken, text, texts])
  return drawn
}
