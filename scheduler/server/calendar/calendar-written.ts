import ical, { ICalCalendarMethod } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import type { Locale } from '../../web/words/words.ts'

/** Calendars as RFC 5545 writes them, also where ical-generator does not. */

/** Seconds: how often a calendar that is subscribed to asks again. */
const REFRESHED_EVERY = 3_600

/** The text of a calendar. One that is kept has a name and asks again for what is new; a message is about its one event. */
export function calendarWritten(locale: Locale, method: ICalCalendarMethod, name: string, events: ICalEventData[]): string {
  const kept = method === ICalCalendarMethod.PUBLISH ? { name: escaped(plain(name)), ttl: REFRESHED_EVERY } : {}
  const calendar = ical({ prodId: `//Camion qui code//Scheduler//${locale.toUpperCase()}`, method, ...kept, events })
  return `${alarmsLast(calendar.toString())}\r\n`
}

/** An event's alarms follow all its properties (RFC 5545, 3.6.1); ical-generator 11.1.2 writes them between. */
const alarmsLast = (text: string): string => text.replaceAll(/^(BEGIN:VALARM\r\n[^]*?\r\nEND:VALARM\r\n)([^]*?)(?=^END:VEVENT\r\n)/gm, '$2$1')

/**
 * Without what no text of a calendar may hold: control characters, but for tabs and ends of lines (RFC 5545, 3.1).
 * Unicode's own ends of lines are ordinary letters there, but node-ical 0.27.2 loses a text that has one.
 */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')

/** ical-generator escapes texts, but not the name of a calendar. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n')
