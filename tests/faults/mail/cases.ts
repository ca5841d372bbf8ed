import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { MessageId, SlotId } from '../../../scheduler/domain/ids.ts'
import { smtpMailer } from '../../../scheduler/server/mail/mailer.ts'
import { startMessenger } from '../../../scheduler/server/messages/start-messenger.ts'
import { messageKept, sendAnew } from '../../../scheduler/storage/messages.ts'
import { inWinter } from '../../support/scheduler/builders.ts'
import type { Behaviour, MailServer } from '../../support/scheduler/mail-server.ts'
import { seededRandom } from '../random.ts'
import { book, bookInVain, clear } from './place.ts'
import type { Place } from './place.ts'
import { killedAt } from './steps.ts'
import type { KilledAt } from './steps.ts'

/** Milliseconds without an answer after which our sender gives a mail server up. */
const PATIENCE = 400

/** How a mail server ails. */
const ailments: readonly { readonly what: string; readonly behaviour: Behaviour; readonly isRefusedForGood?: true; readonly mayComeTwice?: true }[] = [
  { what: 'the mail server says “later”', behaviour: { at: 'DATA', code: 451 } },
  { what: 'the mail server fails', behaviour: { at: 'DATA', code: 554 } },
  { what: 'the mail server hangs', behaviour: { at: 'DATA', hangs: true } },
  { what: 'the mail server answers late', behaviour: { at: 'DATA', late: 3 * PATIENCE }, mayComeTwice: true },
]
const forGood = { what: 'the address is refused for good', behaviour: { at: 'RCPT', code: 550 } } as const

type Case = { readonly what: string; readonly wrongs: readonly string[]; readonly mailsOfIt: number }

/** So many troubles there are: as many cases one after the other have each of them. */
export const TROUBLES = killedAt.length + ailments.length + 1

/**
 * One booking that is kept, one that is not, and a sender or a mail server in trouble.
 * @param shift makes another trouble of the same seed
 */
export async function runCase(place: Place, mails: MailServer, seed: number, shift: number): Promise<Case> {
  const random = seededRandom(seed)
  await clear(place)
  const [slot, other, last] = place.slots.toSorted(() => random.below(3) - 1)
  if (slot === undefined || other === undefined || last === undefined) throw new Error('the season has no slots')
  const before = mails.received.length
  const trouble = (seed + shift) % TROUBLES
  const step = killedAt[trouble]
  const ailment = ailments[trouble - killedAt.length]
  const told = step ? await killed(place, mails, step, slot, other) : await ailing(place, mails, ailment?.behaviour ?? forGood.behaviour, slot, other)
  await sendAll(place, mails, last)
  const names = mails.received.slice(before).map(({ mail }) => mail.messageId)
  const mailsOfIt = names.filter((name) => name === `<${told}@camion.example.org>`).length
  const most = step === 'between its yes and our note' || ailment?.mayComeTwice ? 2 : 1
  const state = (await messageKept(place.setting.database, place.setting.organisation, told))?.state
  const wrongs = [
    ...(mailsOfIt === 0 ? ['the mail is lost'] : []),
    ...(mailsOfIt > most ? [`${mailsOfIt} mails`] : []),
    // One more than those of the event: that of the last booking.
    ...(names.length === mailsOfIt + 1 ? [] : [`${names.length - mailsOfIt - 1} mails about nothing that was kept`]),
    ...(state === 'sent' ? [] : [`the message is ${String(state)}`]),
  ]
  return { what: step ? `killed ${step}` : (ailment ?? forGood).what, wrongs, mailsOfIt }
}

/** A process is killed while it sends what waits. */
async function killed({ server, setting, url }: Place, mails: MailServer, step: KilledAt, slot: SlotId, other: SlotId): Promise<MessageId> {
  const id = await book(setting, slot)
  await bookInVain(setting, other)
  if (step === 'while the mail is said') mails.behave({ at: 'DATA', hangs: true })
  const begun = mails.begun
  const sender = spawn(process.execPath, [join(import.meta.dirname, 'sending-process.ts'), url, setting.organisation, setting.secret, mails.url, step], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(sender, 'exit')
  if (step === 'while the mail is said') await mails.untilBegun(begun + 1)
  else await Promise.race([once(createInterface(sender.stdout), 'line'), gone])
  if (sender.exitCode !== null) throw new Error(`the sending process of ${server} left by itself`)
  sender.kill('SIGKILL')
  await gone
  return id
}

/** The mail server ails at the first try; time passes until it is tried again. */
async function ailing(place: Place, mails: MailServer, behaviour: Behaviour, slot: SlotId, other: SlotId): Promise<MessageId> {
  const { setting, clock } = place
  const { database, organisation } = setting
  mails.behave(behaviour)
  const messenger = await start(place, mails)
  const id = await book({ ...setting, messenger }, slot)
  await bookInVain({ ...setting, messenger }, other)
  const kept = () => messageKept(database, organisation, id)
  while ((await kept())?.trouble === undefined) await pause(20)
  const refused = await kept()
  if (refused?.state === 'failed') await sendAnew(database, organisation, id, clock.now)
  else clock.now = refused?.due ?? inWinter
  await messenger.end()
  return id
}

/** All that is due is sent, and one more mail, after which there is none. */
async function sendAll(place: Place, mails: MailServer, slot: SlotId): Promise<void> {
  const { database, organisation } = place.setting
  const messenger = await start(place, mails)
  const last = await book({ ...place.setting, messenger }, slot)
  const waits = async () => (await database.selectFrom('message').select('id').where('organisation', '=', organisation).where('state', '=', 'waiting').where('due', '<=', new Date(place.clock.now)).execute()).length > 0
  while ((await messageKept(database, organisation, last))?.state !== 'sent' || (await waits())) await pause(20)
  await messenger.end()
}

const start = ({ setting, url }: Place, mails: MailServer) => startMessenger({ setting, url, mailer: smtpMailer({ url: mails.url, from: 'camion@example.org', replyTo: '' }, { socketTimeout: PATIENCE }), say: () => undefined })
