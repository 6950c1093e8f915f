import type { ReactNode } from 'react'
import type { Reveal } from '../../domain/record/episode.ts'

/** A part of the step after its question: the part itself, what asks for it, or nothing where it is not yet due. */
export type TellPart = (name: Reveal, value: ReactNode) => ReactNode
