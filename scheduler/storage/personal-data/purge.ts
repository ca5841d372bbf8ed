import { sql } from 'kysely'
import { dueAt } from '../../domain/personal-data.ts'
import type { PassingKind } from '../../domain/personal-data.ts'
import type { Instant } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import { ofContact, ofTravel } from './emptied.ts'

/** How many rows of each kind were taken away, or emptied of what names somebody. */
export type Purged = Readonly<Record<PassingKind, number>>

/** Takes away what is kept no longer, in every organisation; of several processes at once one does it, and the others have nothing to do. */
export async function purge(database: Database, now: Instant): Promise<Purged | undefined> {
  return database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(transaction)
    if (!rows[0]?.mine) return undefined
    const due = dueAt(now)
    const counts: Partial<Record<PassingKind, number>> = {}
    for (const kind of inOrder) counts[kind] = await purges[kind](transaction, new Date(due[kind]), new Date(now))
    return counts as Purged
  })
}

/** Of the purge alone. */
const LOCK = 7_231_965

/** Sessions first: a person is kept as long after the last of them. Persons after the bookings that keep them. */
const inOrder: readonly PassingKind[] = ['session', 'sign-in', 'tried', 'answered', 'hold', 'message', 'cancelled', 'booking', 'waiting', 'request', 'town-contact', 'shift', 'clearance', 'person', 'deed']

type Purge = (transaction: Database, before: Date, now: Date) => Promise<number>

const purges: Readonly<Record<PassingKind, Purge>> = {
  async session(transaction, before) {
    await sql`update person set updated_at = greatest(person.updated_at, last.at)
      from (select organisation, person, max(updated_at) as at from brief.session where expires_at <= ${before} group by organisation, person) as last
      where person.organisation = last.organisation and person.id = last.person and person.updated_at < last.at`.execute(transaction)
    return taken(await transaction.deleteFrom('brief.session').where('expires_at', '<=', before).executeTakeFirst())
  },
  async 'sign-in'(transaction, before) {
    const asked = taken(await transaction.deleteFrom('brief.verification').where('expires_at', '<=', before).executeTakeFirst())
    return asked + taken(await transaction.deleteFrom('brief.sign_in_mail').where('until', '<=', before).executeTakeFirst())
  },
  tried: async (transaction, before) => taken(await transaction.deleteFrom('brief.tried').where('at', '<=', before).executeTakeFirst()),
  answered: async (transaction, before) => taken(await transaction.deleteFrom('answered').where('at', '<=', before).executeTakeFirst()),
  /** A hold that nobody filled in names nobody, whether its end was noticed or not; one made for who waits ends with its offer. */
  async hold(transaction, before) {
    const unfilled = transaction.deleteFrom('booking').where('pupils', 'is', null).where('teacher_email', 'is', null)
    const held = taken(await unfilled.where('state', '=', 'held').where('held_until', '<=', before).where('waiting', 'is', null).executeTakeFirst())
    return held + taken(await unfilled.where('state', '=', 'cancelled').where('created', '<=', before).executeTakeFirst())
  },
  message: async (transaction, before) => taken(await transaction.deleteFrom('message').where((row) => row(row.fn.coalesce('sent_at', 'due'), '<=', before)).executeTakeFirst()),
  cancelled: (transaction, before, now) => emptied(transaction, before, now, ['cancelled']),
  booking: (transaction, before, now) => emptied(transaction, before, now, ['asked', 'confirmed']),
  waiting: async (transaction, before) =>
    taken(
      await transaction
        .deleteFrom('waiting')
        .where((row) => row.exists(row.selectFrom('stop').select('stop.id').whereRef('stop.organisation', '=', 'waiting.organisation').whereRef('stop.id', '=', 'waiting.stop').where(sql<Date>`upper(stop.days)::timestamptz`, '<=', before)))
        .executeTakeFirst(),
    ),
  request: async (transaction, before) => taken(await transaction.deleteFrom('request').where('created', '<=', before).executeTakeFirst()),
  'town-contact': async (transaction, before) => changed(await transaction.updateTable('stop').set({ town_contact: '' }).where('town_contact', '!=', '').where(sql<Date>`upper(days)::timestamptz`, '<=', before).executeTakeFirst()),
  async shift(transaction, before) {
    const old = await transaction.updateTable('shift').set({ person: null, ...ofTravel }).where('person', 'is not', null).where(sql<Date>`upper(range)`, '<=', before).executeTakeFirst()
    await transaction.deleteFrom('shift').where('person', 'is', null).where('state', '!=', 'accepted').execute()
    return changed(old)
  },
  clearance: async (transaction, before) => taken(await transaction.deleteFrom('clearance').where(sql<Date>`until::timestamptz`, '<=', before).executeTakeFirst()),
  async person(transaction, before) {
    const gone = taken(
      await transaction
        .deleteFrom('person')
        .where('updated_at', '<=', before)
        .where((row) =>
          row.not(
            row.or([
              // A volunteer who has not come for so long has left.
              row.exists(row.selectFrom('membership').select('role').whereRef('membership.organisation', '=', 'person.organisation').whereRef('membership.person', '=', 'person.id').where('membership.role', '!=', 'volunteer')),
              row.exists(row.selectFrom('shift').select('shift.id').whereRef('shift.organisation', '=', 'person.organisation').whereRef('shift.person', '=', 'person.id').where('shift.state', '=', 'accepted').where(sql<Date>`upper(shift.range)`, '>', before)),
              row.exists(row.selectFrom('brief.session').select('brief.session.id').whereRef('brief.session.organisation', '=', 'person.organisation').whereRef('brief.session.person', '=', 'person.id').where('brief.session.updated_at', '>', before)),
              row.exists(row.selectFrom('booking').select('booking.id').whereRef('booking.organisation', '=', 'person.organisation').where((booking) => booking(booking.fn<string>('lower', ['booking.teacher_email']), '=', booking.ref('person.email')))),
              row.exists(row.selectFrom('waiting').select('waiting.id').whereRef('waiting.organisation', '=', 'person.organisation').where((waiting) => waiting(waiting.fn<string>('lower', ['waiting.teacher_email']), '=', waiting.ref('person.email')))),
            ]),
          ),
        )
        .executeTakeFirst(),
    )
    // Their shifts are nobody's now.
    await transaction.updateTable('shift').set(ofTravel).where('person', 'is', null).where((row) => row.or([row('seats', 'is not', null), row('leaves', '!=', ''), row('seeks_seat', '=', true)])).execute()
    return gone
  },
  async deed(transaction, before) {
    const opened = changed(await transaction.updateTable('open_all_the_same').set({ person: null }).where('person', 'is not', null).where('at', '<=', before).executeTakeFirst())
    return opened + taken(await transaction.deleteFrom('audit').where('at', '<=', before).executeTakeFirst())
  },
}

/** Bookings whose visit is that long ago keep their slot, school, class and workshop: nobody's name. What was written about them goes too. */
async function emptied(transaction: Database, before: Date, now: Date, states: readonly ('asked' | 'confirmed' | 'cancelled')[]): Promise<number> {
  const old = await transaction
    .updateTable('booking')
    .from('slot')
    .set(ofContact(now))
    .whereRef('slot.organisation', '=', 'booking.organisation')
    .whereRef('slot.id', '=', 'booking.slot')
    .where('booking.state', 'in', states)
    .where('booking.erased', 'is', null)
    .where(sql<Date>`upper(slot.range)`, '<=', before)
    .returning(['booking.organisation', 'booking.id'])
    .execute()
  for (const { organisation, id } of old) await transaction.deleteFrom('message').where('organisation', '=', organisation).where('booking', '=', id).execute()
  return old.length
}

const taken = ({ numDeletedRows }: { readonly numDeletedRows: bigint }) => Number(numDeletedRows)

const changed = ({ numUpdatedRows }: { readonly numUpdatedRows: bigint }) => Number(numUpdatedRows)
