import * as z from 'zod'
import { usualAccompaniment } from '../../../domain/accompaniment.ts'
import { calendarChanges, knownUntil } from '../../../domain/calendars/calendar-changes.ts'
import { readOfficialFile } from '../../../domain/calendars/official-file.ts'
import type { HolidayTable } from '../../../domain/calendars/school-holidays.ts'
import { holidayZones } from '../../../domain/calendars/zones.ts'
import { checkKinds, usualLengths } from '../../../domain/team/clearance.ts'
import { dayAt } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { forgetHolidays, holidaysKept, keepHolidays } from '../../../storage/official-calendar.ts'
import { organisationSeen, renameOrganisation } from '../../../storage/organisation.ts'
import { checkLengths } from '../../../storage/team/checks.ts'
import { addresses } from '../../../web/addresses.ts'
import { settingsNotices } from '../../../web/desk/lists/models.ts'
import type { CalendarTrouble, DeskCalendarPage, DeskSettingsPage, FieldProblem, OrganisationField } from '../../../web/desk/lists/models.ts'
import { sentIn } from '../../pages/form-body.ts'
import type { Sent } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { adultsRoutes } from './adults-routes.ts'
import { checkLengthsRoutes } from './check-lengths-routes.ts'
import { tableIn } from './calendar-table.ts'
import { fileIn, uploaded } from './uploaded.ts'

/** Bytes: the official file of ten years is a tenth of it. */
const LONGEST_FILE = 10 * 1024 * 1024
const LONGEST_TABLE = 2 * 1024 * 1024

const form = z.string().max(60_000).transform(sentIn)
const tableForm = z.string().max(LONGEST_TABLE).transform(sentIn)

type Asked = Parameters<SendPage>[0]

/** Who runs the truck, and the school calendar she goes by. */
export function settingsRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting
  const { desk } = addresses

  const sendSettings = async (asked: Asked, over: Partial<DeskSettingsPage> = {}, status = 200) => send(asked, { ...(await settingsPage(setting)), ...over }, status)
  const refuseFile = (asked: Asked, troubles: readonly CalendarTrouble[]) => sendSettings(asked, { troubles }, 422)
  const back = (asked: Asked, notice: (typeof settingsNotices)[number]) => asked.reply.redirect(`${desk.settings}?fait=${notice}`, 303)

  return [
    deskRoute({
      method: 'GET',
      url: desk.settings,
      does: 'The organisation, its rules and its school calendar.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const { fait } = asked.request.query as Readonly<Record<string, unknown>>
        return sendSettings(asked, { notice: settingsNotices.find((name) => name === fait) })
      },
    }),
    deskRoute({
      method: 'POST',
      url: desk.settings,
      does: 'Another name or address of the organisation.',
      who: 'coordinator',
      path: nothing,
      body: form,
      async answer({ body, ...asked }) {
        const { values, mistakes } = readOrganisation(body)
        if (mistakes.length > 0) return sendSettings(asked, { values, mistakes }, 422)
        await database.transaction().execute(async (transaction) => {
          await renameOrganisation(transaction, organisation, values)
          await noteDeed(transaction, organisation, asked.visitor.person, 'organisation-renamed')
        })
        return back(asked, 'organisation-kept')
      },
    }),
    ...adultsRoutes(setting, (asked, adults) => sendSettings(asked, { adults }, 422)),
    ...checkLengthsRoutes(setting, async (asked, typed) => sendSettings(asked, { lengths: { ...(await settingsPage(setting)).lengths, typed } }, 422)),
    deskRoute({
      method: 'POST',
      url: desk.calendarFile,
      does: 'Shows what a file of school holidays would change. Nothing is kept.',
      who: 'coordinator',
      path: nothing,
      body: uploaded,
      longestBody: LONGEST_FILE,
      async answer({ body, ...asked }) {
        const file = fileIn(body)
        if ('trouble' in file) return refuseFile(asked, [{ why: file.trouble, line: 1, detail: '' }])
        const read = readOfficialFile(file.text.replaceAll('\0', ''))
        if (read.problems) return refuseFile(asked, read.problems)
        const { table } = await holidaysKept(database, organisation)
        return send(asked, calendarPage(file.name, table, read, dayAt(setting.now(), 'Europe/Paris')))
      },
    }),
    deskRoute({
      method: 'POST',
      url: desk.keepCalendar,
      does: 'Keeps the school holidays that were shown.',
      who: 'coordinator',
      path: nothing,
      body: tableForm,
      longestBody: LONGEST_TABLE,
      async answer({ body, ...asked }) {
        const table = tableIn(body.get('table')?.[0] ?? '')
        if (!table) return refuseFile(asked, [{ why: 'not-the-table', line: 1, detail: '' }])
        const fileName = (body.get('name')?.[0] ?? '').slice(0, 120)
        await database.transaction().execute(async (transaction) => {
          await keepHolidays(transaction, organisation, { fileName, table, now: setting.now() })
          await noteDeed(transaction, organisation, asked.visitor.person, 'calendar-imported')
        })
        return back(asked, 'calendar-kept')
      },
    }),
    deskRoute({
      method: 'POST',
      url: desk.forgetCalendar,
      does: 'Back to the school holidays that come with the software.',
      who: 'coordinator',
      path: nothing,
      body: form,
      async answer(asked) {
        await database.transaction().execute(async (transaction) => {
          await forgetHolidays(transaction, organisation)
          await noteDeed(transaction, organisation, asked.visitor.person, 'calendar-forgotten')
        })
        return back(asked, 'calendar-forgotten')
      },
    }),
  ]
}

async function settingsPage({ database, organisation, now }: Setting): Promise<DeskSettingsPage> {
  const [named, { table, file }, days] = await Promise.all([organisationSeen(database, organisation), holidaysKept(database, organisation), checkLengths(database, organisation)])
  const until = knownUntil(table)
  const today = dayAt(now(), 'Europe/Paris')
  return {
    page: 'desk-settings',
    values: { name: named?.name ?? '', email: named?.email ?? '' },
    mistakes: [],
    accompaniment: named?.accompaniment ?? usualAccompaniment,
    isUsual: named?.accompaniment === undefined,
    lengths: { days, isUsual: checkKinds.every((kind) => days[kind] === usualLengths[kind]) },
    zones: holidayZones.map((zone) => ({ zone, until: until[zone], toConfirm: table.periods.filter(({ zones, isConfirmed, from }) => zones.includes(zone) && !isConfirmed && from >= today).length })),
    ...(file ? { file: { name: file.name, imported: dayAt(file.imported, 'Europe/Paris') } } : {}),
    troubles: [],
  }
}

function calendarPage(fileName: string, before: HolidayTable, { table, leftOut }: Extract<ReturnType<typeof readOfficialFile>, { readonly table: HolidayTable }>, today: Day): DeskCalendarPage {
  const [known, would] = [knownUntil(before), knownUntil(table)]
  return {
    page: 'desk-calendar',
    fileName,
    zones: holidayZones.map((zone) => ({ zone, before: known[zone], after: would[zone] })),
    changes: calendarChanges(before, table).filter((change) => isAhead(change, today) || (change.is === 'moved' && isAhead(change.before, today))),
    leftOut: leftOut.map((year) => ({ zone: year.zone, schoolYear: year.schoolYear, isContradicting: 'contradicting' in year })),
    table: JSON.stringify(table),
  }
}

/** What is over changes nothing any more. */
const isAhead = ({ until }: { readonly until: Day | undefined }, today: Day): boolean => until === undefined || until >= today

function readOrganisation(sent: Sent): { readonly values: Readonly<Record<OrganisationField, string>>; readonly mistakes: readonly FieldProblem<OrganisationField>[] } {
  const typed = (field: OrganisationField) => (sent.get(field)?.[0] ?? '').trim()
  const [name, email] = [typed('name'), typed('email')]
  const mistakes: FieldProblem<OrganisationField>[] = []
  if (name === '') mistakes.push({ field: 'name', code: 'missing' })
  if (name.length > 120) mistakes.push({ field: 'name', code: 'too-long' })
  if (email !== '' && (email.length > 160 || !z.email().safeParse(email).success)) mistakes.push({ field: 'email', code: 'not-email' })
  return { values: { name, email }, mistakes }
}
