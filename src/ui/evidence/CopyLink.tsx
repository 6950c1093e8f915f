import { useState } from 'react'
import { useText } from '../appContext.ts'
import styles from './CopyLink.module.css'

/** Puts the address of the present view on the clipboard; says so, or says how to do it by hand. */
export function CopyLink({ className = styles.action }: { className?: string | undefined }) {
  const text = useText()
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
    setTimeout(() => setOutcome('idle'), 4000)
  }
  const label = {
    idle: text.header.copyLink,
    copied: text.header.linkCopied,
    refused: text.header.copyByHand,
  }[outcome]
  return (
    <>
      <button type="button" className={className} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" data-heard>
        {outcome === 'idle' ? '' : label}
      </span>
    </>
  )
}
