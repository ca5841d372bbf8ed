import { randomUUID } from 'node:crypto'
import type { BookingId, PersonId, WaitingId } from '../../domain/ids.ts'
import { remindersOf } from '../../domain/message.ts'
import type { BookingEvent, WaitingEvent } from '../../domain/message.ts'
import type { Database } from '../../storage/database.ts'
import { freeSlotsNear } from '../../storage/free-near.ts'
import { visitFacts, waitingFacts } from '../../storage/message-facts.ts'
import type { VisitFacts } from '../../storage/message-facts.ts'
import { dropReminders, keepMessage, keepReminders } from '../../storage/messages.ts'
import type { MessageMade } from '../../storage/messages.ts'
import { reached } from '../../storage/people.ts'
import type { TeamRole } from '../../domain/team/team-role.ts'
import type { Setting } from '../setting.ts'

/** What a school is written to about. Its message is kept in the transaction of what happened: both, or neither. */
export type { BookingEvent, WaitingEvent }

/** What takes a slot away from a school: it is told which are free. */
const losing: readonly BookingEvent[] = ['cancelled', 'stop-moved', 'slot-cancelled', 'stop-cancelled']

/** @param because a coordinator's own words to the school */
export async function tellSchool(transaction: Database, setting: Setting, event: BookingEvent, booking: BookingId, because = ''): Promise<void> {
  const { organisation } = setting
  const now = setting.now()
  const found = await visitFacts(transaction, organisation, booking)
  if (!found) return
  const { stop, range } = found.facts
  const free = losing.includes(event) ? await freeSlotsNear(transaction, { organisation, stop: stop.id, at: range.from, pupils: found.facts.booking.pupils, now }) : []
  const common = { organisation, about: { booking, stop: stop.id }, to: found.to, language: found.language }
  const version = `${found.facts.booking.changed}.${stop.changed}`
  await keep(transaction, setting, { ...common, event: `${event}/${booking}/${version}`, kind: event, facts: { ...found.facts, because, free }, due: now })
  await remind(transaction, setting, common, found.facts)
}

/** Its reminders follow what happened to a booking. */
async function remind(transaction: Database, { organisation, now }: Setting, common: Pick<MessageMade, 'organisation' | 'about' | 'to' | 'language'>, facts: VisitFacts): Promise<void> {
  const { booking, range, zone } = facts
  await dropReminders(transaction, organisation, booking.id)
  if (booking.state !== 'confirmed') return
  await keepReminders(transaction, remindersOf(range.from, zone, now()).map(({ kind, due }) => ({ ...common, event: `${kind}/${booking.id}/${range.from}`, kind, facts, due })))
}

/** @param offered the booking that holds the slot which is offered */
export async function tellWaiting(transaction: Database, setting: Setting, event: WaitingEvent, waiting: WaitingId, offered?: BookingId): Promise<void> {
  const { organisation } = setting
  const found = await waitingFacts(transaction, organisation, waiting, offered)
  if (!found) return
  const { to, language, facts } = found
  await keep(transaction, setting, { organisation, event: [event, waiting, offered ?? ''].join('/'), kind: event, about: { waiting, stop: facts.stop.id }, to, language, facts, due: setting.now() })
}

/** Invites somebody who was given a role. Given anew after it was taken away, it is another invitation. */
export async function tellInvited(transaction: Database, setting: Setting, person: PersonId, role: TeamRole): Promise<void> {
  const { organisation } = setting
  await keep(transaction, setting, { organisation, event: ['invitation', person, role, randomUUID()].join('/'), kind: 'invitation', about: {}, ...(await reached(transaction, organisation, person)), facts: { role }, due: setting.now() })
}

/** Keeps a message, and has it sent soon. */
export async function keep(transaction: Database, { messenger }: Setting, message: MessageMade): Promise<void> {
  const kept = await keepMessage(transaction, message)
  if (kept !== undefined) await messenger?.wake(transaction, kept)
}
