import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LocalServer {
  /** Ends with a slash. */
  readonly address: string
  readonly asked: string[]
  readonly stop: () => void
}

/** A server of this machine alone, which remembers what it was asked. */
export function startLocalServer(answer: RequestListener): Promise<LocalServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked, stop }))
  })
}
