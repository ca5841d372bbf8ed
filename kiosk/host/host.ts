import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LinkLost, serve } from '../common/carrier.ts'
import type { Serving } from '../common/carrier.ts'
import { startDevices } from '../devices/client.ts'
import { pageFiles } from './page-files.ts'
import { acceptPages } from './page-link.ts'

export type Host = {
  /** Where the page is, with the token that lets it in. Loopback only. */
  readonly address: string
  readonly devicesPid: () => number | undefined
  end(): Promise<void>
}

/**
 * Starts the kiosk's parts: the devices in their own process, and the page's door.
 * @param board `any`, `emulated`, or the path of a port
 * @param port 0 lets the system choose one
 * @throws what the system says when the port is taken
 */
export async function startHost({ board, port }: { readonly board: string; readonly port: number }): Promise<Host> {
  const token = randomBytes(24).toString('base64url')
  const pages = new Set<Serving>()
  const devices = startDevices(board, (name, value) => {
    for (const page of pages) page.tell(name, value)
  })

  const server: Server = createServer(pageFiles((request) => request.headers.host === authority()))
  const authority = () => `127.0.0.1:${(server.address() as AddressInfo).port}`
  const endLinks = acceptPages(server, { origin: () => `http://${authority()}`, token }, (carrier) => {
    const onBug = (error: unknown) => console.error('host:', error)
    const page = serve(carrier, devices.handlers, onBug, () => {
      pages.delete(page)
      // A page that went can no longer stop what it started. Should the devices have fallen too, nothing runs.
      if (pages.size > 0) return
      Promise.resolve(devices.handlers.stop(null)).catch((error: unknown) => {
        if (!(error instanceof LinkLost)) onBug(error)
      })
    })
    pages.add(page)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  }).catch(async (error: unknown) => {
    await devices.end()
    throw error
  })

  return {
    address: `http://${authority()}/?token=${token}`,
    devicesPid: devices.pid,
    async end() {
      endLinks()
      server.closeAllConnections()
      server.close()
      await devices.end()
    },
  }
}
