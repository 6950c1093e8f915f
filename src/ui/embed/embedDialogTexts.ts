/** Words of the dialog that helps an editor put the map into an article. */
import type { EmbedWay } from '../../format/link/embedCode.ts'
import type { LanguageTag } from '../text/catalogue.ts'

interface EmbedDialogTexts {
  readonly title: string
  readonly intro: string
  readonly close: string
  /** Which view is embedded. */
  readonly view: string
  readonly present: string
  readonly width: string
  readonly pixels: (width: number, height: number) => string
  readonly theme: string
  readonly themes: Readonly<Record<'device' | 'light' | 'dark', string>>
  readonly footnote: string
  readonly footnotes: Readonly<Record<'eu' | 'unmik', string>>
  readonly locked: string
  readonly controls: string
  readonly way: string
  readonly ways: Readonly<Record<EmbedWay, string>>
  readonly wayNotes: Readonly<Record<EmbedWay, string>>
  readonly code: string
  readonly copy: string
  readonly copied: string
  readonly refused: string
  readonly preview: string
  readonly openFull: string
}

export const embedDialogTexts: Readonly<Record<LanguageTag, EmbedDialogTexts>> = {
  en: {
    title: 'Put a view into an article',
    intro:
      'The embed shows the window, filters and incident you are looking at, or a view an editor has named. The note that these are reported claims, the footnote and the attribution always stand in it; it stores nothing and asks no other site.',
    close: 'Close',
    view: 'View',
    present: 'as you see it now',
    width: 'Width of the column',
    pixels: (width, height) => `${width} × ${height} px`,
    theme: 'Theme',
    themes: { device: 'as the reader’s device', light: 'light', dark: 'dark' },
    footnote: 'Footnote',
    footnotes: { eu: 'EU wording', unmik: 'UNMIK wording' },
    locked: 'Hold window and map as they are',
    controls: 'Buttons for zooming and playing',
    way: 'Way in',
    ways: { frame: 'Plain frame', script: 'Frame and script', element: 'Custom element' },
    wayNotes: {
      frame: 'Works wherever frames are allowed. Its height follows from its width by style alone.',
      script:
        'The script also makes room for readers with larger type, and where inline styles are forbidden.',
      element:
        'Readers without scripts keep the link that stands inside it, and the picture of a named view.',
    },
    code: 'HTML to paste',
    copy: 'Copy the HTML',
    copied: 'Copied',
    refused: 'Select the text and copy it by hand',
    preview: 'Preview',
    openFull: 'Open the full map',
  },
}
