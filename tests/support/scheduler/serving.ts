import { join } from 'node:path'
import { build } from '../../../scripts/bundles/build.ts'
import { web as webBundle } from '../../../scripts/bundles/bundles.ts'
import { makeApp } from '../../../scheduler/server/app.ts'
import { builtWeb as renderer } from '../../../scheduler/server/built-web.ts'
import type { Renderer } from '../../../scheduler/web/page-models.ts'
import type { Instant } from '../../../scheduler/domain/time.ts'
import type { Stop } from '../../../scheduler/storage/stops.ts'
import { startEmbedded } from '../../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../../scheduler/storage/postgres/test-support/servers.ts'
import { aSeason, inWinter } from './builders.ts'

const root = join(import.meta.dirname, '../../..')

/** The pages, built as they are served. */
export async function builtWeb(): Promise<Renderer> {
  await build(root, webBundle)
  return renderer()
}

/** The whole scheduler on a real database and a real port, at a time of our choosing. */
export type Serving = { readonly address: string; readonly stop: Stop; setNow(now: Instant): void; end(): Promise<void> }

export async function serveSeason(): Promise<Serving> {
  const web = await builtWeb()
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const { database, stop, setting } = await aSeason(server.url)
  let now = inWinter
  const app = makeApp({ ...setting, now: () => now }, web, { logs: false })
  return {
    address: await app.listen({ port: 0, host: '127.0.0.1' }),
    stop,
    setNow: (moment) => (now = moment),
    async end() {
      await app.close()
      await database.destroy()
      await server.end()
    },
  }
}
