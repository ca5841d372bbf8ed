import type { PersonId } from '../../domain/ids.ts'
import type { Availability } from '../../domain/team/availability.ts'
import { dayAt } from '../../domain/time.ts'
import type { Day } from '../../domain/time.ts'
import { lockPerson } from '../../storage/team/shifts.ts'
import { keepAvailability, keepBusy, teammateOf } from '../../storage/team/teammates.ts'
import type { TeammateKept } from '../../storage/team/teammates.ts'
import { tryOnce } from '../../storage/signing-in.ts'
import { addresses } from '../../web/addresses.ts'
import { availabilityNotices } from '../../web/join/models.ts'
import type { AvailabilityPage, AvailabilityProblem, FileProblem } from '../../web/join/models.ts'
import { fileIn, uploaded } from '../desk/lists/uploaded.ts'
import type { Upload } from '../desk/lists/upload.ts'
import type { SendPage } from '../pages/send-page.ts'
import { clockIn, momentIn } from '../pages/shown.ts'
import { markOf } from '../place.ts'
import { deskRoute, nothing } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { form, typedIn } from '../sign-in/sign-in-routes.ts'
import type { Visitor } from '../sign-in/visitor.ts'
import { daysFromToday, partOf, weekIn, withDay, withoutDay } from './availability-form.ts'
import type { DaysChanged } from './availability-form.ts'
import { readOwnCalendarApart } from './own-calendar-apart.ts'
import { ownCalendarLimits } from './own-calendar.ts'

const HERE = 'Europe/Paris'

/** Bytes: what is too large is still told so, up to here. */
const LONGEST_UPLOAD = 4 * 1024 * 1024

/** Files of hers in an hour: reading one may take seconds. */
const FILES_A_PERSON = 20

type Asked = Parameters<SendPage>[0] & { readonly visitor: Visitor }

/** When somebody can come, as she says it. */
export function availabilityRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting
  const todayIs = (): Day => dayAt(setting.now(), HERE)

  /** For her who has said who she is; the others say that first. */
  const ofTeammate = async (asked: Asked, answer: (teammate: TeammateKept) => Promise<unknown>): Promise<unknown> => {
    const teammate = await teammateOf(database, organisation, asked.visitor.person)
    return teammate?.conductAccepted === undefined ? asked.reply.redirect(`${addresses.profile}?fait=to-begin`, 303) : answer(teammate)
  }

  const sendAvailability = (asked: Asked, teammate: TeammateKept, told: Partial<AvailabilityPage> = {}, status = 200) => send(asked, { ...availabilityPage(teammate, todayIs()), ...told }, status)

  const refuse = (asked: Asked, teammate: TeammateKept, problems: readonly AvailabilityProblem[], values?: AvailabilityPage['values']) => sendAvailability(asked, teammate, { problems, ...(values ? { values } : {}) }, 422)

  const done = (asked: Asked, notice: (typeof availabilityNotices)[number]) => asked.reply.redirect(`${addresses.availability}?fait=${notice}`, 303)

  /** One form after the other: of two that are sent at once, neither undoes the other. */
  const changeDays = (person: PersonId, change: (days: Availability['days']) => DaysChanged): Promise<DaysChanged> =>
    database.transaction().execute(async (transaction) => {
      await lockPerson(transaction, organisation, person)
      const changed = change((await teammateOf(transaction, organisation, person))?.days ?? {})
      if ('days' in changed) await keepAvailability(transaction, organisation, person, changed)
      return changed
    })

  return [
    deskRoute({
      method: 'GET',
      url: addresses.availability,
      does: 'When somebody of the team can come.',
      who: 'volunteer',
      path: nothing,
      body: nothing,
      answer: (asked) =>
        ofTeammate(asked, async (teammate) => {
          const { fait } = asked.request.query as Readonly<Record<string, unknown>>
          return sendAvailability(asked, teammate, { notice: availabilityNotices.find((name) => name === fait) })
        }),
    }),
    deskRoute({
      method: 'POST',
      url: addresses.availability,
      does: 'Another week, or a single day more or less.',
      who: 'volunteer',
      path: nothing,
      body: form,
      answer: ({ body, ...asked }) =>
        ofTeammate(asked, async (teammate) => {
          const what = typedIn(body, 'do')
          const values = { day: typedIn(body, 'day').slice(0, 40), part: typedIn(body, 'part').slice(0, 40) }
          const { person } = asked.visitor
          if (what === 'week') {
            await keepAvailability(database, organisation, person, { week: weekIn(body) })
            return done(asked, 'week-kept')
          }
          const isLess = what === 'remove-day'
          const changed = await changeDays(person, (days) => (isLess ? { days: withoutDay(days, values.day, todayIs()) } : withDay(days, values, todayIs())))
          return 'problems' in changed ? refuse(asked, teammate, changed.problems, values) : done(asked, isLess ? 'day-removed' : 'day-kept')
        }),
    }),
    deskRoute({
      method: 'POST',
      url: addresses.ownCalendar,
      does: 'The times of one’s own calendar, from its file; nothing else of it is kept.',
      who: 'volunteer',
      path: nothing,
      body: uploaded,
      longestBody: LONGEST_UPLOAD,
      answer: ({ body, ...asked }) =>
        ofTeammate(asked, async (teammate) => {
          const { person } = asked.visitor
          const text = textIn(body)
          if ('trouble' in text) return refuse(asked, teammate, [{ field: 'file', code: text.trouble }])
          const tried = await database.transaction().execute((transaction) => tryOnce(transaction, { organisation, what: markOf(setting, 'calendar', person), most: FILES_A_PERSON, now: setting.now() }))
          if (tried.isTooOften) return sendAvailability(asked, teammate, { problems: [{ field: 'file', code: 'tried-too-often', again: clockIn(tried.again, HERE) }] }, 429)
          const read = await readOwnCalendarApart(text.text, setting.now())
          if ('trouble' in read) return refuse(asked, teammate, [{ field: 'file', code: read.trouble }])
          await keepBusy(database, organisation, person, read.busy, setting.now())
          return done(asked, 'calendar-read')
        }),
    }),
    deskRoute({
      method: 'POST',
      url: addresses.forgetOwnCalendar,
      does: 'Forgets the times of one’s own calendar.',
      who: 'volunteer',
      path: nothing,
      body: form,
      async answer(asked) {
        await keepBusy(database, organisation, asked.visitor.person, [], undefined)
        return done(asked, 'calendar-forgotten')
      },
    }),
  ]
}

function textIn(body: Upload): { readonly text: string } | { readonly trouble: FileProblem } {
  if ((body.files.get('file')?.bytes.length ?? 0) > ownCalendarLimits.size) return { trouble: 'too-large' }
  return fileIn(body)
}

function availabilityPage({ week, days, busy, busyRead }: TeammateKept, today: Day): AvailabilityPage {
  return {
    page: 'availability',
    today,
    week,
    days: Object.entries(daysFromToday(days, today)).map(([day, given]) => ({ day: day as Day, part: partOf(given) })),
    values: { day: '', part: '' },
    ...(busyRead === undefined ? {} : { ownCalendar: { read: momentIn(busyRead, HERE), times: busy.length } }),
    problems: [],
  }
}
