import type { BookingId, OrganisationId } from '../domain/ids.ts'
import { reminderKinds } from '../domain/message.ts'
import type { MessageKind } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'
import type { InvitationFacts, ShiftFacts, VisitFacts, WaitingFacts } from './message-facts.ts'
import type { Message } from './messages.ts'
import { rangeIn } from './ranges.ts'

const isReminder = (kind: MessageKind): boolean => (reminderKinds as readonly MessageKind[]).includes(kind)

/** Whether a message is still worth sending: its visit is ahead; a reminder's class still comes, and then; an offer's slot is still kept; who is invited still has the role. */
export async function isStillTrue(database: Database, organisation: OrganisationId, { kind, booking, facts, to }: Message, now: Instant): Promise<boolean> {
  if (kind === 'offered') return isKept(database, organisation, (facts as WaitingFacts).offered?.booking, now)
  if ('halfDay' in facts) return isShiftTrue(database, organisation, kind, facts, now)
  if (kind === 'invitation') return hasRole(database, organisation, to, (facts as InvitationFacts).role)
  if (booking === undefined || !('range' in facts)) return true
  if (facts.range.until <= now) return false
  return isReminder(kind) ? comesThen(database, organisation, booking, facts) : true
}

/** Who is asked may still answer; who is reminded, or thanked, comes or came then; nobody is told of a day that is over that something of it changes. */
async function isShiftTrue(database: Database, organisation: OrganisationId, kind: MessageKind, { shift, halfDay: { range } }: ShiftFacts, now: Instant): Promise<boolean> {
  if (kind !== 'shift-thanks' && range.until <= now) return false
  const state = kind === 'shift-asked' ? 'invited' : kind === 'shift-7' || kind === 'shift-1' || kind === 'shift-thanks' ? 'accepted' : undefined
  if (state === undefined || shift === undefined) return true
  const found = await database.selectFrom('shift').select(['range', 'answer_by']).where('organisation', '=', organisation).where('id', '=', shift).where('state', '=', state).executeTakeFirst()
  return found !== undefined && rangeIn(found.range).from === range.from && (found.answer_by === null || found.answer_by.getTime() > now)
}

async function comesThen(database: Database, organisation: OrganisationId, booking: BookingId, { range }: VisitFacts): Promise<boolean> {
  const found = await database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .select('slot.range')
    .where('booking.organisation', '=', organisation)
    .where('booking.id', '=', booking)
    .where('booking.state', '=', 'confirmed')
    .where('slot.is_cancelled', '=', false)
    .where('stop.state', '=', 'published')
    .executeTakeFirst()
  return found !== undefined && rangeIn(found.range).from === range.from
}

async function isKept(database: Database, organisation: OrganisationId, booking: BookingId | undefined, now: Instant): Promise<boolean> {
  if (booking === undefined) return false
  const held = await database.selectFrom('booking').select('id').where('organisation', '=', organisation).where('id', '=', booking).where('state', '=', 'held').where('held_until', '>', new Date(now)).executeTakeFirst()
  return held !== undefined
}

async function hasRole(database: Database, organisation: OrganisationId, email: string, role: InvitationFacts['role']): Promise<boolean> {
  const member = await database
    .selectFrom('membership')
    .innerJoin('person', (join) => join.onRef('person.organisation', '=', 'membership.organisation').onRef('person.id', '=', 'membership.person'))
    .select('person.id')
    .where('membership.organisation', '=', organisation)
    .where('person.email', '=', email)
    .where('membership.role', '=', role)
    .executeTakeFirst()
  return member !== undefined
}
