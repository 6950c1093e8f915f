import type { Dataset } from '../../domain/dataset/dataset.ts'
import { bothNames } from '../../domain/dataset/placeNames.ts'
import { type FacetName, ownVoice } from '../../domain/filter/filter.ts'
import { textIn } from '../../domain/record/languageMap.ts'
import type { Catalogue } from '../text/catalogue.ts'

/** What a choice of a filter group is called; its id where the dataset does not have it. */
export function choiceLabel(name: FacetName, choice: string, dataset: Dataset, text: Catalogue): string {
  switch (name) {
    case 'groups': {
      const group = dataset.categoryGroups.find(({ id }) => id === choice)
      return group ? textIn(group.label, text.language) : choice
    }
    case 'places': {
      const place = dataset.places.get(choice)
      return place ? bothNames(place, text.language) : choice
    }
    case 'sources': {
      const source = dataset.sources.get(choice)
      if (!source) return choice
      return source.derivedFrom ? text.filter.copy(source.publisher) : source.publisher
    }
    case 'speakers': {
      if (choice === ownVoice) return text.filter.ownVoice
      const agent = dataset.agents.get(choice)
      return agent ? textIn(agent.names, text.language) : choice
    }
    case 'knowledge':
      return labelIn(text.filter.knowledge, choice)
    case 'precisions':
      return labelIn(text.filter.precisions, choice)
    case 'origins':
      return labelIn(text.filter.origins, choice)
    case 'disputed':
      return labelIn(text.filter.disputed, choice)
  }
}

const labelIn = (labels: Readonly<Record<string, string>>, choice: string): string => labels[choice] ?? choice
