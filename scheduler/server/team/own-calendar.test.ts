import { describe, expect, test } from 'vitest'
import { instantAt } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import { readOwnCalendarApart } from './own-calendar-apart.ts'
import { ownCalendarLimits, readOwnCalendar } from './own-calendar.ts'

const now = instantAt('2027-02-01' as Day, 9 * 60, 'Europe/Paris')

const vevent = (...lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...parts: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//une autre//FR', ...parts, 'END:VCALENDAR', ''].join('\r\n')

/** The times in UTC, `2027-03-15T08:00Z` each, or what stands against the file. */
function busyIn(...parts: readonly string[]) {
  const read = readOwnCalendar(calendar(...parts), now)
  const written = (moment: number) => new Date(moment).toISOString().replace(/:00\.000Z$/, 'Z')
  return 'trouble' in read ? read.trouble : read.busy.map(({ from, until }) => `${written(from)} ${written(until)}`)
}

/** As Outlook names the zone of Paris, and says what it is. */
const romance = ['BEGIN:VTIMEZONE', 'TZID:Romance Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD', 'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'].join('\r\n')

describe('when somebody is taken', () => {
  test('an event in UTC, in Paris, in New York, in no zone and in one that only its file knows', () => {
    expect(busyIn(vevent('UID:1', 'DTSTART:20270315T080000Z', 'DTEND:20270315T090000Z'))).toEqual(['2027-03-15T08:00Z 2027-03-15T09:00Z'])
    expect(busyIn(vevent('UID:1', 'DTSTART;TZID=Europe/Paris:20270315T080000', 'DTEND;TZID=Europe/Paris:20270315T093000'))).toEqual(['2027-03-15T07:00Z 2027-03-15T08:30Z'])
    expect(busyIn(vevent('UID:1', 'DTSTART;TZID=America/New_York:20270315T080000', 'DURATION:PT45M'))).toEqual(['2027-03-15T12:00Z 2027-03-15T12:45Z'])
    expect(busyIn(vevent('UID:1', 'DTSTART:20270715T080000', 'DTEND:20270715T090000'))).toEqual(['2027-07-15T06:00Z 2027-07-15T07:00Z'])
    expect(busyIn(romance, vevent('UID:1', 'DTSTART;TZID=Romance Standard Time:20270715T080000', 'DTEND;TZID=Romance Standard Time:20270715T090000'))).toEqual(['2027-07-15T06:00Z 2027-07-15T07:00Z'])
    expect(busyIn(vevent('UID:1', 'DTSTART;TZID=Nulle/Part:20270715T080000', 'DTEND;TZID=Nulle/Part:20270715T090000'))).toEqual(['2027-07-15T06:00Z 2027-07-15T07:00Z'])
  })

  test('an event without an end takes no time; a whole day takes all of it, as the clocks of Paris have it', () => {
    expect(busyIn(vevent('UID:1', 'DTSTART:20270315T080000Z'))).toEqual([])
    expect(busyIn(vevent('UID:1', 'DTSTART;VALUE=DATE:20270315'))).toEqual(['2027-03-14T23:00Z 2027-03-15T23:00Z'])
    expect(busyIn(vevent('UID:1', 'DTSTART;VALUE=DATE:20270327', 'DTEND;VALUE=DATE:20270329'))).toEqual(['2027-03-26T23:00Z 2027-03-28T22:00Z'])
    expect(busyIn(vevent('UID:1', 'DTSTART;VALUE=DATE:20270327', 'DTEND;VALUE=DATE:20270328', 'RRULE:FREQ=DAILY;COUNT=3'))).toEqual(['2027-03-26T23:00Z 2027-03-27T23:00Z', '2027-03-27T23:00Z 2027-03-28T22:00Z', '2027-03-28T22:00Z 2027-03-29T22:00Z'])
  })

  test('a weekly meeting stays at its hour when the clocks change', () => {
    expect(busyIn(vevent('UID:1', 'DTSTART;TZID=Europe/Paris:20200309T090000', 'DTEND;TZID=Europe/Paris:20200309T100000', 'RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20270405T070000Z')).slice(-4)).toEqual(['2027-03-15T08:00Z 2027-03-15T09:00Z', '2027-03-22T08:00Z 2027-03-22T09:00Z', '2027-03-29T07:00Z 2027-03-29T08:00Z', '2027-04-05T07:00Z 2027-04-05T08:00Z'])
    expect(busyIn(romance, vevent('UID:1', 'DTSTART;TZID=Romance Standard Time:20270322T090000', 'DTEND;TZID=Romance Standard Time:20270322T100000', 'RRULE:FREQ=WEEKLY;COUNT=2'))).toEqual(['2027-03-22T08:00Z 2027-03-22T09:00Z', '2027-03-29T07:00Z 2027-03-29T08:00Z'])
  })

  test('a weekly meeting ends on the day of its last', () => {
    expect(busyIn(vevent('UID:1', 'DTSTART;TZID=Europe/Paris:20270315T090000', 'DTEND;TZID=Europe/Paris:20270315T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20270322T075959Z'))).toEqual(['2027-03-15T08:00Z 2027-03-15T09:00Z'])
    expect(busyIn(vevent('UID:1', 'DTSTART;VALUE=DATE:20270315', 'RRULE:FREQ=WEEKLY;UNTIL=20270322'))).toEqual(['2027-03-14T23:00Z 2027-03-15T23:00Z', '2027-03-21T23:00Z 2027-03-22T23:00Z'])
  })

  test('what is taken out of a series is not there, what is moved is where it was moved to, what is added is there', () => {
    const weekly = ['UID:1', 'DTSTART;TZID=Europe/Paris:20270301T090000', 'DTEND;TZID=Europe/Paris:20270301T100000', 'RRULE:FREQ=WEEKLY;COUNT=4'] as const
    const usual = ['2027-03-01T08:00Z 2027-03-01T09:00Z', '2027-03-08T08:00Z 2027-03-08T09:00Z', '2027-03-15T08:00Z 2027-03-15T09:00Z', '2027-03-22T08:00Z 2027-03-22T09:00Z']
    expect(busyIn(vevent(...weekly))).toEqual(usual)
    expect(busyIn(vevent(...weekly, 'EXDATE;TZID=Europe/Paris:20270308T090000,20270322T090000'))).toEqual([usual[0], usual[2]])
    expect(busyIn(vevent(...weekly, 'EXDATE:20270308T080000Z'))).toEqual([usual[0], usual[2], usual[3]])
    expect(busyIn(vevent(...weekly, 'EXDATE;VALUE=DATE:20270301'))).toEqual(usual.slice(1))
    expect(busyIn(vevent(...weekly), vevent('UID:1', 'RECURRENCE-ID;TZID=Europe/Paris:20270308T090000', 'DTSTART;TZID=Europe/Paris:20270309T140000', 'DTEND;TZID=Europe/Paris:20270309T150000'))).toEqual([usual[0], '2027-03-09T13:00Z 2027-03-09T14:00Z', usual[2], usual[3]])
    expect(busyIn(vevent(...weekly), vevent('UID:1', 'RECURRENCE-ID:20270308T080000Z', 'DTSTART:20270308T080000Z', 'DTEND:20270308T090000Z', 'STATUS:CANCELLED'))).toEqual([usual[0], usual[2], usual[3]])
    expect(busyIn(vevent(...weekly), vevent('UID:2', 'RECURRENCE-ID:20270308T080000Z', 'DTSTART:20270308T080000Z', 'DTEND:20270308T090000Z', 'STATUS:CANCELLED'))).toEqual(usual)
    expect(busyIn(vevent('UID:1', 'DTSTART:20270301T080000Z', 'DTEND:20270301T090000Z', 'RDATE:20270303T080000Z'))).toEqual(['2027-03-01T08:00Z 2027-03-01T09:00Z', '2027-03-03T08:00Z 2027-03-03T09:00Z'])
  })

  test('what takes no time of hers is left out: free, cancelled, over, or more than a year ahead', () => {
    const one = ['UID:1', 'DTSTART:20270315T080000Z', 'DTEND:20270315T090000Z']
    expect(busyIn(vevent(...one, 'TRANSP:TRANSPARENT'), vevent(...one, 'STATUS:CANCELLED'))).toEqual([])
    expect(busyIn(vevent(...one, 'TRANSP:OPAQUE', 'STATUS:TENTATIVE'))).toEqual(['2027-03-15T08:00Z 2027-03-15T09:00Z'])
    expect(busyIn(vevent('UID:1', 'DTSTART:20270201T070000Z', 'DTEND:20270201T080000Z'), vevent('UID:2', 'DTSTART:20280210T070000Z', 'DTEND:20280210T080000Z'))).toEqual([])
    expect(busyIn(vevent('UID:1', 'DTSTART:20270201T070000Z', 'DTEND:20270201T083000Z'))).toEqual(['2027-02-01T07:00Z 2027-02-01T08:30Z'])
  })

  test('times come in their order, each once, and no word of the file with them', () => {
    const read = readOwnCalendar(calendar(vevent('UID:1', 'SUMMARY:Chez le médecin', 'DTSTART:20270316T080000Z', 'DTEND:20270316T090000Z'), vevent('UID:2', 'SUMMARY:Secret', 'DTSTART:20270315T080000Z', 'DTEND:20270315T090000Z'), vevent('UID:3', 'DTSTART:20270315T080000Z', 'DTEND:20270315T090000Z')), now)
    expect(read).toEqual({ busy: [{ from: Date.UTC(2027, 2, 15, 8), until: Date.UTC(2027, 2, 15, 9) }, { from: Date.UTC(2027, 2, 16, 8), until: Date.UTC(2027, 2, 16, 9) }] })
  })

  test('a calendar without an event, and several calendars in one file, can be read', () => {
    expect(busyIn()).toEqual([])
    const one = calendar(vevent('UID:1', 'DTSTART:20270315T080000Z', 'DTEND:20270315T090000Z'))
    expect(readOwnCalendar(`\ufeff${one}${one.replaceAll('20270315', '20270316')}`, now)).toMatchObject({ busy: [{}, {}] })
  })
})

describe('a file that is wrong is refused, by a named reason', () => {
  test('what is no calendar', () => {
    for (const text of ['', 'bonjour', '<html></html>', '{"a":1}', 'BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n', 'BEGIN:VEVENT\r\nDTSTART:20270315T080000Z\r\nEND:VEVENT\r\n', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n']) expect(readOwnCalendar(text, now), text).toEqual({ trouble: 'not-a-calendar' })
  })

  test('an event that can’t be read', () => {
    for (const line of ['DTSTART:demain', 'DTSTART;VALUE=TEXT:demain', 'DTSTART:20270315T080000Z\r\nRRULE:FREQ=SOMETIMES', 'DTSTART:20270315T080000Z\r\nRRULE:FREQ=DAILY;BYMONTH=13', 'DTSTART:20270315T080000Z\r\nDTEND:x']) expect(['broken-event', 'not-a-calendar'], line).toContain(busyIn(vevent('UID:1', line)))
  })

  test('more events, more times or more occurrences of the past than are read', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => vevent(`UID:${at}`, 'DTSTART:20200315T080000Z', 'DTEND:20200315T090000Z'))
    expect(busyIn(...many(ownCalendarLimits.events))).toEqual([])
    expect(busyIn(...many(ownCalendarLimits.events + 1))).toBe('too-many-events')
    const daily = (hour: number) => vevent(`UID:${hour}`, `DTSTART:20270201T${hour}0000Z`, `DTEND:20270201T${hour}3000Z`, 'RRULE:FREQ=DAILY')
    expect(busyIn(daily(10), daily(11))).toHaveLength(740)
    expect(busyIn(daily(10), daily(11), daily(12))).toBe('too-many-times')
    expect(busyIn(vevent('UID:1', 'DTSTART:15000101T080000Z', 'DTEND:15000101T090000Z', 'RRULE:FREQ=DAILY'))).toBe('too-many-times')
  })

  test('an event that comes back all the time', () => {
    for (const freq of ['SECONDLY', 'MINUTELY', 'HOURLY']) expect(busyIn(vevent('UID:1', 'DTSTART:20270315T080000Z', 'DTEND:20270315T080001Z', `RRULE:FREQ=${freq}`))).toBe('too-often')
    expect(busyIn(vevent('UID:1', 'DTSTART:20270315T080000Z', 'DTEND:20270315T080001Z', `RRULE:FREQ=DAILY;BYHOUR=${Array.from({ length: 24 }, (_, hour) => hour).join(',')};BYMINUTE=${Array.from({ length: 60 }, (_, minute) => minute).join(',')}`))).toBe('too-many-times')
  })

  test('a rule that never comes true, and a huge file, hang nobody', async () => {
    const never = calendar(vevent('UID:1', 'DTSTART:20270315T080000Z', 'DTEND:20270315T090000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))
    const began = Date.now()
    expect(await readOwnCalendarApart(never, now, 500)).toEqual({ trouble: 'too-hard' })
    expect(Date.now() - began).toBeLessThan(10_000)
    const deep = 'BEGIN:VCALENDAR\r\n'.repeat(14_000)
    expect(await readOwnCalendarApart(deep, now)).toEqual({ trouble: 'not-a-calendar' })
    expect(await readOwnCalendarApart(calendar(vevent('UID:1', 'DTSTART:20270315T080000Z', 'DTEND:20270315T090000Z')), now)).toEqual({ busy: [{ from: Date.UTC(2027, 2, 15, 8), until: Date.UTC(2027, 2, 15, 9) }] })
  })
})
