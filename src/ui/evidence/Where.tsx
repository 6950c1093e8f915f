import type { Incident } from '../../domain/dataset/dataset.ts'
import { placesOf } from '../../domain/dataset/incidentPlaces.ts'
import { bothNames } from '../../domain/dataset/placeNames.ts'
import type { Place } from '../../domain/record/place.ts'
import { useDataset, useText, useTextIn, useTextsOf } from '../appContext.ts'
import { useRemarked } from '../supplement/useSupplement.ts'
import styles from './Evidence.module.css'
import { type EvidenceTexts, evidenceTexts } from './evidenceTexts.ts'
import { Facet, Pair } from './Facet.tsx'
import { writtenWords } from './writtenWords.ts'

/** The place: as each account spells it, as resolved, with all its names, its extent and whose coordinates they are. */
export function Where({ incident: opened }: { incident: Incident }) {
  const withRemarks = useRemarked()
  const incident = withRemarks('incidents', opened)
  const dataset = useDataset()
  const text = useText()
  const texts = useTextsOf(evidenceTexts)
  const textIn = useTextIn()
  const places = placesOf(incident, dataset.places).map((place) => withRemarks('places', place))
  const [only] = incident.placeId === null ? [] : places
  const remarks = incident.georeferenceRemarks ?? only?.georeferenceRemarks
  const placedBy = [...new Set(places.flatMap(({ georeferenceSources }) => georeferenceSources.map(textIn)))]
  const basis = incident.localityBasis && texts.basis[incident.localityBasis]
  return (
    <Facet name={texts.where}>
      <Pair
        incident={incident}
        written={writtenWords(incident, dataset, ({ claims }) => claims.verbatimLocality)}
        resolved={
          places.length === 0
            ? incident.geometry && text.list.unnamedPlace
            : places.map((place) => bothNames(place, text.language)).join(only ? '' : '; ')
        }
        grounds={[
          ...(only
            ? exactness(only, texts)
            : places.length > 0
              ? [texts.candidates(places.length)]
              : incident.geometry?.type === 'Point'
                ? [degreesInWords(incident.geometry.coordinates, texts)]
                : incident.geometry
                  ? []
                  : [texts.notPlaced]),
          // Candidates have been called so already.
          places.length > 0 && (only || incident.localityBasis !== 'candidate') ? basis : null,
          incident.placeRole === 'subject' && places.length > 0 ? texts.aboutPlace : null,
        ]}
      />
      {places.map((place) => (
        <Names key={place.id} place={place} isCandidate={!only} />
      ))}
      {remarks && <p className={styles.remark}>{textIn(remarks)}</p>}
      {incident.geometryRemarks && <p className={styles.remark}>{textIn(incident.geometryRemarks)}</p>}
      {placedBy.length > 0 && (
        <details className={styles.more}>
          <summary>{texts.placedBy}</summary>
          <p className={styles.faint}>{placedBy.join('; ')}</p>
        </details>
      )}
    </Facet>
  )
}

/**
 * Every name the place goes by, each in its language; nothing where it has one only. One of several places says here
 * how exactly it is known.
 */
function Names({ place, isCandidate }: { place: Place; isCandidate: boolean }) {
  const texts = useTextsOf(evidenceTexts)
  const names = new Map(Object.entries(place.names).map(([language, name]) => [name, language]))
  const otherSpellings = place.aliases.filter((alias) => !names.has(alias))
  if (names.size + otherSpellings.length < 2 && !isCandidate) return null
  return (
    <p className={styles.remark}>
      {[...names].map(([name, language], position) => (
        <span key={name}>
          {position > 0 && ' · '}
          <span lang={language}>{name}</span>
        </span>
      ))}
      {otherSpellings.length > 0 &&
        `; ${texts.alsoSpelled(otherSpellings.map((alias) => `“${alias}”`).join(', '))}`}
      {isCandidate && <span className={styles.faint}>: {exactness(place, texts).join(' · ')}</span>}
    </p>
  )
}

/** How exactly the place is known: its kind of outline, the radius that surely holds it, the point. */
function exactness(place: Place, texts: EvidenceTexts): string[] {
  const { approximate, coordinateUncertaintyInMeters: metres, geometry } = place
  return [
    ...(approximate ? [texts.approximate] : []),
    ...(metres === undefined ? [] : [texts.uncertainty(metres)]),
    ...(geometry?.type === 'Point' ? [degreesInWords(geometry.coordinates, texts)] : []),
  ]
}

interface DegreeWords {
  readonly latitude: (degrees: string, north: boolean) => string
  readonly longitude: (degrees: string, east: boolean) => string
}

/** To a thousandth of a degree, some hundred metres: no place of a report is known better. */
function degreesInWords([longitude = 0, latitude = 0]: readonly number[], texts: DegreeWords): string {
  const north = texts.latitude(Math.abs(latitude).toFixed(3), latitude >= 0)
  return `${north}, ${texts.longitude(Math.abs(longitude).toFixed(3), longitude >= 0)}`
}
