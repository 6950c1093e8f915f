import { isWebAddress } from '../../format/link/documentAddresses.ts'

/** Only web addresses become links: an address comes from a file, and a file may hold anything. */
export function OutsideLink({ address, children }: { address: string | undefined; children: string }) {
  if (!isWebAddress(address)) return children
  return (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {children}
    </a>
  )
}
