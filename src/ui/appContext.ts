/** What every component may ask for: the session, and the words of its language. */
import { createContext, useCallback, useContext } from 'react'
import { useStore } from 'zustand'
import type { Dataset } from '../domain/dataset/dataset.ts'
import { type LanguageMap, textIn } from '../domain/record/languageMap.ts'
import type { AppState } from '../state/appState.ts'
import type { Session } from '../state/session.ts'
import type { Verbs } from '../state/verbs.ts'
import type { Catalogue, LanguageTag } from './text/catalogue.ts'
import { englishLanguage, type Language } from './text/language.ts'

export const SessionContext = createContext<Session | null>(null)
export const LanguageContext = createContext<Language>(englishLanguage)
/** In somebody else's page there is no header, no list of pins and no dialog: what needs them is not offered. */
export const FramedContext = createContext(false)

/** The session on show; only for components below the one that provides it. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside of a session')
  return session
}

/** A part of the state; the component renders again only when that part changes. */
export const useApp = <Part>(select: (state: AppState) => Part): Part => useStore(useSession().store, select)

export const useVerbs = (): Verbs => useSession().verbs

export const useDataset = (): Dataset => useApp((state) => state.dataset)

export const useLanguage = (): Language => useContext(LanguageContext)

export const useText = (): Catalogue => useLanguage().catalogue

/**
 * Words of a part that is loaded when it is first asked for. A language is whole only when each of these has it too:
 * the type asks for all of them.
 */
export const useTextsOf = <Texts>(byLanguage: Readonly<Record<LanguageTag, Texts>>): Texts =>
  useLanguage().textsOf(byLanguage)

/** Reads a language map of the dataset in the reader's language; the same function while that stays the same. */
export function useTextIn(): (map: LanguageMap) => string {
  const { language } = useText()
  return useCallback((map) => textIn(map, language), [language])
}
