import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HostSetting } from '../host.ts'
import { startServedHost } from '../served-host.ts'
import type { ServedHost } from '../served-host.ts'

export type OwnHost = ServedHost & { readonly folder: string }

/** A kiosk's host in this process, with a new folder that goes with it unless one is given. */
export async function startOwnHost({ board = 'emulated', port = 0, folder, ...setting }: Partial<HostSetting> & { readonly port?: number } = {}): Promise<OwnHost> {
  const own = folder ?? mkdtempSync(join(tmpdir(), 'kiosk-'))
  const host = await startServedHost({ board, port, folder: own, isLockedDown: false, onLeave: () => {}, ...setting })
  if (host === 'folder-in-use') throw new Error(`${own} is in use`)
  return {
    ...host,
    folder: own,
    async end() {
      await host.end()
      if (folder === undefined) rmSync(own, { recursive: true, force: true })
    },
  }
}
