import { useText } from '../appContext.ts'
import { CopyButton } from '../CopyButton.tsx'

/** Puts the address of the present view on the clipboard. */
export function CopyLink({ className }: { className?: string | undefined }) {
  const { header } = useText()
  const words = { copy: header.copyLink, copied: header.linkCopied, refused: header.copyByHand }
  return <CopyButton className={className} text={() => location.href} words={words} />
}
