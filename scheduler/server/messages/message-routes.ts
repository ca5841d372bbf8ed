import * as z from 'zod'
import type { MessageId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import { noteDeed } from '../../storage/deeds.ts'
import { messageKept, messagesFailed, messagesKept, messagesToCome, sendAnew } from '../../storage/messages.ts'
import type { Message } from '../../storage/messages.ts'
import { addresses } from '../../web/addresses.ts'
import type { MessageLine } from '../../web/messages/models.ts'
import type { Renderer } from '../../web/page-models.ts'
import { pageSender } from '../pages/send-page.ts'
import { momentIn } from '../pages/shown.ts'
import { deskRoute, nothing, nowhere } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { asMail } from './as-mail.ts'

/** How many messages a page shows. */
const MOST = 300

const messagePath = z.strictObject({ message: z.uuid() })
/** A form of one button. */
const form = z.union([z.string().max(1_000), nothing])

/** What is written to schools, for the coordinator to read. */
export function messageRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const { database, organisation } = setting
  const send = pageSender(setting, render)
  const canSend = setting.messenger !== undefined
  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.messages,
      does: 'What is and was written to schools.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const now = setting.now()
        const [failed, kept, toCome] = await Promise.all([messagesFailed(database, organisation, MOST), messagesKept(database, organisation, now, MOST), messagesToCome(database, organisation, now, MOST)])
        return send(asked, { page: 'desk-messages', canSend, most: MOST, failed: failed.map(lineOf), all: kept.map(lineOf), toCome: toCome.map(lineOf) })
      },
    }),
    deskRoute({
      method: 'GET',
      url: '/bureau/messages/:message',
      does: 'One message, as it is sent.',
      who: 'coordinator',
      path: messagePath,
      body: nothing,
      async answer({ path, visitor, ...asked }) {
        const message = await messageKept(database, organisation, path.message as MessageId)
        if (!message) return nowhere(asked.reply)
        await noteDeed(database, organisation, visitor.person, 'message-read', message.id)
        const { to, subject, text, calendar } = asMail(setting, message)
        return send({ ...asked, visitor }, { page: 'desk-message', canSend, line: lineOf(message), to, subject, text, hasCalendar: calendar !== undefined })
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/bureau/messages/:message/renvoyer',
      does: 'Tries a message anew that was given up.',
      who: 'coordinator',
      path: messagePath,
      body: form,
      async answer({ path, visitor, reply }) {
        const id = path.message as MessageId
        const isThere = await database.transaction().execute(async (transaction) => {
          if (await sendAnew(transaction, organisation, id, setting.now())) {
            await setting.messenger?.wake(transaction, id)
            await noteDeed(transaction, organisation, visitor.person, 'message-sent-again', id)
          }
          return (await messageKept(transaction, organisation, id)) !== undefined
        })
        return isThere ? reply.redirect(addresses.desk.message(id), 303) : nowhere(reply)
      },
    }),
  ]
}

function visitOf(facts: Message['facts']): MessageLine['visit'] {
  if ('halfDay' in facts) return { school: undefined, commune: facts.halfDay.communeName }
  return 'school' in facts ? { school: facts.school, commune: facts.stop.communeName } : undefined
}

function lineOf({ id, kind, state, facts, due, sent, trouble, tries }: Message): MessageLine {
  const zone = 'zone' in facts ? facts.zone : 'offered' in facts ? facts.offered.zone : 'halfDay' in facts ? facts.halfDay.zone : 'Europe/Paris'
  const there = (moment: Instant) => momentIn(moment, zone)
  return { id, kind, state, visit: visitOf(facts), due: there(due), sent: sent === undefined ? undefined : there(sent), trouble, tries }
}
