import type { StopId } from '../../../domain/ids.ts'
import { lacksOf } from '../../../domain/team/readiness.ts'
import { shiftRoles } from '../../../domain/team/shift.ts'
import type { Day } from '../../../domain/time.ts'
import { halfDaysKept } from '../../../storage/team/half-days.ts'
import type { HalfDayKept } from '../../../storage/team/half-days.ts'
import { aboardAt, shiftsKept } from '../../../storage/team/shifts.ts'
import type { AboardKept, ShiftKept } from '../../../storage/team/shifts.ts'
import type { DayDrawn } from '../../../web/desk/stops/models.ts'
import type { Setting } from '../../setting.ts'
import { isMade } from '../../team/people-asked.ts'

/** The days of published stops with their classes and their people, in the order of the calendar. */
export async function daysDrawn({ database, organisation }: Setting, { from, until }: { readonly from: Day; readonly until: Day }): Promise<ReadonlyMap<StopId, readonly DayDrawn[]>> {
  const halfDays = await halfDaysKept(database, organisation, { from, until, isMade })
  const stops = Map.groupBy(halfDays, ({ stop }) => stop)
  const [shifts, aboard] = await Promise.all([shiftsKept(database, organisation, { from, until, states: ['accepted'] }), aboardAt(database, organisation, [...stops.keys()], { from, until })])
  const [comeTo, areAboard] = [Map.groupBy(shifts, halfDayKey), Map.groupBy(aboard, halfDayKey)]
  return new Map([...stops].map(([stop, own]) => [stop, [...Map.groupBy(own, ({ day }) => day)].map(([day, halves]) => dayDrawn(day, halves, comeTo, areAboard))]))
}

const halfDayKey = ({ stop, day, half }: Pick<HalfDayKept, 'stop' | 'day' | 'half'>): string => `${stop} ${day} ${half}`

function dayDrawn(day: Day, halves: readonly HalfDayKept[], comeTo: ReadonlyMap<string, readonly ShiftKept[]>, areAboard: ReadonlyMap<string, readonly AboardKept[]>): DayDrawn {
  const drawn = { day, slots: 0, classes: 0, places: 0, people: 0, unready: 0 }
  for (const halfDay of halves) {
    const [come, aboard] = [comeTo.get(halfDayKey(halfDay)) ?? [], areAboard.get(halfDayKey(halfDay)) ?? []]
    for (const { class: coming, hasTeacher } of halfDay.slots) {
      drawn.slots += 1
      if (!coming) continue
      drawn.classes += 1
      if (lacksOf({ ...coming, hasTeacher, aboard }).length > 0) drawn.unready += 1
    }
    for (const role of shiftRoles) {
      drawn.places += halfDay.needed[role]
      drawn.people += Math.min(halfDay.needed[role], come.filter((one) => one.role === role).length)
    }
  }
  return drawn
}
