import type { SpeakerAccount, Tally } from '../../domain/claims/speakers.ts'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { bothNames } from '../../domain/dataset/placeNames.ts'
import { ownVoice } from '../../domain/filter/filter.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import { choiceLabel } from '../filter/choiceLabel.ts'
import type { Catalogue } from '../text/catalogue.ts'
import type { speakersTexts } from './speakersTexts.ts'

type Words = (typeof speakersTexts)['en']

/** What a speaker is called; a document in its own voice is no agent. */
export function speakerName(
  speaker: string,
  dataset: Dataset,
  language: string,
  words: Pick<Words, 'ownVoice'>,
): string {
  if (speaker === ownVoice) return words.ownVoice
  const agent = dataset.agents.get(speaker)
  return agent ? textIn(agent.names, language) : speaker
}

/** `Tanjug (2), nobody between (1)` */
export function throughInWords(
  account: SpeakerAccount,
  dataset: Dataset,
  text: Catalogue,
  words: Words,
): string {
  const relays = account.through.map((tally) => counted(tally, agentName(tally.id, dataset, text.language)))
  return [...relays, ...(account.direct > 0 ? [words.direct(account.direct)] : [])].join(', ')
}

/** `SOFREP (4)` */
export const documentsInWords = ({ documents }: SpeakerAccount, dataset: Dataset, text: Catalogue): string =>
  documents.map((tally) => counted(tally, choiceLabel('sources', tally.id, dataset, text))).join(', ')

/** `Zvečan / Zveçan (3), no place (1)` */
export function placesInWords(
  { places, unplaced }: SpeakerAccount,
  dataset: Dataset,
  text: Catalogue,
  words: Words,
): string {
  const named = places.map((tally) => {
    const place = dataset.places.get(tally.id)
    return counted(tally, place ? bothNames(place, text.language) : tally.id)
  })
  return [...named, ...(unplaced > 0 ? [words.unplaced(unplaced)] : [])].join(', ')
}

const counted = ({ count }: Tally, name: string): string => `${name} (${count})`

function agentName(id: string, { agents }: Dataset, language: string): string {
  const agent = agents.get(id)
  return agent ? textIn(agent.names, language) : id
}
