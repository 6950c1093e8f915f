/** Which part of a draft a fault of the file is about, so that it can be said in the words of the desk. */
import { asArray, type JsonObject } from '../records/json.ts'
import type { Draft } from './draft.ts'

export type FaultOwner =
  | { readonly kind: 'document' }
  /** Counted from one, as the desk shows them. */
  | { readonly kind: 'report'; readonly number: number }
  | { readonly kind: 'place' | 'agent'; readonly name: string }

/**
 * Records of the draft stand at the end of their lists, in its order. Null where the fault lies elsewhere.
 * @param raw the file with the draft in it
 */
export function faultOwner(pointer: string, draft: Draft, raw: JsonObject): FaultOwner | null {
  const [, list = '', position = ''] = /^(\w+)\[(\d+)\]/.exec(pointer) ?? []
  const own = draft.reports.filter(({ of }) => of === '')
  const among = (count: number): number => Number(position) - asArray(raw[list]).length + count
  switch (list) {
    case 'sources':
    case 'publishers':
      return among(1) === 0 ? { kind: 'document' } : null
    case 'places': {
      const place = draft.places[among(draft.places.length)]
      return place ? { kind: 'place', name: place.en } : null
    }
    case 'agents': {
      const agent = draft.agents[among(draft.agents.length)]
      return agent ? { kind: 'agent', name: agent.name } : null
    }
    case 'features': {
      const report = own[among(own.length)]
      return report ? { kind: 'report', number: draft.reports.indexOf(report) + 1 } : null
    }
    default:
      return null
  }
}
