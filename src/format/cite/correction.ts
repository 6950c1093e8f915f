/** A message to the editors of a dataset: written here, sent by the reader's own mail program or not at all. */

/** Where corrections are taken, as the card of the dataset says. */
export type Contact =
  | { readonly kind: 'mail'; readonly address: string }
  | { readonly kind: 'web'; readonly address: string }
  | { readonly kind: 'none' }

/** @param contact a mail address, with or without `mailto:`, or a web address; anything else is none */
export function readContact(contact: string | undefined): Contact {
  const given = contact?.trim() ?? ''
  if (/^https?:\/\/[^\s]+$/i.test(given)) return { kind: 'web', address: given }
  const mail = given.replace(/^mailto:/i, '')
  // One address and nothing that would add a header or a second recipient (RFC 6068, section 7).
  return /^[^\s@,;?&%"<>()]+@[^\s@,;?&%"<>()]+\.[^\s@,;?&%"<>()]+$/.test(mail)
    ? { kind: 'mail', address: mail }
    : { kind: 'none' }
}

/** A `mailto:` address with subject and body (RFC 6068): line breaks as CR and LF, everything else percent-encoded. */
export const mailtoAddress = (address: string, subject: string, body: string): string =>
  `mailto:${encodeURI(address)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(
    body.replace(/\r\n?|\n/g, '\r\n'),
  )}`

/** Labelled lines, a blank line, and what the reader wrote under its own heading. */
export function correctionBody(
  facts: readonly (readonly [label: string, value: string])[],
  remarks: readonly (readonly [label: string, value: string])[],
): string {
  const lines = facts.map(([label, value]) => `${label}: ${value}`)
  const paragraphs = remarks.map(([label, value]) => `${label}\n${value.trim()}`)
  return [lines.join('\n'), ...paragraphs].join('\n\n')
}
