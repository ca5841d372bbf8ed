import { TZDate } from '@date-fns/tz'

declare const unit: unique symbol

/** A day in the calendar of a place: `2027-03-15`. */
export type Day = string & { readonly [unit]: 'day' }

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [unit]: 'instant' }

/** A moment of a day on the clock of a place: minutes after midnight. */
export type ClockTime = number

/** An IANA time zone: `Europe/Paris`, `Indian/Reunion`. */
export type Zone = string

/** From its first moment until just before its last. */
export type TimeRange = { readonly from: Instant; readonly until: Instant }

/** The same on the clock of a day. */
export type ClockRange = { readonly from: ClockTime; readonly until: ClockTime }

export const MINUTE = 60_000

/** The moment at which the clocks of a zone show a time. An hour that a change of clocks skips is the hour after it. */
export function instantAt(day: Day, time: ClockTime, zone: Zone): Instant {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number)
  return new TZDate(year, month - 1, date, Math.floor(time / 60), time % 60, zone).getTime() as Instant
}

/** The day it is in a zone. */
export function dayAt(instant: Instant, zone: Zone): Day {
  const { date } = partsAt(instant, zone)
  return date
}

/** What the clocks of a zone show. */
export function clockAt(instant: Instant, zone: Zone): ClockTime {
  return partsAt(instant, zone).time
}

function partsAt(instant: Instant, zone: Zone): { readonly date: Day; readonly time: ClockTime } {
  const there = new TZDate(instant, zone)
  return { date: `${there.getFullYear()}-${twoDigits(there.getMonth() + 1)}-${twoDigits(there.getDate())}` as Day, time: there.getHours() * 60 + there.getMinutes() }
}

/** `08:05` */
export const clockText = (time: ClockTime): string => `${twoDigits(Math.floor(time / 60))}:${twoDigits(time % 60)}`

export const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Whether it is a day of the calendar: `2027-02-29` is not. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayAfter(text as Day, 0) === text
}

/** So many days later; earlier when negative. */
export function dayAfter(day: Day, days: number): Day {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number)
  const moved = new Date(Date.UTC(year, month - 1, date + days))
  return Number.isNaN(moved.getTime()) ? ('' as Day) : (moved.toISOString().slice(0, 10) as Day)
}

/** How many days one is after the other; less than none when it is before. */
export const daysBetween = (one: Day, other: Day): number => (Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / (24 * 60 * MINUTE)

/** From the first to the last, both among them; none when the last is before the first. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = dayAfter(day, 1)) days.push(day)
  return days
}

/** 1 is Monday, 7 Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7
}
