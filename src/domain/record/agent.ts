/** Whoever speaks, relays or acts. */
import * as v from 'valibot'
import { identifierSchema } from './identifier.ts'
import { languageMapSchema } from './languageMap.ts'

export const agentSchema = v.object({
  id: identifierSchema,
  /** `unnamed` is a voice the document does not name: it is a distinct origin for each relay. */
  kind: v.picklist(['person', 'organisation', 'outlet', 'unnamed']),
  names: languageMapSchema,
  roles: v.optional(v.array(languageMapSchema), []),
  /** The body this person or office speaks for: what a spokesperson says, the body says. */
  speaksFor: v.optional(identifierSchema),
  /** Of a collective without a name ("Belgrade media"): agents that may be among those it means. */
  mayInclude: v.optional(v.array(identifierSchema)),
})

export type Agent = v.InferOutput<typeof agentSchema>
