import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { makeApp } from '../../../scheduler/server/app.ts'
import { smtpMailer } from '../../../scheduler/server/mail/mailer.ts'
import { startMessenger } from '../../../scheduler/server/messages/start-messenger.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import type { Instant } from '../../../scheduler/domain/time.ts'
import { testServers } from '../../../scheduler/storage/postgres/test-support/servers.ts'
import { aSeason, inWinter } from '../../support/scheduler/builders.ts'
import { openMailServer } from '../../support/scheduler/mail-server.ts'
import type { MailServer } from '../../support/scheduler/mail-server.ts'
import { builtWeb } from '../../support/scheduler/serving.ts'

/** The whole scheduler on a real database, with a mail server, at a time of our choosing. */
export type Season = { readonly server: string; readonly url: string; readonly setting: Setting; readonly app: FastifyInstance; readonly stop: string; readonly slots: readonly string[]; readonly mails: MailServer; readonly setNow: (now: Instant) => void }

/** The same season on every PostgreSQL of this machine. */
export async function onEveryServer<Answer>(act: (seasons: readonly Season[]) => Promise<Answer>): Promise<Answer> {
  const servers = await testServers()
  const web = await builtWeb()
  const ends: (() => Promise<unknown>)[] = []
  try {
    const seasons: Season[] = []
    for (const server of servers) {
      const url = await server.url()
      const { setting: given, stop, database } = await aSeason(url)
      ends.unshift(() => database.destroy())
      let now = inWinter
      const still: Setting = { ...given, now: () => now }
      const mails = await openMailServer()
      const messenger = await startMessenger({ setting: still, url, mailer: smtpMailer({ url: mails.url, from: 'camion@example.org', replyTo: '' }), say: () => undefined })
      ends.unshift(() => messenger.end().then(() => mails.end()))
      const setting = { ...still, messenger }
      const app = makeApp(setting, web, { logs: false })
      ends.unshift(() => app.close())
      const slots = await database.selectFrom('slot').select('id').orderBy('range').execute()
      seasons.push({ server: server.name, url, setting, app, stop: stop.id, slots: slots.map(({ id }) => id), mails, setNow: (moment) => (now = moment) })
    }
    return await act(seasons)
  } finally {
    for (const end of ends) await end()
    for (const server of servers) await server.end()
  }
}

/** An empty season, in winter, whose slots between the first and the last are taken by others. */
export async function emptied({ setting: { database, organisation }, slots, setNow }: Season): Promise<void> {
  for (const table of ['search', 'shift', 'message', 'booking', 'waiting', 'request', 'answered', 'audit', 'person', 'brief.verification', 'brief.tried', 'brief.sign_in_mail'] as const) await database.deleteFrom(table).execute()
  setNow(inWinter)
  for (const slot of slots.slice(1, -1)) {
    const { seats } = await database.selectFrom('slot').select('seats').where('id', '=', slot).executeTakeFirstOrThrow()
    await database.insertInto('booking').values({ organisation, id: randomUUID(), slot, seats, state: 'confirmed', held_until: null, pupils: 20, adults: 2, levels: ['CM2'], workshop: 'le-theremine', school_name: 'École de démonstration 2', teacher_name: 'un enseignant', teacher_email: 'ecole2@example.org' }).execute()
  }
}
