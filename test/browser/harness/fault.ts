/** Ways in which a server lets a page down; each is answered for one path until it is mended. */
import type { ServerResponse } from 'node:http'

export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  /** Another body, a type, or both, with status 200: a host that answers every address with its start page. */
  | { readonly kind: 'instead'; readonly body?: string; readonly contentType?: string }
  /** The first part of the file, as if it were the whole. */
  | { readonly kind: 'truncated'; readonly bytes: number }
  /** The whole is announced, a part is sent, the connection breaks. */
  | { readonly kind: 'broken'; readonly bytes: number }
  /** Nothing is sent until the promise is kept. */
  | { readonly kind: 'held'; readonly until: Promise<unknown> }

/** Answers in the way of the fault. `headers` are those of a sound answer. */
export async function answerWith(
  fault: Fault,
  response: ServerResponse,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
      response.end(fault.body ?? `<!doctype html><title>${fault.status}</title>`)
      return
    case 'instead':
      response.writeHead(200, {
        ...headers,
        ...(fault.contentType === undefined ? {} : { 'Content-Type': fault.contentType }),
      })
      response.end(fault.body ?? body)
      return
    case 'truncated':
      response.writeHead(200, headers)
      response.end(body.subarray(0, fault.bytes))
      return
    case 'broken':
      response.writeHead(200, { ...headers, 'Content-Length': String(body.length) })
      response.write(body.subarray(0, fault.bytes), () => response.destroy())
      return
    case 'held':
      await fault.until
      response.writeHead(200, headers)
      response.end(body)
      return
  }
}
