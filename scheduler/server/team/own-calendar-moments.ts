import ICAL from 'ical.js'
import { dayAfter, instantAt } from '../../domain/time.ts'
import type { Day, Instant, Zone } from '../../domain/time.ts'

/* What a calendar file calls a time, and when that is. */

/** Of what has no place of its own. */
export const HERE: Zone = 'Europe/Paris'

/** A day, or a moment on the clock of a place. */
export type Moment = { readonly time: ICAL.Time; /** What the file calls the place's time. */ readonly zone: string | undefined }

export function momentsOf(event: ICAL.Component, name: string): readonly Moment[] {
  return event.getAllProperties(name).flatMap((property) =>
    property.getValues().map((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value
      if (!(time instanceof ICAL.Time)) throw new Error('not a time')
      return { time, zone: property.getParameter('tzid') as string | undefined }
    }),
  )
}

/** What a clock without a zone would say, to compare by days. */
export const roughly = ({ time }: Moment): number => Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)

export const dayOf = ({ time }: Moment): Day => dayAfter(`${String(time.year).padStart(4, '0')}-${time.month}-${time.day}` as Day, 0)

/** The same for the same moment, however it is written. */
export const nameOf = (moment: Moment): string => (moment.time.isDate ? dayOf(moment) : String(instantOf(moment)))

const zones = new Map<string, boolean>()

/** Whether this machine knows a zone of that name. */
function isZone(name: string): boolean {
  if (!zones.has(name)) zones.set(name, canFormatIn(name))
  return zones.get(name) ?? false
}

function canFormatIn(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A zone that nobody knows by its name is what the file itself says of it, or else here. */
export function instantOf(moment: Moment): Instant {
  const { time, zone } = moment
  if (time.isDate) return instantAt(dayOf(moment), 0, HERE)
  const isOfFile = zone !== undefined && !isZone(zone) && time.zone !== ICAL.Timezone.localTimezone
  if (time.zone === ICAL.Timezone.utcTimezone || isOfFile) return (time.toUnixTime() * 1_000) as Instant
  return (instantAt(dayOf(moment), time.hour * 60 + time.minute, zone !== undefined && isZone(zone) ? zone : HERE) + time.second * 1_000) as Instant
}
