import { askedAtOnce } from '../../domain/team/asking.ts'
import { openPlaces } from '../../domain/team/half-days.ts'
import { skillsAsked, suggestions } from '../../domain/team/suggestions.ts'
import type { Suggested } from '../../domain/team/suggestions.ts'
import type { ShiftRole } from '../../domain/team/shift.ts'
import type { Database } from '../../storage/database.ts'
import { endSearch, searches } from '../../storage/team/searches.ts'
import type { Search } from '../../storage/team/searches.ts'
import type { HalfDayKept } from '../../storage/team/half-days.ts'
import { endShift, lockHalfDay, shiftsKept, unansweredShifts } from '../../storage/team/shifts.ts'
import type { ShiftKept } from '../../storage/team/shifts.ts'
import { tellCoordinators, tellHer } from '../messages/tell-team.ts'
import type { Setting } from '../setting.ts'
import { inviteWithin } from './acts.ts'
import { halfDayNamed, peopleFor } from './people-asked.ts'
import type { PersonAsked } from './people-asked.ts'
import { attemptTeam } from './take.ts'

/** Who suits a role of a half day, and who may not come, and why. */
export async function suggestedFor(database: Database, setting: Pick<Setting, 'organisation' | 'now'>, halfDay: HalfDayKept, role: ShiftRole, there: readonly ShiftKept[]): Promise<Suggested<PersonAsked>> {
  const people = await peopleFor(database, setting, halfDay, role)
  const experienced = new Set(people.filter(({ teammate }) => teammate.isExperienced).map(({ who }) => who.person))
  const hasExperienced = there.some(({ state, person }) => state === 'accepted' && person !== undefined && experienced.has(person))
  return suggestions(people, skillsAsked[role], hasExperienced)
}

/** Goes on with every search: whoever did not answer in time is passed over, and the next are asked. */
export async function carryOnSearches(setting: Setting): Promise<void> {
  const { database, organisation, now } = setting
  for (const id of await unansweredShifts(database, organisation, now())) await endShift(database, organisation, id, ['invited'], 'missed')
  for (const search of await searches(database, organisation, 'under-way')) await attemptTeam(database, (transaction) => carryOn(transaction, setting, search))
}

async function carryOn(transaction: Database, setting: Setting, search: Search): Promise<{ readonly ok: true }> {
  const { organisation, now } = setting
  const { stop, day, half, role } = search
  await lockHalfDay(transaction, organisation, search)
  const halfDay = await halfDayNamed(transaction, setting, search)
  const all = await shiftsKept(transaction, organisation, { stop, from: day, until: day, half })
  const there = all.filter(({ state }) => state === 'accepted')
  const asked = all.filter((one) => one.state === 'invited' && one.role === role)
  const open = halfDay ? openPlaces(halfDay.needed, there).filter((place) => place.role === role).length + there.filter((one) => one.role === role && one.seeksReplacement).length : 0
  if (!halfDay || open === 0) {
    for (const one of asked) if (await endShift(transaction, organisation, one.id, ['invited'], 'missed')) await tellHer(transaction, setting, 'shift-not-needed', { ...one, changed: one.changed + 1 })
    await endSearch(transaction, organisation, search, 'found')
    return { ok: true }
  }
  const begins = halfDay.range.from
  let free = open * askedAtOnce(now(), begins) - asked.length
  const known = new Set(all.map(({ person }) => person))
  const { suited } = await suggestedFor(transaction, setting, halfDay, role, there)
  let isTooLate = false
  for (const { candidate, weight } of suited) {
    if (free <= 0) break
    // Who has not said that she can come, or lives too far, is for the coordinator to ask.
    if (weight < 0 || known.has(candidate.who.person)) continue
    const done = await inviteWithin(transaction, setting, { stop, day, half, role, person: candidate.who.person })
    if (done.ok) free -= 1
    isTooLate ||= !done.ok && done.refusals.some(({ code }) => code === 'too-late')
  }
  if (asked.length === 0 && free > 0 && free === open * askedAtOnce(now(), begins)) {
    await endSearch(transaction, organisation, search, isTooLate ? 'too-late' : 'nobody-left')
    const { communeName, place, range, zone } = halfDay
    await tellCoordinators(transaction, setting, 'search-in-vain', { halfDay: { stop, communeName, place, access: '', day, half, range, zone, role }, because: '' }, `search-in-vain/${stop}/${day}/${half}/${role}/${now()}`)
  }
  return { ok: true }
}
