/** The front door of the page in one file: takes the files out of the page's data blocks, then opens the app. */
import { carryFile } from './domain/view/carriedFiles.ts'

for (const block of document.querySelectorAll<HTMLScriptElement>('script[data-file]')) {
  const { type, text, dataset } = block
  const address =
    type === 'application/json'
      ? `data:application/json;charset=utf-8,${encodeURIComponent(text)}`
      : `data:${type};base64,${text.trim()}`
  carryFile(dataset['file'] ?? '', address)
}

void import('./main.tsx')
