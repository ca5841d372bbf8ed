import { join } from 'node:path'
import { build } from '../../../scripts/bundles/build.ts'
import { web as webBundle } from '../../../scripts/bundles/bundles.ts'
import { makeApp } from '../../../scheduler/server/app.ts'
import { smtpMailer } from '../../../scheduler/server/mail/mailer.ts'
import { startMessenger } from '../../../scheduler/server/messages/start-messenger.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
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
export type Serving = { readonly address: string; readonly stop: Stop; readonly setting: Setting; /** Looks which messages are due. */ sweep(): Promise<void>; setNow(now: Instant): void; end(): Promise<void> }

/** @param smtp the mail server that messages go to; without one they wait */
export async function serveSeason(over: Partial<Stop> = {}, smtp?: string): Promise<Serving> {
  const web = await builtWeb()
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const { database, stop, setting } = await aSeason(server.url, over)
  let now = inWinter
  const timed = { ...setting, now: () => now }
  const messenger = smtp === undefined ? undefined : await startMessenger({ setting: timed, url: server.url, mailer: smtpMailer({ url: smtp, from: 'Camion <camion@example.org>', replyTo: setting.email }), say: () => undefined })
  const serving = { ...timed, ...(messenger ? { messenger } : {}) }
  const app = makeApp(serving, web, { logs: false })
  return {
    address: await app.listen({ port: 0, host: '127.0.0.1' }),
    stop,
    setting: serving,
    sweep: async () => messenger?.sweep(),
    setNow: (moment) => (now = moment),
    async end() {
      await app.close()
      await messenger?.end()
      await database.destroy()
      await server.end()
    },
  }
}
