/** Words of the list of pinned incidents. */
import type { LanguageTag } from '../text/catalogue.ts'

interface PinTexts {
  readonly label: string
  readonly pin: string
  readonly pinned: (count: number) => string
  readonly previous: string
  readonly next: string
  readonly share: string
  readonly clear: string
  readonly hint: string
  readonly moveUp: (title: string) => string
  readonly moveDown: (title: string) => string
  readonly remove: (title: string) => string
  readonly moved: (place: number, of: number) => string
}

export const pinTexts: Readonly<Record<LanguageTag, PinTexts>> = {
  en: {
    label: 'Pinned incidents',
    pin: 'Pin this incident',
    pinned: (count) => `Pinned (${count})`,
    previous: 'Previous pinned incident',
    next: 'Next pinned incident',
    share: 'Share and cite the list',
    clear: 'Remove all pins',
    hint: 'The list and its order are part of the link.',
    moveUp: (title) => `Move up: ${title}`,
    moveDown: (title) => `Move down: ${title}`,
    remove: (title) => `Remove the pin: ${title}`,
    moved: (place, of) => `Now ${place} of ${of}`,
  },
}
