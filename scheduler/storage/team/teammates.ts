import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '../../domain/ids.ts'
import type { Availability } from '../../domain/team/availability.ts'
import type { ShiftRole, Skill, Teammate } from '../../domain/team/shift.ts'
import type { Instant } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import type { TeamRole } from '../../domain/team/team-role.ts'

/** What somebody says of herself when she joins, and may change. */
export type Profile = Omit<Teammate, 'person'> & {
  readonly name: string
  /** Empty when she gives none. */
  readonly phone: string
  readonly isExperienced: boolean
  /** The INSEE code of where she lives. */
  readonly commune: string | undefined
  /** Kilometres as the crow flies. */
  readonly reach: number
  readonly wishes: readonly ShiftRole[]
  readonly remark: string
  readonly needs: string
}

/** Somebody who works with the truck. */
export type TeammateKept = Profile & Availability & { readonly person: PersonId; readonly email: string; readonly language: 'fr' | 'en'; readonly roles: readonly TeamRole[]; readonly conductAccepted: Instant | undefined; /** When her own calendar was read in. */ readonly busyRead: Instant | undefined; readonly since: Instant }

/** Keeps what somebody says of herself; when she can come stays as it was. */
export async function keepProfile(transaction: Database, organisation: OrganisationId, person: PersonId, profile: Profile, now: Instant): Promise<void> {
  const { name, phone, isAdult, answeredForBy, skills, isExperienced, commune, reach, daysAMonth, wishes, remark, needs } = profile
  const said = { phone, is_adult: isAdult, answered_for_by: answeredForBy ?? null, skills: [...skills], is_experienced: isExperienced, commune: commune ?? null, reach, days_a_month: daysAMonth ?? null, wishes: [...wishes], remark, needs }
  await transaction.updateTable('person').set({ name, updated_at: new Date(now) }).where('organisation', '=', organisation).where('id', '=', person).execute()
  await transaction
    .insertInto('teammate')
    .values({ organisation, person, ...said, conduct_accepted: new Date(now) })
    .onConflict((known) => known.columns(['organisation', 'person']).doUpdateSet((row) => ({ ...said, conduct_accepted: row.fn.coalesce('teammate.conduct_accepted', 'excluded.conduct_accepted') })))
    .execute()
}

/** Somebody whom a coordinator let in: what she says of herself is still to come. */
export async function beginTeammate(transaction: Database, organisation: OrganisationId, person: PersonId): Promise<void> {
  await transaction.insertInto('teammate').values({ organisation, person, answered_for_by: null, commune: null, days_a_month: null, conduct_accepted: null }).onConflict((known) => known.doNothing()).execute()
}

/** @returns whether she works with the truck */
export async function keepAvailability(transaction: Database, organisation: OrganisationId, person: PersonId, { week, days, busy }: Partial<Availability>): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('teammate')
    .set({
      ...(week ? { week: JSON.stringify(week) } : {}),
      ...(days ? { days: JSON.stringify(days) } : {}),
      ...(busy ? { busy: JSON.stringify(busy.map(({ from, until }) => [from, until])) } : {}),
      // A row is changed at all events.
      organisation,
    })
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Keeps when somebody is taken, in the place of what was known.
 * @param read when her calendar was read in; undefined when it is forgotten
 * @returns whether she works with the truck
 */
export async function keepBusy(transaction: Database, organisation: OrganisationId, person: PersonId, busy: Availability['busy'], read: Instant | undefined): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('teammate')
    .set({ busy: JSON.stringify(busy.map(({ from, until }) => [from, until])), busy_read: read === undefined ? null : new Date(read) })
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Everybody who works with the truck, by name; those who have given none by their address. */
export async function teammates(database: Database, organisation: OrganisationId): Promise<readonly TeammateKept[]> {
  return (await rows(database, organisation).orderBy(sql`lower(coalesce(nullif(person.name, ''), person.email))`).orderBy('person.email').execute()).map(teammateIn)
}

export async function teammateOf(database: Database, organisation: OrganisationId, person: PersonId): Promise<TeammateKept | undefined> {
  const found = await rows(database, organisation).where('teammate.person', '=', person).executeTakeFirst()
  return found && teammateIn(found)
}

/** The adult of the team who has an address. @param email in lower case */
export async function adultWith(database: Database, organisation: OrganisationId, email: string): Promise<PersonId | undefined> {
  const found = await rows(database, organisation).where('person.email', '=', email).executeTakeFirst()
  return found?.is_adult && found.roles.length > 0 ? (found.person as PersonId) : undefined
}

const rows = (database: Database, organisation: OrganisationId) =>
  database
    .selectFrom('teammate')
    .innerJoin('person', (join) => join.onRef('person.organisation', '=', 'teammate.organisation').onRef('person.id', '=', 'teammate.person'))
    .selectAll('teammate')
    .select(['person.name', 'person.email', 'person.language'])
    .select((row) => sql<TeamRole[]>`array(${row.selectFrom('membership').select('role').whereRef('membership.organisation', '=', 'teammate.organisation').whereRef('membership.person', '=', 'teammate.person').orderBy('role')})`.as('roles'))
    .where('teammate.organisation', '=', organisation)
    // Whoever has no role any more has left the team.
    .where((row) => row.exists(row.selectFrom('membership').select('membership.role').whereRef('membership.organisation', '=', 'teammate.organisation').whereRef('membership.person', '=', 'teammate.person')))

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const teammateIn = (row: Row): TeammateKept => ({
  person: row.person as PersonId,
  name: row.name,
  email: row.email,
  language: row.language,
  roles: row.roles,
  phone: row.phone,
  isAdult: row.is_adult,
  answeredForBy: (row.answered_for_by ?? undefined) as PersonId | undefined,
  skills: new Set(row.skills as readonly Skill[]),
  isExperienced: row.is_experienced,
  commune: row.commune ?? undefined,
  reach: row.reach,
  daysAMonth: row.days_a_month ?? undefined,
  week: row.week,
  days: row.days,
  busy: row.busy.map(([from, until]) => ({ from: from as Instant, until: until as Instant })),
  wishes: row.wishes as readonly ShiftRole[],
  remark: row.remark,
  needs: row.needs,
  busyRead: row.busy_read?.getTime() as Instant | undefined,
  conductAccepted: row.conduct_accepted?.getTime() as Instant | undefined,
  since: row.since.getTime() as Instant,
})
