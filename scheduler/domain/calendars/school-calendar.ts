import type { NoSchool, SchoolCalendar } from '../calendar.ts'
import type { CommuneCode } from '../ids.ts'
import { weekdayOf } from '../time.ts'
import type { Day } from '../time.ts'
import { publicHolidaysOf } from './public-holidays.ts'
import type { PublicHolidays } from './public-holidays.ts'
import { isConfirmedOpen, isInHolidays, isKnown, knownBefore, periodsOf } from './school-holidays.ts'
import type { HolidayTable } from './school-holidays.ts'
import { academyOf, departmentOf } from './zones.ts'
import type { HolidayZone } from './zones.ts'

/** A day on which the truck is open whatever the calendar says, and why. */
export type Override = { readonly day: Day; readonly because: string }

type Place = { readonly zone: HolidayZone | undefined; readonly publicHoliday: PublicHolidays; readonly holidays: HolidayTable }

type Reason = (day: Day, place: Place) => NoSchool | undefined

/** Nobody is at school on Saturday and Sunday. Wednesday is a school day. */
const weekend: Reason = (day) => (weekdayOf(day) >= 6 ? { reason: 'weekend' } : undefined)

/** Everything is closed on a public holiday. */
const publicHoliday: Reason = (day, place) => {
  const name = place.publicHoliday(day)
  return name === undefined ? undefined : { reason: 'public-holiday', name }
}

/** The zone of the place is on holiday. */
const schoolHolidays: Reason = (day, { zone, holidays }) => {
  const period = zone && periodsOf(zone, holidays).find((candidate) => isInHolidays(day, candidate))
  return period && { reason: 'school-holidays', name: period.name }
}

/** What the table does not know is not open. */
const notKnown: Reason = (day, { zone, holidays }) => {
  if (zone === undefined) return { reason: 'not-known', knownUntil: undefined }
  return isKnown(day, zone, holidays) ? undefined : { reason: 'not-known', knownUntil: knownBefore(day, zone, holidays) }
}

const reasons: readonly Reason[] = [weekend, publicHoliday, schoolHolidays, notKnown]

/** The school days of a commune: closed for the first reason that holds, and open all the same where the coordinator says so. */
export function schoolCalendarOf(commune: CommuneCode, { holidays, overrides }: { readonly holidays: HolidayTable; readonly overrides: readonly Override[] }): SchoolCalendar {
  const department = departmentOf(commune)
  const zone = academyOf(department)?.zone
  const place: Place = { zone, publicHoliday: publicHolidaysOf(department), holidays }
  return (day) => {
    const why = firstReason(day, place)
    if (why === undefined) return { is: 'open', isConfirmed: zone !== undefined && isConfirmedOpen(day, zone, holidays) }
    const override = overrides.find((candidate) => candidate.day === day)
    return override ? { is: 'open', isConfirmed: true, overridden: { because: override.because, what: why } } : { is: 'closed', why }
  }
}

function firstReason(day: Day, place: Place): NoSchool | undefined {
  for (const reason of reasons) {
    const why = reason(day, place)
    if (why) return why
  }
  return undefined
}
