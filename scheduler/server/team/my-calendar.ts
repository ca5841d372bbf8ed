import { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import * as z from 'zod'
import type { OrganisationId, PersonId } from '../../domain/ids.ts'
import { MINUTE } from '../../domain/time.ts'
import { languageOfTeammate, shiftsSeen } from '../../storage/team/shifts-seen.ts'
import type { ShiftSeen } from '../../storage/team/shifts-seen.ts'
import { addresses } from '../../web/addresses.ts'
import type { CalendarShown } from '../../web/team/my-days-models.ts'
import { roleWords } from '../../web/team/role-words.ts'
import { filled, heldTogether } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { sendProblem } from '../booking-routes.ts'
import { calendarWritten, plain } from '../calendar/calendar-written.ts'
import { calendarWords } from '../calendar/words.ts'
import { isKeyTo, keyTo } from '../key.ts'
import { problem } from '../problem.ts'
import { nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'

/* Somebody's days with the truck, as a calendar to subscribe to: who has its address has it. It names nobody else. */

type Keyed = Pick<Setting, 'secret' | 'organisation'>

const opened = (organisation: OrganisationId, person: PersonId): string => `team-calendar/${organisation}/${person}`

/** What stands for somebody's calendar in its address: nothing keeps it. */
export const calendarToken = ({ secret, organisation }: Keyed, person: PersonId): string => `${person}.${keyTo(secret, opened(organisation, person))}`

/** Where her calendar is. */
export function calendarOf(setting: Keyed & Pick<Setting, 'address'>, person: PersonId): CalendarShown {
  const path = addresses.myCalendar(calendarToken(setting, person))
  return { path, address: `${setting.address}${path}` }
}

const calendarPath = z.strictObject({ calendar: z.string().regex(/^[0-9a-f-]{36}\.[\w-]+$/) })

export const myCalendarRoutes = (setting: Setting): readonly Route[] => [
  route({
    method: 'GET',
    url: '/mes-jours/agenda/:calendar.ics',
    does: 'One’s own days with the truck, to subscribe to in a calendar.',
    who: 'holder',
    path: calendarPath,
    body: nothing,
    async answer({ path, reply }) {
      const { database, organisation, secret } = setting
      const [person = '', key = ''] = path.calendar.split('.')
      const hers = isKeyTo(key, secret, opened(organisation, person as PersonId)) ? (person as PersonId) : undefined
      const locale = hers && (await languageOfTeammate(database, organisation, hers))
      if (!hers || !locale) return sendProblem(reply, problem(404, 'no-such-page'))
      return reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="mes-jours.ics"').send(myCalendar(setting, await shiftsSeen(database, organisation, { person: hers }), locale))
    },
  }),
]

/** So long (days) one to which she comes no more is shown as cancelled. */
const CROSSED_OUT_FOR = 30

/** So long (days) one that is over stays. */
const KEPT_FOR = 365

/** Seconds before the shift. */
const REMINDED_BEFORE = 24 * 3_600

const words = {
  fr: { name: heldTogether('Mes jours avec le camion – {{organisation}}'), summary: heldTogether('Camion : {{commune}} ({{role}})'), role: heldTogether('Rôle : {{role}}'), more: heldTogether('L’équipe et le déroulé : {{address}}'), cancelled: 'Ce jour est annulé : vous n’êtes pas attendu ou attendue.' },
  en: { name: 'My days with the truck – {{organisation}}', summary: 'Truck: {{commune}} ({{role}})', role: 'Role: {{role}}', more: 'The team and the plan: {{address}}', cancelled: 'This day is cancelled: nobody expects you.' },
} as const

type Told = Pick<Setting, 'name' | 'email' | 'address' | 'now'>

/** The text of her calendar. */
export function myCalendar(setting: Told, shifts: readonly ShiftSeen[], locale: Locale): string {
  const isSince = (shift: ShiftSeen, days: number) => shift.range.until > setting.now() - days * 24 * 60 * MINUTE
  const shown = shifts.filter((shift) => shift.stopState !== 'draft' && isSince(shift, isCancelled(shift) ? CROSSED_OUT_FOR : KEPT_FOR))
  return calendarWritten(locale, ICalCalendarMethod.PUBLISH, filled(words[locale].name, { organisation: setting.name }), shown.map((shift) => eventOf(setting, shift, locale)))
}

const isCancelled = ({ state, stopState }: ShiftSeen): boolean => state === 'cancelled' || stopState === 'cancelled'

function eventOf({ name, email, address, now }: Told, shift: ShiftSeen, locale: Locale): ICalEventData {
  const said = words[locale]
  const { id, range, communeName, place, access, role, changed } = shift
  const roleName = roleWords[locale].name[role]
  const summary = plain(filled(said.summary, { commune: communeName, role: roleName }))
  const where = place === '' ? communeName : `${place}, ${communeName}`
  const url = new URL(addresses.myDay(id), address).href
  const isOff = isCancelled(shift)
  const description = [...(isOff ? [said.cancelled] : []), filled(said.role, { role: roleName }), ...(access === '' ? [] : [filled(calendarWords[locale].access, { access })]), ...(isOff ? [] : [filled(said.more, { address: url })])]
  return {
    id: `shift-${id}@${new URL(address).hostname}`,
    sequence: changed,
    stamp: new Date(now()),
    // As Date and without a zone they are written in UTC: with a zone ical-generator 11.1.2 writes the hours of the server's own.
    start: new Date(range.from),
    end: new Date(range.until),
    summary,
    location: plain(where),
    description: plain(description.join('\n')),
    url,
    organizer: { name: plain(name), email },
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(isOff ? {} : { alarms: [{ trigger: REMINDED_BEFORE, description: filled(calendarWords[locale].tomorrow, { what: summary }) }] }),
  }
}
