import { halves } from '../../domain/team/availability.ts'
import type { Availability, Half } from '../../domain/team/availability.ts'
import { dayAfter, isDay } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import { dayParts } from '../../web/join/models.ts'
import type { AvailabilityProblem, DayPart } from '../../web/join/models.ts'
import type { Sent } from '../pages/form-body.ts'

/** Single days that are kept of somebody. */
export const MOST_DAYS = 200

/** Days ahead: nobody plans farther. */
const FARTHEST = 731

const halvesOfPart: Readonly<Record<DayPart, readonly Half[]>> = { both: halves, morning: ['morning'], afternoon: ['afternoon'], none: [] }

export const partOf = (given: readonly Half[]): DayPart => dayParts.find((part) => halvesOfPart[part].length === given.length && halvesOfPart[part].every((half) => given.includes(half))) ?? 'both'

/** What was ticked of the week: `1-morning`. */
export function weekIn(sent: Sent): Availability['week'] {
  const ticked = sent.get('week') ?? []
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => [day, halves.filter((half) => ticked.includes(`${day}-${half}`))] as const)
  return Object.fromEntries(days.filter(([, given]) => given.length > 0))
}

/** A day as a browser sends it, or as one types it: `2027-03-15`, `15/03/2027`. */
export function dayIn(typed: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  const asIs = day === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(asIs) ? asIs : undefined
}

/** The days that are not over, in the order of the calendar. */
export const daysFromToday = (days: Availability['days'], today: Day): Availability['days'] =>
  Object.fromEntries(Object.entries(days).filter(([day]) => day >= today).sort(([one], [other]) => (one < other ? -1 : 1)))

/** The days as they are to be, or what stands against it. */
export type DaysChanged = { readonly days: Availability['days'] } | { readonly problems: readonly AvailabilityProblem[] }

/** The days with one more, or with another word for one of them; or what stands against it. */
export function withDay(days: Availability['days'], { day: typed, part: said }: { readonly day: string; readonly part: string }, today: Day): DaysChanged {
  const day = dayIn(typed)
  const part = dayParts.find((one) => one === said)
  const kept = daysFromToday(days, today)
  const against = typed === '' ? 'missing' : day === undefined ? 'not-a-day' : day < today ? 'past' : day > dayAfter(today, FARTHEST) ? 'too-far' : kept[day] === undefined && Object.keys(kept).length >= MOST_DAYS ? 'too-many' : undefined
  const problems: readonly AvailabilityProblem[] = [...(against === undefined ? [] : [{ field: 'day', code: against } as const]), ...(part === undefined ? [{ field: 'part', code: 'missing' } as const] : [])]
  if (problems.length > 0 || day === undefined || part === undefined) return { problems }
  return { days: daysFromToday({ ...kept, [day]: halvesOfPart[part] }, today) }
}

export function withoutDay(days: Availability['days'], day: string, today: Day): Availability['days'] {
  return Object.fromEntries(Object.entries(daysFromToday(days, today)).filter(([one]) => one !== day))
}
