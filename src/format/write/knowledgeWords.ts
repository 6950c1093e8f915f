import type { KnowledgeBasis } from '../../domain/record/report.ts'

/** How a speaker knows, in the words of exported files and of the page in English. */
export const knowledgeWords: Readonly<Record<KnowledgeBasis, string>> = {
  seen: 'saw it',
  heard: 'heard it',
  recording: 'from film or pictures',
  document: 'from a document',
  told: 'told by another',
  notSaid: 'does not say how they know',
}
