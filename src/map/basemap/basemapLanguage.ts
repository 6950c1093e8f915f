/** Languages the basemap has names in (BCP 47). */
export type BasemapLanguage = 'en' | 'sr-Latn' | 'sr-Cyrl' | 'sq'

/** @param tag BCP 47; where the basemap has no names in the language, its English names are taken */
export function basemapLanguage(tag: string): BasemapLanguage {
  const [language, script] = tag.split('-')
  if (language === 'sr') return script === 'Latn' ? 'sr-Latn' : 'sr-Cyrl'
  return language === 'sq' ? 'sq' : 'en'
}
