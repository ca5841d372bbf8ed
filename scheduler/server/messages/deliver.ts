import type { MessageId } from '../../domain/ids.ts'
import { nextTry } from '../../domain/message.ts'
import type { Database } from '../../storage/database.ts'
import { markDropped, markSent, markTrouble, takeMessage } from '../../storage/messages.ts'
import type { Message } from '../../storage/messages.ts'
import { isStillTrue } from '../../storage/still-true.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Setting } from '../setting.ts'
import { asMail } from './as-mail.ts'

/** Sends a message that waits, once what was written before about the same booking is sent. */
export type Deliver = (setting: Setting, mailer: Mailer, id: MessageId) => Promise<void>

/**
 * The message is held by its row for as long as the mail server takes. Killed between the mail server's yes and our note of it,
 * it is sent again under the same Message-ID: a mail twice rather than never.
 */
export const deliver: Deliver = async (setting, mailer, id) => {
  for (;;) {
    const done = await setting.database.transaction().execute((transaction) => deliverOne(transaction, setting, mailer, id))
    if (done === undefined || done === id) return
  }
}

/** @returns which one was dealt with; undefined when none waits that can be taken, or the mail server is not to be asked again now */
async function deliverOne(transaction: Database, setting: Setting, mailer: Mailer, id: MessageId): Promise<MessageId | undefined> {
  const { organisation, now } = setting
  const message = await takeMessage(transaction, organisation, id, now())
  if (!message) return undefined
  if (!(await isStillTrue(transaction, organisation, message, now()))) {
    await markDropped(transaction, organisation, message.id)
    return message.id
  }
  return (await send(transaction, setting, mailer, message)) ? message.id : undefined
}

async function send(transaction: Database, setting: Setting, mailer: Mailer, message: Message): Promise<boolean> {
  const { organisation, now } = setting
  const sent = await mailer.send(asMail(setting, message))
  if (sent.is === 'sent') await markSent(transaction, organisation, message.id, now())
  else await markTrouble(transaction, organisation, message.id, sent.trouble, sent.is === 'never' ? undefined : nextTry(message.tries + 1, now()))
  return sent.is !== 'later'
}
