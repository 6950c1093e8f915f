import type { ReactNode } from 'react'
import type { Incident } from '../../domain/dataset/dataset.ts'
import { Evidence } from '../evidence/Evidence.tsx'
import { EvidenceActions } from '../evidence/EvidenceActions.tsx'
import { PinToggle } from '../pins/PinToggle.tsx'

/** What an open row shows: the evidence, and what can be done with it. An embed shows the evidence alone. */
export function OpenIncident({ incident, children }: { incident: Incident; children?: ReactNode }) {
  return (
    <>
      <PinToggle incident={incident.id} />
      <Evidence incident={incident}>
        <EvidenceActions incident={incident.id} />
      </Evidence>
      {children}
    </>
  )
}
