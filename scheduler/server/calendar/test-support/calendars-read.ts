import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

/** What a calendar program finds in a text. Days as `2027-03-15`, moments as `2027-03-15T08:00:00.000Z`. */
export type CalendarRead = { readonly method: string; readonly name: string | undefined; readonly events: readonly EventRead[] }

export type EventRead = {
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly from: string
  readonly until: string
  readonly summary: string
  readonly location: string
  readonly description: string
  readonly url: string
  readonly organizer: string
  readonly attendees: readonly string[]
  readonly alarms: readonly string[]
}

/** With Mozilla’s parser. Throws when the text is not a calendar. */
export function readByIcalJs(text: string): CalendarRead {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const said = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name)
  const moment = (component: ICAL.Component, name: string) => {
    const time = said(component, name) as ICAL.Time
    return time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString()
  }
  // Neither name is a text to ical.js, which leaves them escaped.
  const name = said(calendar, 'x-wr-calname') as string | null
  return {
    method: String(said(calendar, 'method')),
    name: name?.replaceAll(/\\([\\;,])/g, '$1'),
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: String(said(event, 'uid')),
      sequence: Number(said(event, 'sequence')),
      status: String(said(event, 'status')),
      from: moment(event, 'dtstart'),
      until: moment(event, 'dtend'),
      summary: String(said(event, 'summary')),
      location: String(said(event, 'location')),
      description: String(said(event, 'description')),
      url: String(said(event, 'url')),
      organizer: String(said(event, 'organizer')),
      attendees: event.getAllProperties('attendee').map((attendee) => String(attendee.getFirstValue())),
      alarms: event.getAllSubcomponents('valarm').map((alarm) => `${String(said(alarm, 'trigger'))} ${String(said(alarm, 'description'))}`),
    })),
  }
}

type Valued = string | { readonly val: string }

/** What node-ical finds, as far as it is compared. */
type NodeEvent = Omit<EventRead, 'from' | 'until' | 'url' | 'organizer' | 'attendees' | 'alarms'> & {
  readonly type: 'VEVENT'
  readonly method: string
  readonly start: Date
  readonly end: Date
  readonly datetype: 'date' | 'date-time'
  readonly url: Valued
  readonly organizer: Valued
  readonly attendee?: Valued | readonly Valued[]
  readonly alarms?: readonly { readonly trigger: string; readonly description: string }[]
}

type NodeCalendar = { readonly type: 'VCALENDAR'; readonly method: string; readonly 'WR-CALNAME'?: string }

/** With another. */
export function readByNodeIcal(text: string): CalendarRead {
  const found = Object.values(nodeIcal.sync.parseICS(text)) as unknown as readonly (NodeEvent | NodeCalendar | { readonly type?: undefined })[]
  const value = (said: Valued) => (typeof said === 'string' ? said : said.val)
  const calendar = found.find((one) => one.type === 'VCALENDAR')
  return {
    method: calendar?.method ?? '',
    name: calendar?.['WR-CALNAME'],
    events: found
      .filter((one) => one.type === 'VEVENT')
      .map(({ uid, sequence, status, start, end, datetype, summary, location, description, url, organizer, attendee = [], alarms = [] }) => {
        const written = (date: Date) => (datetype === 'date' ? localDay(date) : date.toISOString())
        return {
          uid,
          sequence,
          status,
          from: written(start),
          until: written(end),
          summary,
          location,
          description,
          url: value(url),
          organizer: value(organizer),
          attendees: (Array.isArray(attendee) ? (attendee as readonly Valued[]) : [attendee as Valued]).map(value),
          alarms: alarms.map((alarm) => `${alarm.trigger} ${alarm.description}`),
        }
      }),
  }
}

/** node-ical makes a day the midnight of the machine that reads it. */
const localDay = (date: Date): string => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((number) => String(number).padStart(2, '0')).join('-')

/** What both find, each in its own way. */
export const readings = (text: string): readonly CalendarRead[] => [readByIcalJs(text), readByNodeIcal(text)]
