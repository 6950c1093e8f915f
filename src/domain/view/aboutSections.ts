/** Sections of _About_ in their order; their names stand in addresses (`about=rules`). */
export const aboutSections = [
  'method',
  'categories',
  'rules',
  'cited',
  'omissions',
  'accessibility',
  'licences',
  'versions',
  'errors',
] as const
export type AboutSection = (typeof aboutSections)[number]
