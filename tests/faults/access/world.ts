import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { BookingId, OrganisationId, PersonId, StopId, WaitingId } from '../../../scheduler/domain/ids.ts'
import { slotsOf } from '../../../scheduler/domain/slots.ts'
import { instantAt } from '../../../scheduler/domain/time.ts'
import type { Day } from '../../../scheduler/domain/time.ts'
import { bookingKey } from '../../../scheduler/server/booking-key.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import { tellSchool } from '../../../scheduler/server/messages/tell.ts'
import { calendarToken } from '../../../scheduler/server/team/my-calendar.ts'
import { waitingKey } from '../../../scheduler/server/waiting/waiting-key.ts'
import { addCheck } from '../../../scheduler/storage/team/checks.ts'
import { addShift } from '../../../scheduler/storage/team/shifts.ts'
import { addStop, addTour, publishStop } from '../../../scheduler/storage/stops.ts'
import type { Stop } from '../../../scheduler/storage/stops.ts'
import { aSeason, aStop, alwaysSchool, later, paris } from '../../support/scheduler/builders.ts'
import { signedIn } from '../../support/scheduler/signed-in.ts'
import { aVolunteer, checked, comesToAll } from '../../support/scheduler/team.ts'

/**
 * Two associations in one database, each with schools, stops and people; whatever belongs to somebody has a canary in it.
 * - `A`: school A's class, its name and needs; `C`: how to reach its teacher.
 * - `B`: the same of school B, at another stop.
 * - `T`: of somebody of the team of school A's day: telephone, remark, needs.
 * - `O`: what is for coordinators: a draft, a request, a message.
 * - `Z`: everything of the other association.
 */
export type Canary = 'A' | 'C' | 'B' | 'T' | 'O' | 'Z'

/** One of everything that an address can name. */
export type Ids = { readonly truck: string; readonly stop: string; readonly slot: string; readonly booking: string; readonly waiting: string; readonly request: string; readonly message: string; readonly person: string; readonly day: string; /** Of the person; accepted, but where it is hidden. */ readonly shift: string; /** Whose calendar of days it is. */ readonly calendar: string; /** Of the person. */ readonly check: string }

export type Whose = 'here' | 'there' | 'hidden' | 'elsewhere'

export type Visitor = { readonly name: string; readonly cookie: string | undefined; readonly role: 'nobody' | 'school' | 'volunteer' | 'facilitator' | 'coordinator'; readonly sees: readonly Canary[]; readonly worksAt: readonly Whose[] }

export type World = {
  readonly setting: Setting
  readonly visitors: readonly Visitor[]
  /** School A's and the stop it comes to; school B's and the stop it comes to; the draft's; the other association's. */
  readonly ids: Readonly<Record<Whose, Ids>>
  readonly elsewhere: OrganisationId
  readonly end: () => Promise<void>
}

const canary = (of: Canary, what: string) => `canari-${of}-${what}`

export async function aWorld(url: string): Promise<World> {
  const here = await aSeason(url)
  const { setting } = here
  const elsewhere = await aSeason(url, { place: canary('Z', 'place') })
  const there = await another(here, '2027-03-22', 'published', 'Place du Marché')
  const draft = await another(here, '2027-03-29', 'draft', canary('O', 'place'))
  const worker = await signedIn(setting, { email: 'animation1@example.org', roles: ['facilitator'] })
  const other = await signedIn(setting, { email: 'animation2@example.org', roles: ['facilitator'] })
  const stranger = await signedIn(elsewhere.setting, { email: 'canari-z-coordination@example.org', roles: ['coordinator'] })
  for (const [person, stop] of [[worker.person, here.stop.id], [other.person, there]] as const) {
    await checked(setting, person)
    await comesToAll(setting, person, 'lead', stop)
  }
  const mate = await signedIn(setting, { email: 'animation3@example.org', roles: ['volunteer'] })
  await checked(setting, mate.person)
  await comesToAll(setting, mate.person, 'coder', here.stop.id)
  await setting.database.updateTable('teammate').set({ phone: canary('T', 'téléphone'), remark: canary('T', 'remarque'), needs: canary('T', 'besoins') }).where('person', '=', mate.person).execute()
  await comesToAll(elsewhere.setting, await aVolunteer(elsewhere.setting, 'canari-z-animation@example.org'), 'lead', elsewhere.stop.id)
  const cookie = async (email: string, roles: readonly 'coordinator'[] = []) => (await signedIn(setting, { email, roles })).cookie
  return {
    setting,
    elsewhere: elsewhere.setting.organisation,
    visitors: [
      { name: 'nobody', cookie: undefined, role: 'nobody', sees: [], worksAt: [] },
      { name: 'school A', cookie: await cookie('canari-c-email@example.org'), role: 'school', sees: ['A', 'C'], worksAt: [] },
      { name: 'school B', cookie: await cookie('canari-b-email@example.org'), role: 'school', sees: ['B'], worksAt: [] },
      { name: 'a facilitator of the stop', cookie: worker.cookie, role: 'facilitator', sees: ['A'], worksAt: ['here'] },
      { name: 'a facilitator of another stop', cookie: other.cookie, role: 'facilitator', sees: ['B'], worksAt: ['there'] },
      { name: 'a volunteer of the stop', cookie: mate.cookie, role: 'volunteer', sees: ['A', 'T'], worksAt: [] },
      { name: 'a coordinator', cookie: await cookie('coordination@example.org', ['coordinator']), role: 'coordinator', sees: ['A', 'B', 'C', 'O', 'T'], worksAt: ['here', 'there', 'hidden'] },
      { name: 'a coordinator of another association', cookie: stranger.cookie, role: 'nobody', sees: [], worksAt: [] },
    ],
    ids: {
      here: await filled(setting, here.stop.id, 'A', 'C', worker.person, '2027-03-15'),
      there: await filled(setting, there, 'B', 'B', other.person, '2027-03-22'),
      hidden: await filled(setting, draft, 'O', 'O', other.person, '2027-03-29'),
      elsewhere: await filled(elsewhere.setting, elsewhere.stop.id, 'Z', 'Z', stranger.person, '2027-03-15'),
    },
    async end() {
      await here.database.destroy()
      await elsewhere.database.destroy()
    },
  }
}

async function another({ truck, setting: { database, organisation } }: Awaited<ReturnType<typeof aSeason>>, first: string, state: Stop['state'], place: string): Promise<StopId> {
  const stop = aStop(truck, { place, days: { first: first as Day, last: first as Day, usual: 'short', plans: {} } })
  await addTour(database, { organisation, id: stop.tour, title: 'Le printemps, encore' })
  await addStop(database, stop, slotsOf(truck, stop.days, { from: 'depot' }, alwaysSchool))
  if (state === 'published') await publishStop(database, organisation, stop.id)
  return stop.id
}

/** A class that comes to a stop, one that waits there, a request and a message, each with its canary. */
async function filled(setting: Setting, stop: StopId, of: Canary, contact: Canary, person: PersonId, day: string): Promise<Ids> {
  const { database, organisation } = setting
  const { id: slot, seats, truck } = await database.selectFrom('slot').select(['id', 'seats', 'truck']).where('stop', '=', stop).orderBy('range').executeTakeFirstOrThrow()
  const [booking, waiting, request] = [randomUUID(), randomUUID(), randomUUID()]
  const email = `canari-${contact.toLowerCase()}-email@example.org`
  const school = { levels: ['CM1'], pupils: 20, adults: 2, school_name: canary(of, 'école'), teacher_name: canary(contact, 'enseignante'), teacher_email: email, needs: canary(of, 'besoins') }
  await database.insertInto('booking').values({ organisation, id: booking, slot, seats, state: 'confirmed', held_until: null, workshop: 'la-veilleuse', workshop_title: 'La veilleuse', school_uai: null, school_commune: null, ...school }).execute()
  await database.insertInto('waiting').values({ organisation, id: waiting, stop, state: 'waiting', workshop: 'la-veilleuse', school_uai: null, school_commune: null, language: 'fr', ...school }).execute()
  const told = of === 'Z' ? 'Z' : 'O'
  await database.insertInto('request').values({ organisation, id: request, commune: 'Tours', who: canary(told, 'mairie'), email: `canari-${told.toLowerCase()}-mairie@example.org`, message: canary(told, 'demande') }).execute()
  await database.transaction().execute((transaction) => tellSchool(transaction, setting, 'booked', booking as BookingId))
  const { id: message } = await database.selectFrom('message').select('id').where('organisation', '=', organisation).where('booking', '=', booking).executeTakeFirstOrThrow()
  return { truck, stop, slot, booking, waiting, request, message, person, day, shift: await shiftOf(setting, stop, person, day as Day), calendar: person, check: await checkOf(setting, person) }
}

/** A check of somebody's. */
async function checkOf({ database, organisation }: Setting, person: PersonId): Promise<string> {
  const found = await database.selectFrom('clearance').select('id').where('organisation', '=', organisation).where('person', '=', person).executeTakeFirst()
  return found?.id ?? addCheck(database, organisation, person, { kind: 'employer', seen: '2027-01-11' as Day, until: '2027-06-30' as Day }, undefined)
}

/** Somebody's first half day at a stop, hers or another's; at a draft she has proposed herself. */
async function shiftOf({ database, organisation }: Setting, stop: StopId, person: PersonId, day: Day): Promise<string> {
  const found = await database.selectFrom('shift').select('id').where('organisation', '=', organisation).where('stop', '=', stop).orderBy((row) => row('person', '=', person), 'desc').orderBy('range').executeTakeFirst()
  if (found) return found.id
  const from = instantAt(day, 8 * 60, paris)
  return addShift(database, organisation, { person, stop, day, half: 'morning', role: 'lead', range: { from, until: later(from, 180) } }, { is: 'proposed' })
}

/** The key that opens a booking, a place on the list or a calendar, as who it belongs to has it. */
export const keyOf = (setting: Pick<Setting, 'secret' | 'organisation'>, what: 'booking' | 'waiting' | 'calendar', id: string): string => {
  if (what === 'calendar') return calendarToken(setting, id as PersonId).split('.')[1] ?? ''
  return what === 'booking' ? bookingKey(setting.secret, setting.organisation, id as BookingId) : waitingKey(setting.secret, setting.organisation, id as WaitingId)
}

/**
 * All that the database keeps of an association, in a word that changes with any of it.
 * @param but tables that are left out
 */
export async function digestOf({ database }: Pick<Setting, 'database'>, organisation: OrganisationId, ...but: readonly string[]): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'organisation' order by 1`.execute(database)
  const digests = await Promise.all(tables.filter(({ name }) => !but.includes(name)).map(async ({ name }) => (await sql<{ all: string | null }>`select string_agg(t::text, '|' order by t::text) as "all" from ${sql.table(name)} t where organisation = ${organisation}`.execute(database)).rows[0]?.all ?? ''))
  return createHash('sha256').update(digests.join('\n')).digest('base64url')
}
