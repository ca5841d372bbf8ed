import { answerBy } from '../../domain/team/asking.ts'
import type { PersonId, ShiftId } from '../../domain/ids.ts'
import { shiftRefusals } from '../../domain/team/shift-rules.ts'
import type { ShiftState } from '../../domain/team/shift.ts'
import type { Database } from '../../storage/database.ts'
import { noteDeed } from '../../storage/deeds.ts'
import { beginSearch } from '../../storage/team/searches.ts'
import { addShift, endShift, seekReplacement, shiftsKept } from '../../storage/team/shifts.ts'
import type { ShiftKept } from '../../storage/team/shifts.ts'
import { tellHer, tellWithoutHer } from '../messages/tell-team.ts'
import type { Setting } from '../setting.ts'
import { halfDayNamed, peopleFor } from './people-asked.ts'
import { against, attemptTeam, takePlace } from './take.ts'
import type { PlaceWanted, TakingGuards, TeamOutcome } from './take.ts'

/* What somebody, or a coordinator, does about a shift: each in one transaction with what is written about it. */

export type Done = { readonly shift: ShiftId }

/** Whose shift it is; a coordinator may do it for anybody. */
export type By = PersonId | 'coordinator'

const isHers = (shift: ShiftKept, by: By): boolean => by === 'coordinator' || shift.person === by

/** Somebody would like a place of a half day: a coordinator answers. */
export const propose = (setting: Setting, wanted: PlaceWanted): Promise<TeamOutcome<Done>> => asking(setting, wanted, { is: 'proposed' })

/** Somebody is asked to come, and told until when to answer. */
export function invite(setting: Setting, wanted: PlaceWanted, coordinator: PersonId): Promise<TeamOutcome<Done>> {
  return attemptTeam(setting.database, async (transaction) => {
    const done = await inviteWithin(transaction, setting, wanted)
    if (done.ok) await noteDeed(transaction, setting.organisation, coordinator, 'shift-asked', done.shift)
    return done
  })
}

/** The same in a transaction of its own: of a search. */
export async function inviteWithin(transaction: Database, setting: Setting, wanted: PlaceWanted): Promise<TeamOutcome<Done>> {
  const halfDay = await halfDayNamed(transaction, setting, wanted)
  const until = halfDay && answerBy(setting.now(), halfDay.range.from)
  if (halfDay && until === undefined) return against({ code: 'too-late' })
  return askWithin(transaction, setting, wanted, { is: 'invited', answerBy: until ?? setting.now() })
}

const asking = (setting: Setting, wanted: PlaceWanted, how: Parameters<typeof addShift>[3]) => attemptTeam(setting.database, (transaction) => askWithin(transaction, setting, wanted, how))

async function askWithin(transaction: Database, setting: Setting, wanted: PlaceWanted, how: Parameters<typeof addShift>[3]): Promise<TeamOutcome<Done>> {
  const { organisation, now } = setting
  const halfDay = await halfDayNamed(transaction, setting, wanted)
  if (!halfDay) return against({ code: 'no-such-half-day' })
  if (halfDay.range.from <= now()) return against({ code: 'over' })
  const [asked] = await peopleFor(transaction, setting, halfDay, wanted.role, wanted.person)
  if (!asked) return against({ code: 'no-such-shift' })
  const refusals = shiftRefusals(asked)
  if (refusals.length > 0) return against(...refusals)
  const shift = await addShift(transaction, organisation, { ...wanted, range: halfDay.range }, how)
  if (how.is === 'invited') await tellHer(transaction, setting, 'shift-asked', await shiftNamed(transaction, setting, shift))
  return { ok: true, shift }
}

/** A coordinator puts somebody in a place at once. */
export function put(setting: Setting, wanted: PlaceWanted, coordinator: PersonId): Promise<TeamOutcome<Done>> {
  return attemptTeam(setting.database, async (transaction) => {
    // Whoever was asked, or asked herself, answers nothing any more.
    const [open] = (await shiftsKept(transaction, setting.organisation, { person: wanted.person, stop: wanted.stop, from: wanted.day, until: wanted.day, half: wanted.half, states: ['proposed', 'invited'] })).filter(({ role }) => role === wanted.role)
    const done = await takeAndTell(transaction, setting, { ...wanted, ...(open ? { shift: open.id } : {}) })
    if (done.ok) await noteDeed(transaction, setting.organisation, coordinator, 'shift-put', done.shift)
    return done
  })
}

/** Who was asked says yes; of who proposed herself, a coordinator does. The first yes has the place. */
export function accept(setting: Setting, id: ShiftId, by: By, guards?: TakingGuards): Promise<TeamOutcome<Done>> {
  return attemptTeam(setting.database, async (transaction) => {
    const shift = await shiftFound(transaction, setting, id)
    if (!shift?.person || !isHers(shift, by)) return against({ code: 'no-such-shift' })
    if (shift.state === 'accepted') return { ok: true, shift: id }
    const mayAccept = shift.state === 'invited' ? (shift.answerBy ?? 0) > setting.now() : shift.state === 'proposed' && by === 'coordinator'
    if (!mayAccept) return against({ code: shift.state === 'invited' ? 'too-late' : 'no-such-shift' })
    return takeAndTell(transaction, setting, { ...shift, person: shift.person, shift: id }, guards)
  })
}

async function takeAndTell(transaction: Database, setting: Setting, wanted: PlaceWanted, guards?: TakingGuards): Promise<TeamOutcome<Done>> {
  const taken = await takePlace(transaction, setting, wanted, guards)
  if (!taken.ok) return taken
  await tellHer(transaction, setting, 'shift-taken', await shiftNamed(transaction, setting, taken.shift))
  if (taken.replaced) await tellHer(transaction, setting, 'shift-ended', { ...taken.replaced, changed: taken.replaced.changed + 1 })
  return taken
}

/** Who was asked can't come; or a coordinator has no place for who proposed herself. */
export function decline(setting: Setting, id: ShiftId, by: By): Promise<TeamOutcome<Done>> {
  return attemptTeam(setting.database, async (transaction) => {
    const shift = await shiftFound(transaction, setting, id)
    if (!shift || !isHers(shift, by)) return against({ code: 'no-such-shift' })
    const states: readonly ShiftState[] = by === 'coordinator' ? ['proposed', 'invited'] : ['invited']
    if (!(await endShift(transaction, setting.organisation, id, states, 'declined'))) return against({ code: 'no-such-shift' })
    if (by === 'coordinator') await tellHer(transaction, setting, 'shift-not-needed', { ...shift, changed: shift.changed + 1 })
    return { ok: true, shift: id }
  })
}

/**
 * Somebody who was to come does not, or takes back that she would like to. Who counts on her is told at once, and the next suitable person is asked.
 * @param because a coordinator's own words to her
 */
export function cancelShift(setting: Setting, id: ShiftId, by: By, because = ''): Promise<TeamOutcome<Done>> {
  return attemptTeam(setting.database, async (transaction) => {
    const shift = await shiftFound(transaction, setting, id)
    if (!shift || !isHers(shift, by)) return against({ code: 'no-such-shift' })
    if (shift.range.from <= setting.now()) return against({ code: 'over' })
    if (shift.state === 'accepted') await endComing(transaction, setting, shift, by === 'coordinator' ? because : undefined)
    else if (!(await endShift(transaction, setting.organisation, id, ['proposed', 'invited'], 'cancelled'))) return against({ code: 'no-such-shift' })
    return { ok: true, shift: id }
  })
}

/** @param because words to her, where it is not she who cancels */
async function endComing(transaction: Database, setting: Setting, shift: ShiftKept, because: string | undefined): Promise<void> {
  await endShift(transaction, setting.organisation, shift.id, ['accepted'], 'cancelled')
  await afterShiftsEnded(transaction, setting, [shift], because)
}

/**
 * Whoever counts on somebody is told that she does not come, and somebody is looked for. Who is under 18 does not come without whom she comes with.
 * @param ended as they were before they ended
 * @param because words to them; undefined when they know
 */
export async function afterShiftsEnded(transaction: Database, setting: Setting, ended: readonly ShiftKept[], because?: string): Promise<void> {
  for (const shift of ended) {
    const now = { ...shift, changed: shift.changed + 1 }
    if (because !== undefined) await tellHer(transaction, setting, 'shift-ended', now, { because })
    await endThoseAnsweredFor(transaction, setting, shift)
    await tellWithoutHer(transaction, setting, now)
    await beginSearch(transaction, setting.organisation, shift)
  }
}

/** Somebody leaves the team: what she was to come to goes on without her. @param because as in `afterShiftsEnded` */
export async function leaveShifts(transaction: Database, setting: Setting, person: PersonId, because?: string): Promise<void> {
  const coming = (await shiftsKept(transaction, setting.organisation, { person, states: ['proposed', 'invited', 'accepted'] })).filter(({ range }) => range.from > setting.now())
  for (const { id } of coming) await endShift(transaction, setting.organisation, id, ['proposed', 'invited', 'accepted'], 'cancelled')
  await afterShiftsEnded(transaction, setting, coming.filter(({ state }) => state === 'accepted'), because)
}

async function endThoseAnsweredFor(transaction: Database, setting: Setting, { person, stop, day }: ShiftKept): Promise<void> {
  const there = await shiftsKept(transaction, setting.organisation, { stop, from: day, until: day, states: ['accepted'] })
  if (person === undefined || there.some((one) => one.person === person)) return
  for (const young of there.filter((one) => !one.isAdult && one.answeredForBy === person)) await endComing(transaction, setting, young, '')
}

/** She comes unless somebody else takes it over: nobody is missing in between. */
export function seekAnother(setting: Setting, id: ShiftId, by: PersonId, isSought: boolean): Promise<TeamOutcome<Done>> {
  return attemptTeam(setting.database, async (transaction) => {
    const shift = await shiftFound(transaction, setting, id)
    if (!shift || !isHers(shift, by) || shift.range.from <= setting.now()) return against({ code: 'no-such-shift' })
    if (!(await seekReplacement(transaction, setting.organisation, id, isSought))) return against({ code: 'no-such-shift' })
    if (isSought) await beginSearch(transaction, setting.organisation, shift)
    return { ok: true, shift: id }
  })
}

export const shiftFound = async (database: Database, { organisation }: Pick<Setting, 'organisation'>, id: ShiftId): Promise<ShiftKept | undefined> => (await shiftsKept(database, organisation, { id }))[0]

async function shiftNamed(database: Database, setting: Setting, id: ShiftId): Promise<ShiftKept> {
  const found = await shiftFound(database, setting, id)
  if (!found) throw new Error('the shift was not kept')
  return found
}
