import { useEffect, useRef } from 'react'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { placeKinds } from '../../domain/record/place.ts'
import type { Draft, DraftPlace } from '../../format/curate/desk/draft.ts'
import { draftPoint, pastedPair } from '../../format/curate/desk/draftPoint.ts'
import { useText, useTextsOf } from '../appContext.ts'
import { Choice } from './Choice.tsx'
import styles from './Desk.module.css'
import { deskTexts } from './deskTexts.ts'
import { Field } from './Field.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import { placeMarks } from './placeMarks.ts'

interface PlaceCardProps {
  readonly dataset: Dataset
  readonly draft: Draft
  readonly place: DraftPlace
  /** The editor has just asked for it and goes on here. */
  readonly isFresh?: boolean
  readonly onChange: (place: DraftPlace) => void
  readonly onRemove: () => void
}

const nameMembers = ['en', 'srLatn', 'srCyrl', 'sq'] as const
const pointMembers = ['latitude', 'longitude', 'uncertainty'] as const

/** A place the dataset lacks: its names, and its point, typed or set with a press on the map. */
export function PlaceCard({ dataset, draft, place, isFresh = false, onChange, onRemove }: PlaceCardProps) {
  const { language } = useText()
  const { place: texts, placeMap, notChosen } = useTextsOf(deskTexts)
  const card = useRef<HTMLFieldSetElement>(null)
  const lanes = dataset.lanes.map(({ id, label }) => ({ value: id, label: textIn(label, language) }))
  const { point, fault } = draftPoint(place)
  const set = (change: Partial<DraftPlace>): void => onChange({ ...place, ...change })
  const faultOf = (member: (typeof pointMembers)[number]): string | undefined =>
    fault === member || (fault === 'half' && place[member].trim() === '') ? texts.faults[fault] : undefined
  useEffect(() => {
    if (isFresh) card.current?.querySelector('input')?.focus()
  }, [isFresh])
  return (
    <fieldset ref={card} className={styles.card}>
      <legend>{texts.name(place.en)}</legend>
      <div className={styles.grid}>
        {nameMembers.map((member) => (
          <Field
            key={member}
            label={texts[member]}
            value={place[member]}
            onChange={(value) => set({ [member]: value })}
          />
        ))}
        <Choice
          label={texts.kind}
          options={placeKinds.map((kind) => ({ value: kind, label: kind.replace('-', ' ') }))}
          value={place.kind}
          onChange={(kind) => set({ kind })}
        />
        <Choice
          label={texts.lane}
          options={[{ value: '', label: notChosen }, ...lanes]}
          value={place.lane}
          onChange={(lane) => set({ lane })}
        />
      </div>
      <p className={styles.lead}>{placeMap.set}</p>
      <PlaceMap
        dataset={dataset}
        marks={placeMarks(dataset, draft, language).filter(({ id }) => id !== place.key)}
        chosen={null}
        point={point}
        onTap={({ latitude, longitude }) => set({ latitude: String(latitude), longitude: String(longitude) })}
      />
      <div className={styles.grid}>
        {pointMembers.map((member) => (
          <Field
            key={member}
            label={texts[member]}
            help={faultOf(member) ?? texts.help[member]}
            value={place[member]}
            onChange={(value) => set(pastedPair(value) ?? { [member]: value })}
          />
        ))}
        <Field label={texts.remarks} value={place.remarks} onChange={(remarks) => set({ remarks })} />
      </div>
      <div className={styles.actions}>
        <button type="button" className={styles.button} onClick={onRemove}>
          {texts.remove}
        </button>
      </div>
    </fieldset>
  )
}
