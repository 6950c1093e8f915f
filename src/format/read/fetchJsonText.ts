/** Getting the text of a JSON file over the network: either the text, or one sentence about what went wrong. */
import type { Issue } from './issue.ts'

export type FetchedText =
  | { readonly kind: 'text'; readonly text: string }
  | {
      /** `content`: an answer that is no JSON, such as a page that says so politely. */
      readonly kind: 'missing' | 'refused' | 'server' | 'network' | 'content' | 'empty' | 'tooLarge'
      readonly issue: Issue
    }

/** Bytes; beyond it browsers fail to parse or run out of memory. */
const largestBytes = 400_000_000

/** Never rejects. @param fetcher the platform's, or one for tests */
export async function fetchJsonText(
  url: string,
  fetcher: (url: string) => Promise<Response> = (address) => fetch(address),
): Promise<FetchedText> {
  let response: Response
  let text: string
  try {
    response = await fetcher(url)
    const refused = refusal(response, url)
    if (refused) return refused
    text = await response.text()
  } catch {
    const remedy = 'Check the connection and the address; what was loaded before still works.'
    return fault('network', `${url} could not be reached, or the connection broke off`, remedy)
  }
  if (text.trim() === '') {
    return fault('empty', `${url} is empty`, 'Put the file there again: a copy or an upload has failed.')
  }
  if (/^\s*</.test(text.slice(0, 1000))) {
    const remedy = 'Check the address: servers often answer with a page where a file is missing.'
    return fault('content', `${url} is a web page or XML, not JSON`, remedy)
  }
  return { kind: 'text', text }
}

function refusal({ ok, status, headers }: Response, url: string): FetchedText | null {
  const size = Number(headers.get('content-length') ?? 0)
  if (status === 404 || status === 410) {
    return fault(
      'missing',
      `There is no file at ${url} (${status})`,
      'Check the address, or put the file there.',
    )
  }
  if (status >= 500) {
    return fault(
      'server',
      `The server of ${url} failed (${status})`,
      'Try again later; the file itself may be sound.',
    )
  }
  if (!ok) {
    return fault(
      'refused',
      `The server does not give out ${url} (${status})`,
      'Allow reading the file on the server.',
    )
  }
  if (size > largestBytes) {
    const remedy = 'Cut it into parts, or leave out what is not needed.'
    return fault('tooLarge', `${url} has ${Math.round(size / 1e6)} MB, too many for a browser`, remedy)
  }
  return null
}

const fault = (kind: Exclude<FetchedText['kind'], 'text'>, message: string, remedy: string): FetchedText => ({
  kind,
  issue: { severity: 'fault', pointer: '', message, remedy },
})
