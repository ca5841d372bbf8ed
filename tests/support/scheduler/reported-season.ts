import { randomUUID } from 'node:crypto'
import type { PersonId, StopId } from '../../../scheduler/domain/ids.ts'
import { slotsOf } from '../../../scheduler/domain/slots.ts'
import { instantAt } from '../../../scheduler/domain/time.ts'
import type { Day } from '../../../scheduler/domain/time.ts'
import { addStop, publishStop } from '../../../scheduler/storage/stops.ts'
import { countMinutes } from '../../../scheduler/storage/team/shifts.ts'
import { alwaysSchool, aSeason, aStop, monday, paris } from './builders.ts'
import { aVolunteer, comes } from './team.ts'

/** Noon at the second stop: half of its classes came, half will. */
export const atNoon = instantAt('2027-03-22' as Day, 12 * 60 + 30, paris)

const tuesday = '2027-03-16' as Day

type Booked = { readonly school: string; readonly uai?: string; readonly commune?: string | null; readonly levels?: readonly string[]; readonly isUlis?: boolean; readonly pupils: number; readonly workshop?: 'la-veilleuse' | 'le-theremine'; readonly state?: 'asked' | 'confirmed' | 'cancelled' }

/**
 * A season that is small enough to be counted by hand, in slots of 24 seats: four a day, three on the last day of a stop.
 *
 * - Tours, 18 May 2026, the season before: school 1.
 * - Tours, 15 and 16 March 2027: school 1 and school 2, twice, and a class whose school was erased; a head who has not agreed; a slot
 *   that was given back and is kept aside, and one that was cancelled.
 * - Le Grand-Pressigny, 22 and 23 March 2027, fewer than 2,000 inhabitants: school 4 in the first morning; school 4 and school 5 in the afternoon, to come.
 * - Loches and Amboise: a draft and a stop that was cancelled, each with a class that is nowhere.
 */
export async function aReportedSeason(url: string): Promise<Awaited<ReturnType<typeof aSeason>> & { readonly coder: PersonId; readonly lead: PersonId }> {
  const season = await aSeason(url, { days: { first: monday, last: tuesday, usual: 'short', plans: {} } })
  const { database, truck, stop, setting } = season
  const { organisation } = setting

  const addedStop = async (commune: string, communeName: string, first: string, { last = first, isDraft = false } = {}) => {
    const other = aStop(truck, { tour: stop.tour, commune, communeName, days: { first: first as Day, last: last as Day, usual: 'short', plans: {} } })
    await addStop(database, other, slotsOf(truck, other.days, { from: 'depot' }, alwaysSchool))
    if (!isDraft) await publishStop(database, organisation, other.id)
    return other.id
  }
  const slotAt = (of: StopId, at: number) => database.selectFrom('slot').select(['id', 'seats']).where('stop', '=', of).orderBy('range').offset(at).limit(1).executeTakeFirstOrThrow()
  const book = async (of: StopId, at: number, { school, uai, commune = '37261', levels = ['CM1'], isUlis = false, pupils, workshop = 'la-veilleuse', state = 'confirmed' }: Booked) => {
    const { id: slot, seats } = await slotAt(of, at)
    await database
      .insertInto('booking')
      .values({ organisation, id: randomUUID(), slot, seats, state, held_until: null, levels, is_ulis: isUlis, pupils, adults: 2, workshop, workshop_title: workshop === 'la-veilleuse' ? 'La veilleuse' : 'Le thérémine', school_name: school, school_uai: uai ?? null, school_commune: commune, teacher_name: 'une enseignante', teacher_email: 'ecole@example.org' })
      .execute()
  }

  const before = await addedStop('37261', 'Tours', '2026-05-18')
  const country = await addedStop('37113', 'Le Grand-Pressigny', '2027-03-22', { last: '2027-03-23' })
  const draft = await addedStop('37132', 'Loches', '2027-03-29', { isDraft: true })
  const cancelled = await addedStop('37003', 'Amboise', '2027-04-05')

  await book(before, 0, { school: 'École de démonstration 1', uai: '0370001A', pupils: 21 })
  await book(stop.id, 0, { school: 'École 1', uai: '0370001A', pupils: 24 })
  await book(stop.id, 1, { school: 'École de démonstration 2', levels: ['CM1', 'CM2'], pupils: 20, workshop: 'le-theremine' })
  await book(stop.id, 2, { school: 'École de démonstration 3', pupils: 23, state: 'asked' })
  await book(stop.id, 3, { school: 'École de démonstration 6', pupils: 22, state: 'cancelled' })
  await book(stop.id, 4, { school: 'ECOLE de demonstration 2', levels: ['CP'], pupils: 18 })
  await book(stop.id, 5, { school: '—', commune: null, levels: [], isUlis: true, pupils: 10 })
  await database.updateTable('slot').set({ is_kept_aside: true }).where('id', '=', (await slotAt(stop.id, 3)).id).execute()
  await database.updateTable('slot').set({ is_cancelled: true, cancelled_because: 'Panne du camion.' }).where('id', '=', (await slotAt(stop.id, 6)).id).execute()
  await book(country, 0, { school: 'École de démonstration 4', commune: null, levels: ['CE1'], pupils: 15 })
  await book(country, 2, { school: 'École de démonstration 4', commune: '37113', levels: ['CE2'], pupils: 16, workshop: 'le-theremine' })
  await book(country, 3, { school: 'École de démonstration 5', commune: '37113', levels: ['CM2'], pupils: 14 })
  await book(draft, 0, { school: 'École de démonstration 7', pupils: 24 })
  await book(cancelled, 0, { school: 'École de démonstration 8', pupils: 24 })

  const [coder, lead] = [await aVolunteer(setting, 'codeuse1@example.org'), await aVolunteer(setting, 'animatrice1@example.org')]
  const given = { stop: stop.id, day: monday, half: 'morning' } as const
  await comes(setting, coder, 'coder', given)
  await countMinutes(database, organisation, await comes(setting, lead, 'lead', given), 150)
  await comes(setting, coder, 'coder', { stop: country, day: '2027-03-22' as Day, half: 'afternoon' })
  await comes(setting, lead, 'lead', { stop: cancelled, day: '2027-04-05' as Day, half: 'morning' })
  await database.updateTable('stop').set({ state: 'cancelled' }).where('id', '=', cancelled).execute()
  return { ...season, coder, lead }
}
