import { sql } from 'kysely'
import type { Day } from '../../../scheduler/domain/time.ts'
import type { StopId } from '../../../scheduler/domain/ids.ts'
import { addresses } from '../../../scheduler/web/addresses.ts'
import { signedIn } from '../../support/scheduler/signed-in.ts'
import { checked, comes } from '../../support/scheduler/team.ts'
import type { Season } from './season.ts'

/** What she types into her forms. */
export type VolunteerCanary = { readonly email: string; readonly name: string; readonly phone: string; readonly needs: string; readonly message: string }

/** Who is told that she doesn't come. */
const coordinator = 'coordination@example.org'

/** The day that is over when she erases herself, and one that is still to come. */
const [over, toCome] = ['2027-03-15' as Day, '2027-03-18' as Day]

/** Somebody joins, is cleared, comes twice, and says how: by her own pages. @returns what was not taken */
export async function volunteers(season: Season, { email, name, phone, needs, message }: VolunteerCanary): Promise<readonly string[]> {
  const { setting, app, stop } = season
  await signedIn(setting, { email: coordinator, roles: ['coordinator'] })
  const { cookie, person } = await signedIn(setting, { email, roles: [] })
  const post = async (url: string, fields: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const { statusCode } = await app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded', cookie }, payload: new URLSearchParams(fields).toString() })
    return statusCode === 303 ? [] : [`${url} answered ${statusCode}`]
  }
  const joined = await post(addresses.profile, { name, phone, isAdult: 'yes', isExperienced: 'no', commune: 'Tours', reach: '40', remark: message, needs, skills: 'electronics', wishes: 'coder', conduct: 'yes' })
  if (joined.length > 0) return joined
  await checked(setting, person)
  const shifts = [await comes(setting, person, 'lead', { stop: stop as StopId, day: over, half: 'morning' }), await comes(setting, person, 'lead', { stop: stop as StopId, day: toCome, half: 'morning' })]
  return (await Promise.all(shifts.map((shift) => post(`/mes-jours/${shift}/trajet`, { how: 'seats', seats: '1', leaves: message })))).flat()
}

/** The hours that were given on the day that is over, by role: nobody's name. */
export async function hoursGiven({ setting: { database } }: Season): Promise<string> {
  const { rows } = await sql`select stop, day, role, count(*) as people, sum(coalesce(minutes, extract(epoch from upper(range) - lower(range)) / 60)) as minutes from shift where state = 'accepted' and day <= ${over} group by 1, 2, 3 order by 1, 2, 3`.execute(database)
  return JSON.stringify(rows)
}

/** Checks that are left of anybody, half days to come that nobody in particular is to come to; or that nobody was told of it. */
export async function leftOfHer({ setting: { database } }: Season): Promise<readonly string[]> {
  const { rows } = await sql<{ checks: string; told: string; coming: string }>`select (select count(*) from clearance) as checks, (select count(*) from message where kind = 'teammate-off' and to_email = ${coordinator}) as told, (select count(*) from shift where state = 'accepted' and day > ${over}) as coming`.execute(database)
  return [...(rows[0]?.told === '1' ? [] : [`the coordinator was written to ${rows[0]?.told} times`]), ...(rows[0]?.checks === '0' ? [] : ['a check is left']), ...(rows[0]?.coming === '0' ? [] : ['a half day to come is left'])]
}
