import { clearanceEnding, clearedUntil } from '../../domain/team/clearance.ts'
import { openPlaces } from '../../domain/team/half-days.ts'
import { kilometresBetween } from '../../domain/distance.ts'
import { shiftRefusals } from '../../domain/team/shift-rules.ts'
import { dayAfter, dayAt } from '../../domain/time.ts'
import type { TimeRange } from '../../domain/time.ts'
import { shiftsSeen } from '../../storage/team/shifts-seen.ts'
import { halfDaysKept } from '../../storage/team/half-days.ts'
import type { HalfDayKept } from '../../storage/team/half-days.ts'
import { shiftsKept } from '../../storage/team/shifts.ts'
import type { HalfDayNamed, ShiftKept } from '../../storage/team/shifts.ts'
import type { HalfDayShown, MyDaysPage, MyShiftShown, OpenHalfDayShown } from '../../web/team/my-days-models.ts'
import { clockIn, momentIn } from '../pages/shown.ts'
import type { Setting } from '../setting.ts'
import type { Visitor } from '../sign-in/visitor.ts'
import { yearsGiven } from './hours-given.ts'
import { calendarOf } from './my-calendar.ts'
import { askedFor, isMade, placeOf, teamKnown } from './people-asked.ts'
import type { TeamKnown } from './people-asked.ts'

/** How far ahead (days) one is shown where one is needed, and how many half days at the most. */
const AHEAD = 92
const MOST = 20

const zone = 'Europe/Paris'

type Told = Pick<MyDaysPage, 'notice' | 'refusals'>

/** The days of somebody of the team, and where she may have a place. */
export async function myDaysPage(setting: Setting, { person, roles }: Visitor, told: Told): Promise<MyDaysPage> {
  const { database, organisation, now } = setting
  const today = dayAt(now(), zone)
  const span = { from: today, until: dayAfter(today, AHEAD) }
  const mine = (await shiftsKept(database, organisation, { person })).filter(({ stopState }) => stopState !== 'draft')
  const known = await teamKnown(database, setting, span, person)
  const checks = known.checks.get(person) ?? []
  const ahead = mine.filter(({ range }) => range.until > now())
  const inState = (state: ShiftKept['state']) => ahead.filter((one) => one.state === state).map(myShift)
  const last = clearedUntil(checks, today)
  const open = last === undefined ? [] : await openTo(setting, known, mine, span)
  return {
    page: 'my-days',
    ...told,
    ...(last === undefined ? {} : { clearedUntil: last }),
    endsSoon: clearanceEnding(checks, today) !== undefined,
    hasProfile: known.people[0]?.conductAccepted !== undefined,
    asked: inState('invited'),
    coming: inState('accepted'),
    proposed: inState('proposed'),
    open: open.slice(0, MOST),
    hasMoreOpen: open.length > MOST,
    calendar: calendarOf(setting, person),
    given: yearsGiven(await shiftsSeen(database, organisation, { person }), now()),
    isCertified: roles.has('volunteer'),
  }
}

/** Half days with a place that nothing stands against: where she has said that she can come first, and the roles that she wishes before the others. */
async function openTo({ database, organisation, now }: Setting, known: TeamKnown, mine: readonly ShiftKept[], span: Parameters<typeof teamKnown>[2]): Promise<readonly OpenHalfDayShown[]> {
  const halfDays = (await halfDaysKept(database, organisation, { ...span, isMade })).filter(({ range }) => range.from > now())
  const isHers = (named: HalfDayNamed) => mine.some((one) => isSame(one, named) && (one.state === 'accepted' || one.state === 'proposed' || one.state === 'invited'))
  const found = halfDays.filter((halfDay) => !isHers(halfDay)).flatMap((halfDay): readonly OpenHalfDayShown[] => {
    const there = known.comes.filter((one) => isSame(one, halfDay))
    const wanted = [...new Set([...openPlaces(halfDay.needed, there), ...there.filter(({ seeksReplacement }) => seeksReplacement)].map(({ role }) => role))]
    const [her] = askedFor(known, halfDay, 'coder')
    const wishes = her?.teammate.wishes ?? []
    const roles = wanted.filter((role) => askedFor(known, halfDay, role).every((one) => shiftRefusals(one).length === 0)).toSorted((one, other) => Number(wishes.includes(other)) - Number(wishes.includes(one)))
    if (!her || roles.length === 0) return []
    const kilometres = her.home && Math.round(kilometresBetween(her.home, placeOf(halfDay.commune)))
    if (kilometres !== undefined && kilometres > her.reach) return []
    return [{ ...halfDayShown(halfDay, halfDay), roles, isAvailable: her.isAvailable, ...(kilometres === undefined || Number.isNaN(kilometres) ? {} : { kilometres }) }]
  })
  return found.toSorted((one, other) => Number(other.isAvailable) - Number(one.isAvailable) || (one.day < other.day ? -1 : one.day > other.day ? 1 : one.half === 'morning' ? -1 : 1))
}

const isSame = (one: HalfDayNamed, other: HalfDayNamed): boolean => one.stop === other.stop && one.day === other.day && one.half === other.half

/** @param at whose range counts: the half day's own, or her shift's */
export const halfDayShown = ({ stop, communeName, place, day, half, zone: clock }: Pick<HalfDayKept, 'stop' | 'communeName' | 'place' | 'day' | 'half' | 'zone'>, at: { readonly range: TimeRange }): HalfDayShown => ({ stop, commune: communeName, place, day, half, from: clockIn(at.range.from, clock), until: clockIn(at.range.until, clock) })

const myShift = (shift: ShiftKept): MyShiftShown => ({
  ...halfDayShown({ ...shift, place: shift.at }, shift),
  id: shift.id,
  role: shift.role,
  seeksReplacement: shift.seeksReplacement,
  ...(shift.answerBy === undefined ? {} : { answerBy: momentIn(shift.answerBy, shift.zone) }),
})
