/** The page without its own file: a test gives it files and languages. */
import { openPage } from '../../../src/openPage.tsx'
import '../../../src/ui/fonts.css'
import '../../../src/ui/theme.css'
import { englishLanguage } from '../../../src/ui/text/language.ts'
import { pseudoLanguage } from './pseudoLanguage.ts'

declare global {
  interface Window {
    openFile: (text: string, name: string) => void
    speak: (language: 'english' | 'pseudo') => void
  }
}

const page = openPage(document.getElementById('app') ?? document.body, englishLanguage, () => undefined)
window.openFile = (text, name) => page.open(text, name)
window.speak = (language) => page.speak(language === 'pseudo' ? pseudoLanguage : englishLanguage)
