import type { InUse } from '../journal/client.ts'
import { startHost } from './host.ts'
import type { Host, HostSetting } from './host.ts'
import { servePages } from './page-server.ts'

/** A host whose page is opened by a browser of this machine. */
export type ServedHost = Host & { readonly address: string }

/**
 * @param setting with the `port` (0 lets the system choose one) and the `token` of before, for a host that is started again
 * @throws what the system says when the port is taken
 */
export async function startServedHost({ port, token, ...setting }: HostSetting & { readonly port: number; readonly token?: string | undefined }): Promise<ServedHost | InUse> {
  const host = await startHost(setting)
  if (host === 'folder-in-use') return host
  const pages = await servePages(port, (carrier) => host.openPage(carrier), token).catch(async (error: unknown) => {
    await host.end()
    throw error
  })
  return {
    ...host,
    address: pages.address,
    async end() {
      pages.end()
      await host.end()
    },
  }
}
