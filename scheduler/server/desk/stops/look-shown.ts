import type { CommuneCode } from '../../../domain/ids.ts'
import { kilometresBetween } from '../../../domain/distance.ts'
import type { Fate } from '../../../domain/rearranged.ts'
import { minutesOfRoad } from '../../../domain/road.ts'
import type { SlotTime } from '../../../domain/slots.ts'
import { daysFrom } from '../../../domain/time.ts'
import type { Zone } from '../../../domain/time.ts'
import { schoolCalendarOf } from '../../../domain/calendars/school-calendar.ts'
import type { Override } from '../../../domain/calendars/school-calendar.ts'
import type { HolidayTable } from '../../../domain/calendars/school-holidays.ts'
import { communeCoded } from '../../../storage/communes/known.ts'
import type { BookingKept, SlotKept, StopKept } from '../../../storage/season.ts'
import type { Broken, ClassFate, ClassShown, DayLook, Filled, MateFate, RoadShown, StopLookPage, TimeShown } from '../../../web/desk/stops/models.ts'
import { clockIn, momentIn } from '../../pages/shown.ts'
import type { ShiftFate } from '../../team/settle.ts'
import type { ChangePlan, StopPlan } from './plan.ts'

/** A plan as its page shows it, before anything is done. */

export const timeShown = ({ day, range, length, seats }: SlotTime, zone: Zone): TimeShown => ({ day, from: clockIn(range.from, zone), until: clockIn(range.until, zone), length, seats })

export const classShown = ({ school, levels, isUlis, pupils, workshop, state }: BookingKept): ClassShown => ({ school, levels, isUlis, pupils, workshop, state })

/** About how long the road is, where both places are known. */
export function roadShown(from: StopKept | undefined, stop: StopKept): RoadShown {
  const [one, other] = [from && communeCoded(from.commune)?.at, communeCoded(stop.commune)?.at]
  const kilometres = one && other ? kilometresBetween(one, other) : undefined
  return { from: from?.communeName, drive: stop.drive, estimate: kilometres === undefined ? undefined : { minutes: minutesOfRoad(kilometres), kilometres: Math.round(kilometres), isApproximate: (one?.isApproximate ?? false) || (other?.isApproximate ?? false) } }
}

function broken({ stop, truck: { zone }, rearranged: { fates, made }, isElsewhere, team }: StopPlan): Broken {
  return {
    id: stop.id,
    commune: stop.communeName,
    isElsewhere,
    classes: fates.flatMap((fate) => (fate.slot.booking ? [classFate(fate, fate.slot.booking, zone)] : [])),
    made: made.map((time) => timeShown(time, zone)),
    freeGone: fates.filter(({ is, slot }) => is === 'ends' && !slot.isBooked).length,
    asideFollow: fates.filter(({ is, slot }) => is === 'follows' && !slot.isBooked).length,
    team: team.map(mateShown),
  }
}

/** Somebody of the team, and what would become of her half day. */
export function mateShown(fate: ShiftFate): MateFate {
  const { name, email, role, day, half, state, zone } = fate.shift
  const known = { shift: fate.shift.id, name: name === '' ? email : name, role, day, half, comes: state === 'accepted' }
  return fate.is === 'retimed' ? { ...known, is: 'retimed', from: clockIn(fate.range.from, zone), until: clockIn(fate.range.until, zone) } : { ...known, is: 'ends' }
}

function classFate(fate: Fate<SlotKept>, booking: BookingKept, zone: Zone): ClassFate {
  const known = { class: classShown(booking), was: timeShown(fate.slot, zone) }
  return fate.is === 'ends' ? { ...known, is: 'ends', why: fate.why } : { ...known, is: fate.is, at: timeShown(fate.at, zone) }
}

/** The days of a stop with the times that follow, and why some have none. */
export function daysLooked({ stop, truck: { zone }, slots }: StopPlan, holidays: HolidayTable, overrides: readonly Override[], values: Filled): readonly DayLook[] {
  const calendar = schoolCalendarOf(stop.commune as CommuneCode, { holidays, overrides })
  return daysFrom(stop.days.first, stop.days.last).map((day) => {
    const school = calendar(day)
    return {
      day,
      times: slots.slots.filter((time) => time.day === day).map((time) => timeShown(time, zone)),
      none: slots.none.filter((none) => none.day === day),
      plan: values[`plan-${day}`] ?? '',
      openBecause: school.is === 'open' ? school.overridden?.because : undefined,
      isToConfirm: school.is === 'open' && !school.isConfirmed,
    }
  })
}

export function lookShown(plan: ChangePlan, own: StopPlan, before: StopKept | undefined, days: readonly DayLook[]): Pick<StopLookPage, 'page' | 'stop' | 'commune' | 'place' | 'first' | 'last' | 'truck' | 'road' | 'opens' | 'closes' | 'days' | 'own' | 'next' | 'mark'> {
  const { stop } = own
  return {
    page: 'desk-stop-look',
    stop: before && { id: before.id, state: before.state },
    commune: stop.communeName,
    place: stop.place,
    first: stop.days.first,
    last: stop.days.last,
    truck: own.truck.name,
    road: roadShown(own.from, stop),
    opens: momentIn(stop.booking.opens, own.truck.zone),
    closes: momentIn(stop.booking.closes, own.truck.zone),
    days,
    own: before && broken(own),
    next: plan.next.map((next) => ({ ...broken(next), road: roadShown(next.from, next.stop), first: next.stop.days.first, isNewRoad: next.isNewRoad, field: `drive-${next.stop.id}` })),
    mark: plan.mark,
  }
}
