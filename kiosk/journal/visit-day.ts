/**
 * What day it is: the later of what the clock says and the newest moment ever kept of this visit, on the wall of this place.
 * A clock that went backwards turns no page of the calendar.
 */
export function dayOf(clock: number, newest = 0): string {
  const moment = new Date(Math.max(clock, newest))
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  return `${digits(moment.getFullYear(), 4)}-${digits(moment.getMonth() + 1, 2)}-${digits(moment.getDate(), 2)}`
}

/** How long nothing is done between a day's last crew and the next day's first, at least (s). */
const NIGHT = 6 * 3_600

/** Whether a night may have passed between two moments of a machine that stayed on (s since it was). A clock that was set right meanwhile made none. */
export const hasSlept = (lastDeed: number, awake: number): boolean => awake - lastDeed >= NIGHT

/** A visit is over once its day is. Asked when the kiosk starts and when a crew sits down after a night, never in between. */
export const isOver = (visitDay: string, today: string): boolean => today > visitDay
