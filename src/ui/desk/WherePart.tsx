import { useState } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { Draft, DraftIncident, DraftReport } from '../../format/curate/desk/draft.ts'
import { withNewPlace, withoutPlace, withPlace } from '../../format/curate/desk/draftPlaces.ts'
import type { PointedGround } from '../../map/still/pointMap.ts'
import { useText, useTextsOf } from '../appContext.ts'
import { Choice } from './Choice.tsx'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'
import { Field } from './Field.tsx'
import { optionsOf, placeOptions } from './options.ts'
import { PlaceCard } from './PlaceCard.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import { placeMarks } from './placeMarks.ts'

interface WherePartProps {
  readonly dataset: Dataset
  readonly draft: Draft
  readonly report: DraftReport
  readonly onIncident: (change: Partial<DraftIncident>) => void
  readonly onDraft: (change: Partial<Draft>) => void
  readonly onRemoval: (change: Partial<Draft>) => void
}

/** Where it is told to have happened: from the list, from the map, or a place the dataset lacks. */
export function WherePart({ dataset, draft, report, onIncident, onDraft, onRemoval }: WherePartProps) {
  const { language } = useText()
  const { report: texts, place: placeTexts, placeMap, find } = useTextsOf(deskTexts)
  const [isOpen, setOpen] = useState(false)
  const [fresh, setFresh] = useState(false)
  const { incident } = report
  const own = draft.places.find(({ key }) => key === incident.place)
  // Several reports may be of one new place; the first of them shows it.
  const isShownHere =
    draft.reports.find((other) => other.of === '' && other.incident.place === incident.place) === report
  const choose = (place: string): void => {
    onIncident({ place })
    setFresh(false)
  }
  const addPlace = (at: Pick<PointedGround, 'latitude' | 'longitude'> | null): void => {
    const point = at ? { latitude: String(at.latitude), longitude: String(at.longitude) } : {}
    onDraft(withNewPlace(draft, report.key, point))
    setOpen(false)
    setFresh(true)
  }
  return (
    <>
      <div className={styles.grid}>
        <Choice
          label={texts.place}
          search={find}
          options={[{ value: '', label: texts.noPlace }, ...placeOptions(dataset, draft, language)]}
          value={incident.place}
          onChange={choose}
        />
        <Choice
          label={texts.placeBasis}
          options={optionsOf(texts.placeBases)}
          value={incident.localityBasis}
          onChange={(localityBasis) => onIncident({ localityBasis })}
        />
        <Field
          label={texts.placeRemarks}
          value={incident.georeferenceRemarks}
          onChange={(georeferenceRemarks) => onIncident({ georeferenceRemarks })}
        />
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {placeMap.open}
        </button>
        <button type="button" className={styles.button} onClick={() => addPlace(null)}>
          {placeTexts.add}
        </button>
      </div>
      {isOpen && (
        <PickingMap
          dataset={dataset}
          draft={draft}
          chosen={incident.place}
          onPlace={choose}
          onNew={addPlace}
        />
      )}
      {own && isShownHere && (
        <PlaceCard
          dataset={dataset}
          draft={draft}
          place={own}
          isFresh={fresh}
          onChange={(changed) => onDraft(withPlace(draft, changed))}
          onRemove={() => onRemoval(withoutPlace(draft, own.key))}
        />
      )}
    </>
  )
}

interface PickingMapProps {
  readonly dataset: Dataset
  readonly draft: Draft
  readonly chosen: string
  readonly onPlace: (place: string) => void
  readonly onNew: (at: PointedGround) => void
}

/** A mark that stands alone is taken at once; where marks lie together, or none lies, it is asked what is meant. */
function PickingMap({ dataset, draft, chosen, onPlace, onNew }: PickingMapProps) {
  const { language } = useText()
  const { placeMap: texts } = useTextsOf(deskTexts)
  const [asked, setAsked] = useState<PointedGround | null>(null)
  const marks = placeMarks(dataset, draft, language)
  const tap = (at: PointedGround): void => {
    const [only, another] = at.marks
    const isClear = only !== undefined && another === undefined
    setAsked(isClear ? null : at)
    if (isClear) onPlace(only.id)
  }
  return (
    <>
      <p className={styles.lead}>{texts.pick}</p>
      <PlaceMap
        dataset={dataset}
        marks={marks}
        chosen={chosen}
        point={asked && { ...asked, metres: 0 }}
        onTap={tap}
      />
      {asked && (
        <div className={styles.actions}>
          {asked.marks.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className={styles.button}
              onClick={() => {
                setAsked(null)
                onPlace(id)
              }}
            >
              {name}
            </button>
          ))}
          <button type="button" className={styles.button} onClick={() => onNew(asked)}>
            {texts.newHere(texts.at(asked.latitude, asked.longitude))}
          </button>
        </div>
      )}
    </>
  )
}
