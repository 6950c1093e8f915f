/** What every component may ask for: the dataset, the words, the state. */
import { createContext, useCallback, useContext } from 'react'
import { useStore } from 'zustand'
import type { Dataset } from '../domain/dataset.ts'
import { type LanguageMap, textIn } from '../domain/record/languageMap.ts'
import { type AppState, appStore } from '../state/appStore.ts'
import { type Catalogue, english, type Language } from './text/catalogue.ts'

export const DatasetContext = createContext<Dataset | null>(null)
export const CatalogueContext = createContext<Catalogue>(english)
/** In somebody else's page there is no header, no list of pins and no dialog: what needs them is not offered. */
export const FramedContext = createContext(false)

/** The open dataset; only for components below the one that provides it. */
export function useDataset(): Dataset {
  const dataset = useContext(DatasetContext)
  if (!dataset) throw new Error('useDataset outside of a dataset')
  return dataset
}

export const useText = (): Catalogue => useContext(CatalogueContext)

/**
 * Words of a part that is loaded when first wanted, kept beside it so that they are not loaded before. A language
 * is whole only when each of these has it too: the type asks for all of them.
 */
export function useTextsOf<Texts>(byLanguage: Readonly<Record<Language, Texts>>): Texts {
  return byLanguage[useText().language]
}

/** Reads a language map of the dataset in the reader's language; the same function while that stays the same. */
export function useTextIn(): (map: LanguageMap) => string {
  const { language } = useText()
  return useCallback((map) => textIn(map, language), [language])
}

/** A part of the state; the component renders again only when that part changes. */
export const useApp = <Part>(select: (state: AppState) => Part): Part => useStore(appStore, select)
