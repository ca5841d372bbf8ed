import type { OrganisationId } from '../../domain/ids.ts'
import type { Database } from '../database.ts'
import { rangeIn } from '../ranges.ts'

/** Everything that is kept of an address, as it is taken along. */
export type KeptOf = {
  readonly email: string
  readonly bookings: readonly {
    readonly commune: string
    readonly begins: string
    readonly state: string
    readonly school: string
    readonly uai: string
    readonly teacher: string
    readonly needs: string
    readonly levels: readonly string[]
    readonly pupils: number | null
    readonly adults: number | null
    readonly workshop: string
    readonly made: string
  }[]
  readonly waiting: readonly { readonly commune: string; readonly state: string; readonly school: string; readonly uai: string; readonly teacher: string; readonly needs: string; readonly levels: readonly string[]; readonly pupils: number; readonly adults: number; readonly workshop: string; readonly since: string }[]
  readonly requests: readonly { readonly commune: string; readonly who: string; readonly phone: string; readonly message: string; readonly made: string }[]
  readonly messages: readonly { readonly kind: string; readonly state: string; readonly due: string; readonly facts: unknown }[]
  readonly person: null | { readonly name: string; readonly language: string; readonly since: string; readonly roles: readonly string[]; readonly passkeys: readonly string[]; readonly sessions: readonly { readonly since: string; readonly until: string; readonly address: string; readonly browser: string }[] }
  /** What somebody who works with the truck has said of herself; null for everybody else. */
  readonly teammate: null | {
    readonly phone: string
    readonly isAdult: boolean
    readonly answeredForBy: string
    readonly skills: readonly string[]
    readonly isExperienced: boolean
    readonly commune: string
    readonly reach: number
    readonly daysAMonth: number | null
    readonly week: unknown
    readonly days: unknown
    readonly busy: unknown
    /** When her own calendar was read in. */
    readonly busyRead: string
    readonly wishes: readonly string[]
    readonly remark: string
    readonly needs: string
    readonly conductAccepted: string
  }
  readonly checks: readonly { readonly check: string; readonly seen: string; readonly until: string; readonly seenBy: string }[]
  readonly shifts: readonly { readonly commune: string; readonly begins: string; readonly ends: string; readonly role: string; readonly state: string; readonly minutes: number | null; readonly seats: number | null; readonly leaves: string; readonly seeksSeat: boolean }[]
  readonly deeds: readonly { readonly at: string; readonly what: string }[]
  /** Towns in which it is the one to call. */
  readonly towns: readonly { readonly commune: string; readonly contact: string }[]
}

/** @param email in lower case */
export async function keptOf(database: Database, organisation: OrganisationId, email: string): Promise<KeptOf> {
  const person = await database.selectFrom('person').select(['id', 'name', 'language', 'created_at']).where('organisation', '=', organisation).where('email', '=', email).executeTakeFirst()
  return {
    email,
    bookings: await bookingsOf(database, organisation, email),
    waiting: await waitingOf(database, organisation, email),
    requests: (await database.selectFrom('request').selectAll().where('organisation', '=', organisation).where((row) => row(row.fn<string>('lower', ['email']), '=', email)).orderBy('created').execute()).map(({ commune, who, phone, message, created }) => ({ commune, who, phone, message, made: written(created) })),
    messages: (await database.selectFrom('message').select(['kind', 'state', 'due', 'facts']).where('organisation', '=', organisation).where((row) => row(row.fn<string>('lower', ['to_email']), '=', email)).orderBy('due').execute()).map(({ due, ...message }) => ({ ...message, due: written(due) })),
    person: person ? await personOf(database, organisation, person) : null,
    ...(person ? await workOf(database, organisation, person.id) : { teammate: null, checks: [], shifts: [] }),
    deeds: person ? (await database.selectFrom('audit').select(['at', 'what']).where('organisation', '=', organisation).where('person', '=', person.id).orderBy('at').execute()).map(({ at, what }) => ({ at: written(at), what })) : [],
    towns: (await database.selectFrom('stop').select(['commune_name', 'town_contact']).where('organisation', '=', organisation).where((row) => row(row.fn<number>('strpos', [row.fn('lower', ['town_contact']), row.val(email)]), '>', 0)).execute()).map(({ commune_name, town_contact }) => ({ commune: commune_name, contact: town_contact })),
  }
}

async function bookingsOf(database: Database, organisation: OrganisationId, email: string): Promise<KeptOf['bookings']> {
  const rows = await database
    .selectFrom('booking')
    .innerJoin('slot', (join) => join.onRef('slot.organisation', '=', 'booking.organisation').onRef('slot.id', '=', 'booking.slot'))
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'slot.organisation').onRef('stop.id', '=', 'slot.stop'))
    .selectAll('booking')
    .select(['stop.commune_name', 'slot.range'])
    .where('booking.organisation', '=', organisation)
    .where((row) => row(row.fn<string>('lower', ['booking.teacher_email']), '=', email))
    .orderBy('slot.range')
    .execute()
  return rows.map((row) => ({
    commune: row.commune_name,
    begins: written(new Date(rangeIn(row.range).from)),
    state: row.state,
    school: row.school_name ?? '',
    uai: row.school_uai ?? '',
    teacher: row.teacher_name ?? '',
    needs: row.needs,
    levels: row.levels,
    pupils: row.pupils,
    adults: row.adults,
    workshop: row.workshop_title ?? '',
    made: written(row.created),
  }))
}

async function waitingOf(database: Database, organisation: OrganisationId, email: string): Promise<KeptOf['waiting']> {
  const rows = await database
    .selectFrom('waiting')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'waiting.organisation').onRef('stop.id', '=', 'waiting.stop'))
    .selectAll('waiting')
    .select('stop.commune_name')
    .where('waiting.organisation', '=', organisation)
    .where((row) => row(row.fn<string>('lower', ['waiting.teacher_email']), '=', email))
    .orderBy('waiting.since')
    .execute()
  return rows.map((row) => ({ commune: row.commune_name, state: row.state, school: row.school_name, uai: row.school_uai ?? '', teacher: row.teacher_name, needs: row.needs, levels: row.levels, pupils: row.pupils, adults: row.adults, workshop: row.workshop, since: written(row.since) }))
}

async function personOf(database: Database, organisation: OrganisationId, person: { readonly id: string; readonly name: string; readonly language: string; readonly created_at: Date }): Promise<KeptOf['person']> {
  const roles = await database.selectFrom('membership').select('role').where('organisation', '=', organisation).where('person', '=', person.id).orderBy('role').execute()
  const passkeys = await database.selectFrom('passkey').select(['name', 'device_type']).where('organisation', '=', organisation).where('person', '=', person.id).execute()
  const sessions = await database.selectFrom('brief.session').select(['created_at', 'expires_at', 'ip_address', 'user_agent']).where('organisation', '=', organisation).where('person', '=', person.id).orderBy('created_at').execute()
  return {
    name: person.name,
    language: person.language,
    since: written(person.created_at),
    roles: roles.map(({ role }) => role),
    passkeys: passkeys.map(({ name, device_type }) => name ?? device_type),
    sessions: sessions.map((session) => ({ since: written(session.created_at), until: written(session.expires_at), address: session.ip_address ?? '', browser: session.user_agent ?? '' })),
  }
}

async function workOf(database: Database, organisation: OrganisationId, person: string): Promise<Pick<KeptOf, 'teammate' | 'checks' | 'shifts'>> {
  const said = await database
    .selectFrom('teammate')
    .leftJoin('person as answers', (join) => join.onRef('answers.organisation', '=', 'teammate.organisation').onRef('answers.id', '=', 'teammate.answered_for_by'))
    .selectAll('teammate')
    .select('answers.email as answers')
    .where('teammate.organisation', '=', organisation)
    .where('teammate.person', '=', person)
    .executeTakeFirst()
  const checks = await database
    .selectFrom('clearance')
    .leftJoin('person as seer', (join) => join.onRef('seer.organisation', '=', 'clearance.organisation').onRef('seer.id', '=', 'clearance.seen_by'))
    .select(['clearance.kind', 'clearance.seen', 'clearance.until', 'seer.email'])
    .where('clearance.organisation', '=', organisation)
    .where('clearance.person', '=', person)
    .orderBy('clearance.seen')
    .execute()
  const shifts = await database
    .selectFrom('shift')
    .innerJoin('stop', (join) => join.onRef('stop.organisation', '=', 'shift.organisation').onRef('stop.id', '=', 'shift.stop'))
    .select(['stop.commune_name', 'shift.range', 'shift.role', 'shift.state', 'shift.minutes', 'shift.seats', 'shift.leaves', 'shift.seeks_seat'])
    .where('shift.organisation', '=', organisation)
    .where('shift.person', '=', person)
    .orderBy('shift.range')
    .execute()
  return {
    teammate: said
      ? {
          phone: said.phone,
          isAdult: said.is_adult,
          answeredForBy: said.answers ?? '',
          skills: said.skills,
          isExperienced: said.is_experienced,
          commune: said.commune ?? '',
          reach: said.reach,
          daysAMonth: said.days_a_month,
          week: said.week,
          days: said.days,
          busy: said.busy,
          busyRead: said.busy_read ? written(said.busy_read) : '',
          wishes: said.wishes,
          remark: said.remark,
          needs: said.needs,
          conductAccepted: said.conduct_accepted ? written(said.conduct_accepted) : '',
        }
      : null,
    checks: checks.map(({ kind, seen, until, email }) => ({ check: kind, seen, until, seenBy: email ?? '' })),
    shifts: shifts.map(({ commune_name, range, role, state, minutes, seats, leaves, seeks_seat }) => ({ commune: commune_name, begins: written(new Date(rangeIn(range).from)), ends: written(new Date(rangeIn(range).until)), role, state, minutes, seats, leaves, seeksSeat: seeks_seat })),
  }
}

const written = (moment: Date) => moment.toISOString()
