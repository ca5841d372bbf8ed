import type { PersonId } from '../../../domain/ids.ts'
import { plainText } from '../../../domain/plain-text.ts'
import { clearanceEnding, clearedUntil } from '../../../domain/team/clearance.ts'
import type { Check } from '../../../domain/team/clearance.ts'
import { skills } from '../../../domain/team/shift.ts'
import { dayAfter, dayAt } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { communeCoded } from '../../../storage/communes/known.ts'
import { checksKept } from '../../../storage/team/checks.ts'
import { daysGiven } from '../../../storage/team/days-given.ts'
import type { DaysGiven } from '../../../storage/team/days-given.ts'
import { teammates } from '../../../storage/team/teammates.ts'
import type { TeammateKept } from '../../../storage/team/teammates.ts'
import { clearanceFilters } from '../../../web/desk/people/models.ts'
import type { AgeShown, ClearanceShown, DeskPeoplePage, PeopleFilter, PersonRow } from '../../../web/desk/people/models.ts'
import type { Setting } from '../../setting.ts'
import { SEASON } from '../../team/people-asked.ts'

/** Days of checks are those of the organisation's own clock. */
export const ZONE = 'Europe/Paris'

/** How many people the list shows; a name finds the others. */
const MOST = 200

export function filterIn(query: Readonly<Record<string, unknown>>): PeopleFilter {
  const { nom, competence, verification } = query
  return {
    name: typeof nom === 'string' ? nom.trim().slice(0, 120) : '',
    skill: skills.find((skill) => skill === competence) ?? '',
    clearance: clearanceFilters.find((state) => state === verification) ?? 'all',
  }
}

/** Everybody who works with the truck, narrowed by a form. */
export async function peoplePage({ database, organisation, now }: Setting, filter: PeopleFilter): Promise<DeskPeoplePage> {
  const today = dayAt(now(), ZONE)
  const [people, kept, given] = await Promise.all([teammates(database, organisation), checksKept(database, organisation), daysGiven(database, organisation, { since: dayAfter(today, -SEASON), today, now: now() })])
  const checks = Map.groupBy(kept, ({ person }) => person)
  const names = new Map(people.map((one) => [one.person, nameOf(one)]))
  const rows = people.map((one) => rowOf(one, clearanceShown(checks.get(one.person) ?? [], today), given.get(one.person), names))
  const found = rows.filter((row, at) => isMeant(row, people[at]?.email ?? '', filter))
  return { page: 'desk-people', filter, everybody: people.length, found: found.length, rows: found.slice(0, MOST) }
}

function isMeant({ name, skills: can, clearance }: PersonRow, email: string, filter: PeopleFilter): boolean {
  if (!plainText(`${name} ${email}`).includes(plainText(filter.name))) return false
  if (filter.skill !== '' && !can.includes(filter.skill)) return false
  if (filter.clearance === 'all') return true
  const isCleared = clearance.is === 'cleared' || clearance.is === 'soon'
  return filter.clearance === 'none' ? !isCleared : filter.clearance === 'soon' ? clearance.is === 'soon' : isCleared
}

const rowOf = (one: TeammateKept, clearance: ClearanceShown, given: DaysGiven | undefined, names: ReadonlyMap<PersonId, string>): PersonRow => ({
  id: one.person,
  name: nameOf(one),
  roles: one.roles,
  age: ageShown(one, names),
  skills: skills.filter((skill) => one.skills.has(skill)),
  home: homeOf(one),
  reach: one.reach,
  clearance,
  days: given?.days ?? 0,
  next: given?.next && { day: given.next.day, commune: given.next.communeName },
})

export const nameOf = ({ name, email }: Pick<TeammateKept, 'name' | 'email'>): string => (name === '' ? email : name)

export const homeOf = ({ commune }: Pick<TeammateKept, 'commune'>): string | undefined => (commune === undefined ? undefined : communeCoded(commune)?.name)

export const ageShown = ({ isAdult, answeredForBy }: Pick<TeammateKept, 'isAdult' | 'answeredForBy'>, names: ReadonlyMap<PersonId, string>): AgeShown =>
  isAdult ? { is: 'adult' } : { is: 'minor', answeredForBy: answeredForBy === undefined ? undefined : names.get(answeredForBy) }

/** Whether somebody may work with minors today, and until when. */
export function clearanceShown(checks: readonly Check[], today: Day): ClearanceShown {
  const last = clearedUntil(checks, today)
  if (last !== undefined) return { is: clearanceEnding(checks, today) === undefined ? 'cleared' : 'soon', last }
  const ended = checks.map(({ until }) => until).filter((until) => until < today).toSorted().at(-1)
  return ended === undefined ? { is: 'never' } : { is: 'lapsed', last: ended }
}
