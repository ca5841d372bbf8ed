import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build as viteBuild } from 'vite'
import { pageFiles } from '../../../kiosk/host/page-files.ts'
import { startOwnHost } from '../../../kiosk/host/test-support/own-host.ts'
import { build } from '../../../scripts/bundles/build.ts'
import { page } from '../../../scripts/bundles/bundles.ts'
import { seatCrew } from '../../support/seat.ts'

/** A page to open, served from this machine. */
export type Served = {
  readonly name: string
  readonly address: string
  /** What stands on the page once all of it is drawn. */
  readonly whole: string
  /** What the page keeps for as long as its window is open, as after a reload. */
  readonly remembered?: Readonly<Record<string, string>>
  end(): Promise<void>
}

/** The drawers of blocks. */
export const BLOCKS = '.blocklyToolbox [role=treeitem]'

/** The kiosk's page with all that belongs to it: its host, its devices, the drawn board; a crew has begun a creation, and the page is loaded again. */
export async function servedKiosk(): Promise<Served> {
  await build(resolve(import.meta.dirname, '../../..'), page)
  const host = await startOwnHost()
  await seatCrew(host)
  return { name: 'the kiosk', address: host.address, whole: '.making:has(.program-button):has(.object-panel svg):has(.crew-button)', remembered: { 'camion.screen': 'making' }, end: () => host.end() }
}

/** The bare page, built and served as ours is. */
export async function servedBare(): Promise<Served> {
  const root = fileURLToPath(new URL('./bare/', import.meta.url))
  const folder = fileURLToPath(new URL('../../../.cache/bench/bare-page/', import.meta.url))
  await viteBuild({ root, base: './', configFile: false, plugins: [react()], logLevel: 'warn', build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 1500 } })
  const server = createServer(pageFiles(() => true, folder))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    name: 'bare Blockly and React',
    whole: BLOCKS,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
