import type { Dataset, Incident } from '../../domain/dataset.ts'
import { bothNames } from '../../domain/placeNames.ts'
import type { Place } from '../../domain/record/place.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import type { Catalogue } from '../text/catalogue.ts'
import { writtenWords } from './accounts.ts'
import styles from './Evidence.module.css'
import { evidenceTexts } from './evidenceTexts.ts'
import { Facet, Pair } from './Facet.tsx'

/** The place: as each account spells it, as resolved, with all its names, its extent and whose coordinates they are. */
export function Where({ incident }: { incident: Incident }) {
  const dataset = useDataset()
  const text = useText()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const places = placesOf(incident, dataset)
  const [only] = incident.placeId === null ? [] : places
  const remarks = incident.georeferenceRemarks ?? only?.georeferenceRemarks
  const basis = incident.localityBasis && text.evidence.basis[incident.localityBasis]
  return (
    <Facet name={text.evidence.where}>
      <Pair
        incident={incident}
        written={writtenWords(incident, dataset, ({ claims }) => claims.verbatimLocality)}
        resolved={
          places.length === 0
            ? null
            : places.map((place) => bothNames(place, text.language)).join(only ? '' : '; ')
        }
        grounds={[
          only
            ? extentInWords(only, text)
            : places.length === 0
              ? texts.notPlaced
              : texts.candidates(places.length),
          only?.geometry?.type === 'Point' ? degreesInWords(only.geometry.coordinates, texts) : null,
          // Candidates have been called so already.
          places.length > 0 && (only || incident.localityBasis !== 'candidate') ? basis : null,
          incident.placeRole === 'subject' && places.length > 0 ? texts.aboutPlace : null,
        ]}
      />
      {places.map((place) => (
        <Names key={place.id} place={place} />
      ))}
      {remarks && <p className={styles.remark}>{textIn(remarks)}</p>}
      {incident.geometryRemarks && <p className={styles.remark}>{textIn(incident.geometryRemarks)}</p>}
      {only && only.georeferenceSources.length > 0 && (
        <details className={styles.more}>
          <summary>{texts.placedBy}</summary>
          <p className={styles.faint}>{only.georeferenceSources.join('; ')}</p>
        </details>
      )}
    </Facet>
  )
}

/** Every name the place goes by, each in its language; nothing where it has one only. */
function Names({ place }: { place: Place }) {
  const texts = useTextsOf(evidenceTexts)
  const names = new Map(Object.entries(place.names).map(([language, name]) => [name, language]))
  if (names.size + place.aliases.length < 2) return null
  return (
    <p className={styles.remark}>
      {[...names].map(([name, language], position) => (
        <span key={name}>
          {position > 0 && ' · '}
          <span lang={language}>{name}</span>
        </span>
      ))}
      {place.aliases.length > 0 &&
        `; ${texts.alsoSpelled(place.aliases.map((alias) => `“${alias}”`).join(', '))}`}
    </p>
  )
}

function placesOf(incident: Incident, { places }: Dataset): readonly Place[] {
  const ids = incident.placeId === null ? incident.placeCandidates : [incident.placeId]
  return ids.flatMap((id) => places.get(id) ?? [])
}

function extentInWords(place: Place, text: Catalogue): string | null {
  if (place.approximate) return text.evidence.approximate
  const metres = place.coordinateUncertaintyInMeters
  return metres === undefined ? null : text.evidence.uncertainty(metres)
}

/** To a thousandth of a degree, some hundred metres: no place of a report is known better. */
function degreesInWords(
  [longitude = 0, latitude = 0]: readonly number[],
  texts: {
    readonly latitude: (degrees: string, north: boolean) => string
    readonly longitude: (degrees: string, east: boolean) => string
  },
): string {
  const north = texts.latitude(Math.abs(latitude).toFixed(3), latitude >= 0)
  return `${north}, ${texts.longitude(Math.abs(longitude).toFixed(3), longitude >= 0)}`
}
