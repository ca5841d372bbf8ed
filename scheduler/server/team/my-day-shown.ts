import { isContactTold } from '../../domain/contacts.ts'
import { halfAt } from '../../domain/team/availability.ts'
import { clockAt, dayAfter, dayAt } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import { communeCoded } from '../../storage/communes/known.ts'
import { teamOfDay } from '../../storage/team/shifts-seen.ts'
import type { DayMate, ShiftSeen, Travel } from '../../storage/team/shifts-seen.ts'
import { slotsToWorkIn } from '../../storage/work.ts'
import type { WorkSlot } from '../../storage/work.ts'
import type { DaySlotShown, DayToCome, MateShown, MyDayPage, TravelField, TravelProblem } from '../../web/team/models.ts'
import { clockIn } from '../pages/shown.ts'
import type { Setting } from '../setting.ts'
import type { Visitor } from '../sign-in/visitor.ts'
import { calendarOf } from './my-calendar.ts'

/** What the last form came to. */
export type TravelTold = { readonly values?: Readonly<Record<TravelField, string>>; readonly problems?: readonly TravelProblem[]; readonly isKept?: boolean }

/** A half day of somebody's, as she sees it; whoever coordinates sees what is there for all of the team. */
export async function myDayPage(setting: Setting, shift: ShiftSeen, visitor: Visitor, { values, problems = [], isKept = false }: TravelTold = {}): Promise<MyDayPage> {
  const { database, organisation } = setting
  const { day, zone, range } = shift
  const now = setting.now()
  const today = dayAt(now, zone)
  const isOwn = shift.person === visitor.person
  const is = shift.stopState === 'cancelled' ? 'cancelled' : range.until <= now ? 'over' : 'to-come'
  const tellsPhones = is === 'to-come' && isContactTold(day, today)
  const team = is === 'cancelled' ? [] : mates(await teamOfDay(database, organisation, { stop: shift.stop, day, tellsPhones }), shift, is === 'to-come')
  const toCome = async (): Promise<DayToCome> => ({
    is: 'to-come',
    slots: await slotsOf(setting, shift, visitor),
    tellsPhones,
    at: communeCoded(shift.commune)?.at,
    ...(isOwn ? { travel: { values: values ?? travelTyped(shift.travel), isKept } } : {}),
  })
  return {
    page: 'my-day',
    shift: shift.id,
    ...(isOwn ? { calendar: calendarOf(setting, shift.person) } : { of: shift.name }),
    day,
    when: whenIs(day, today),
    from: clockIn(range.from, zone),
    until: clockIn(range.until, zone),
    role: shift.role,
    half: shift.half,
    commune: shift.communeName,
    place: shift.place,
    access: shift.access,
    team,
    seen: is === 'to-come' ? await toCome() : is === 'over' ? { is, minutes: shift.minutes, isCertified: isOwn && visitor.roles.has('volunteer') } : { is },
    problems,
  }
}

function whenIs(day: Day, today: Day): MyDayPage['when'] {
  if (day < today) return 'past'
  return day === today ? 'today' : day === dayAfter(today, 1) ? 'tomorrow' : 'later'
}

/** Those who come morning and afternoon are one. */
function mates(found: readonly DayMate[], { person: self }: ShiftSeen, tellsTravel: boolean): readonly MateShown[] {
  return [...Map.groupBy(found, ({ person }) => person)].map(([person, shifts]) => ({
    name: shifts[0]?.name ?? '',
    isSelf: person === self,
    comes: shifts.map(({ half, role }) => ({ half, role })).toSorted((one, other) => (one.half === other.half ? 0 : one.half === 'morning' ? -1 : 1)),
    phone: shifts[0]?.phone,
    travel: tellsTravel ? shifts.find(({ travel }) => travel)?.travel : undefined,
  }))
}

async function slotsOf({ database, organisation, now }: Setting, { stop, day, half, zone }: ShiftSeen, { roles }: Visitor): Promise<readonly DaySlotShown[]> {
  const slots = await slotsToWorkIn(database, organisation, { id: stop, zone }, { from: day, until: day }, now())
  const tellsReady = roles.has('facilitator') || roles.has('coordinator')
  return slots.filter(({ range }) => halfAt(clockAt(range.from, zone)) === half).map((slot) => slotShown(slot, zone, tellsReady))
}

/** Each field is named here, so that nothing of the teacher and of what a child needs comes with it by chance. */
function slotShown({ range, length, is }: WorkSlot, zone: string, tellsReady: boolean): DaySlotShown {
  const times = { from: clockIn(range.from, zone), until: clockIn(range.until, zone), length }
  if (typeof is === 'string') return { ...times, is }
  const { levels, isUlis, pupils, adults, workshop, school = '', isConfirmed, lacks } = is
  return { ...times, is: { levels, isUlis, pupils, adults, workshop, school, isConfirmed, ...(tellsReady ? { isReady: lacks.length === 0 } : {}) } }
}

const travelTyped = (travel: Travel | undefined): Readonly<Record<TravelField, string>> => ({ how: travel?.is ?? 'none', seats: travel?.is === 'seats' ? String(travel.seats) : '', leaves: travel?.leaves ?? '' })
