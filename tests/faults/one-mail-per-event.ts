import { smtpMailer } from '../../scheduler/server/mail/mailer.ts'
import { asMail } from '../../scheduler/server/messages/as-mail.ts'
import { messageKept } from '../../scheduler/storage/messages.ts'
import { openMailServer } from '../support/scheduler/mail-server.ts'
import type { MailServer } from '../support/scheduler/mail-server.ts'
import { runCase, TROUBLES } from './mail/cases.ts'
import { book, bookInVain, clear, onEveryServer } from './mail/place.ts'
import type { Place } from './mail/place.ts'
import type { Row } from './row.ts'

/**
 * What becomes of two bookings when mails are sent while they are made, and nothing is kept to be sent later:
 * the first comes to nothing at the last moment, at the second the mail server says “later”.
 */
async function withoutOutbox(place: Place, mails: MailServer): Promise<{ readonly forNothing: number; readonly lost: number }> {
  await clear(place)
  const mailer = smtpMailer({ url: mails.url, from: 'camion@example.org', replyTo: '' })
  const direct = {
    ...place.setting,
    messenger: {
      async wake(...[transaction, id]: Parameters<NonNullable<Place['setting']['messenger']>['wake']>) {
        const message = await messageKept(transaction, place.setting.organisation, id)
        if (message) await mailer.send(asMail(place.setting, message))
      },
    },
  }
  const before = mails.received.length
  const [first, second] = place.slots
  if (first === undefined || second === undefined) throw new Error('the season has no slots')
  await bookInVain(direct, first)
  const forNothing = mails.received.length - before
  mails.behave({ at: 'DATA', code: 451 })
  await book(direct, second)
  mailer.end()
  return { forNothing, lost: 1 - (mails.received.length - before - forNothing) }
}

export const oneMailPerEvent: Row = {
  name: 'one-mail-per-event',
  promise: 'A school is told once of what is kept, whatever kills the sender or ails the mail server; a mail that has to be sent again has the same name, and what was rolled back is told to nobody.',
  commitCount: 5,
  fullCount: 180,
  run: (seeds, onProgress) =>
    onEveryServer(async (places) => {
      const failures: { seed: number; what: string }[] = []
      const servers = await Promise.all(places.map(async (place) => ({ place, mails: await openMailServer() })))
      let again = 0
      for (const [done, seed] of seeds.entries()) {
        const cases = await Promise.all(servers.map(async ({ place, mails }, at) => ({ server: place.server, ...(await runCase(place, mails, seed, (at * TROUBLES) / 2)) })))
        failures.push(...cases.flatMap(({ server, what, wrongs }) => wrongs.map((wrong) => ({ seed, what: `${server}, ${what}: ${wrong}` }))))
        again += cases.filter(({ mailsOfIt }) => mailsOfIt > 1).length
        onProgress(done + 1, failures.length)
      }
      const [twin = { forNothing: 0, lost: 0 }] = await Promise.all(servers.slice(0, 1).map(({ place, mails }) => withoutOutbox(place, mails)))
      await Promise.all(servers.map(({ mails }) => mails.end()))
      return {
        failures,
        measured: `${failures.length} of ${seeds.length} events were told wrongly, on each of ${places.map(({ server }) => server).join(' and ')}; ${again} mails came twice, under the same Message-ID`,
        twin: { didFail: twin.forNothing > 0 && twin.lost > 0, measured: `sent from the request, ${twin.forNothing} mail for a booking that was rolled back, and ${twin.lost} lost` },
      }
    }),
}
