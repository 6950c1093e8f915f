/** Somebody else's page: an article on another site that takes the map in, under whatever policy it has. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HostPage {
  readonly url: string
  close(): Promise<void>
}

/** @param policy Content-Security-Policy of the page; none where it is empty */
export async function openHost(
  body: string,
  policy = '',
  direction: 'ltr' | 'rtl' = 'ltr',
): Promise<HostPage> {
  const server = createServer(({ url }, response) => {
    if (url !== '/') {
      response.writeHead(204).end()
      return
    }
    if (policy !== '') response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><html dir="${direction}"><meta name="viewport" content="width=device-width"><title>Article</title><body>${body}`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    // By name: another site than the embed's, whose address is in numbers.
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
