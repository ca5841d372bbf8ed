import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Carrier } from '../common/carrier.ts'
import { pageFiles } from './page-files.ts'
import { acceptPages } from './page-link.ts'

export type PageServer = {
  /** Where the page is, with the token that lets it in. Loopback only. */
  readonly address: string
  end(): void
}

/**
 * Serves the page to a browser of this machine, and lets it speak with the host.
 * @param port 0 lets the system choose one
 * @param token what pages of ours know; a host that is started again takes the one of before, and they find it again
 * @throws what the system says when the port is taken
 */
export async function servePages(port: number, onPage: (carrier: Carrier) => void, token = randomBytes(24).toString('base64url')): Promise<PageServer> {
  const server: Server = createServer(pageFiles((request) => request.headers.host === authority()))
  const authority = () => `127.0.0.1:${(server.address() as AddressInfo).port}`
  const endLinks = acceptPages(server, { origin: () => `http://${authority()}`, token }, onPage)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    address: `http://${authority()}/?token=${token}`,
    end() {
      endLinks()
      server.closeAllConnections()
      server.close()
    },
  }
}
