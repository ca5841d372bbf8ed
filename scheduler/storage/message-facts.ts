import type { BookingId, OrganisationId, PersonId, ShiftId, StopId, WaitingId } from '../domain/ids.ts'
import type { Level } from '../domain/level.ts'
import type { Half } from '../domain/team/availability.ts'
import type { Lack } from '../domain/team/readiness.ts'
import type { ShiftRole } from '../domain/team/shift.ts'
import type { Day, Instant, TimeRange, Zone } from '../domain/time.ts'
import { bookingDated } from './calendar-seen.ts'
import type { BookingDated, StopDated } from './calendar-seen.ts'
import type { Database } from './database.ts'
import type { TeamRole } from '../domain/team/team-role.ts'
import { daysIn, rangeIn } from './ranges.ts'

/** A slot that nobody has, for who has lost theirs. */
export type FreeSlot = { readonly stop: StopId; readonly communeName: string; readonly place: string; readonly range: TimeRange; readonly zone: Zone }

/** All that a message about a booking says: as it was when it happened. Nobody's name. */
export type VisitFacts = {
  readonly booking: BookingDated
  readonly stop: StopDated
  readonly range: TimeRange
  readonly zone: Zone
  readonly adults: number
  readonly school: string
  /** A coordinator's own words; empty when there are none. */
  readonly because: string
  readonly free: readonly FreeSlot[]
}

/** All that a message about a place in a waiting list says. */
export type WaitingFacts = {
  readonly waiting: WaitingId
  readonly stop: { readonly id: StopId; readonly communeName: string; readonly place: string; readonly first: Day; readonly last: Day }
  readonly school: string
  readonly levels: readonly Level[]
  readonly isUlis: boolean
  readonly pupils: number
  readonly offered?: { readonly booking: BookingId; readonly range: TimeRange; readonly zone: Zone; readonly until: Instant }
}

/** All that an invitation to the team says. */
export type InvitationFacts = { readonly role: TeamRole }

/** A half day, as a message says it: nobody's name, not even of who is away. */
export type HalfDayTold = { readonly stop: StopId; readonly communeName: string; readonly place: string; readonly access: string; readonly day: Day; readonly half: Half; readonly range: TimeRange; readonly zone: Zone; readonly role: ShiftRole }

/** All that a message about somebody's shift, or a team that is not complete, says. */
export type ShiftFacts = {
  readonly halfDay: HalfDayTold
  /** Hers, where it is about one of hers. */
  readonly shift?: ShiftId
  readonly answerBy?: Instant
  readonly lacks?: readonly Lack[]
  /** A coordinator's own words; empty when there are none. */
  readonly because: string
}

/** All that a message about a check that ends says. */
export type CheckFacts = { readonly checkUntil: Day; readonly person: PersonId }

/** All that a coordinator's morning message says: how many of each. */
export type NewsFacts = { readonly news: { readonly proposed: number; readonly joined: number; readonly requests: number } }

/** Whom a message goes to. */
export type Addressee = { readonly to: string; readonly language: 'fr' | 'en' }

/** Undefined as long as the form of a booking is not filled in, and once what is personal in it was erased. */
export async function visitFacts(database: Database, organisation: OrganisationId, id: BookingId): Promise<(Addressee & { readonly facts: VisitFacts}) | undefined> {
  const dated = await bookingDated(database, organisation, id)
  if (!dated) return undefined
  const found = await database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'slot.organisation').onRef('truck.id', '=', 'slot.truck'))
    .select(['booking.teacher_email', 'booking.language', 'booking.adults', 'booking.school_name', 'truck.zone'])
    .where('booking.organisation', '=', organisation)
    .where('booking.id', '=', id)
    .executeTakeFirstOrThrow()
  if (found.teacher_email === null || found.teacher_email === '') return undefined
  const { booking, stop, slot: { range } } = dated
  const facts: VisitFacts = { booking, stop, range, zone: found.zone, adults: found.adults ?? 0, school: found.school_name ?? '', because: '', free: [] }
  return { to: found.teacher_email, language: found.language, facts }
}

export async function waitingFacts(database: Database, organisation: OrganisationId, id: WaitingId, offered: BookingId | undefined): Promise<(Addressee & { readonly facts: WaitingFacts }) | undefined> {
  const found = await database
    .selectFrom('waiting')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'waiting.organisation').onRef('stop.id', '=', 'waiting.stop'))
    .select(['waiting.teacher_email', 'waiting.language', 'waiting.school_name', 'waiting.levels', 'waiting.is_ulis', 'waiting.pupils', 'stop.id as stop_id', 'stop.commune_name', 'stop.place', 'stop.days'])
    .where('waiting.organisation', '=', organisation)
    .where('waiting.id', '=', id)
    .executeTakeFirst()
  if (!found || found.teacher_email === '') return undefined
  const offer = offered === undefined ? undefined : await offerOf(database, organisation, offered)
  const stop = { id: found.stop_id as StopId, communeName: found.commune_name, place: found.place, ...daysIn(found.days) }
  const facts: WaitingFacts = { waiting: id, stop, school: found.school_name, levels: found.levels as readonly Level[], isUlis: found.is_ulis, pupils: found.pupils, ...(offer ? { offered: offer } : {}) }
  return { to: found.teacher_email, language: found.language, facts }
}

async function offerOf(database: Database, organisation: OrganisationId, booking: BookingId): Promise<WaitingFacts['offered']> {
  const found = await database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .innerJoin('truck', (join) => join.onRef('truck.organisation', '=', 'slot.organisation').onRef('truck.id', '=', 'slot.truck'))
    .select(['slot.range', 'truck.zone', 'booking.held_until'])
    .where('booking.organisation', '=', organisation)
    .where('booking.id', '=', booking)
    .executeTakeFirst()
  return found && { booking, range: rangeIn(found.range), zone: found.zone, until: (found.held_until?.getTime() ?? 0) as Instant }
}
