import { schoolHolidays } from '../domain/calendars/school-holidays.ts'
import type { HolidayTable } from '../domain/calendars/school-holidays.ts'
import type { OrganisationId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import type { Database } from './database.ts'

/** The school holidays an organisation goes by, and the file they were taken from; no file for the table we come with. */
export type HolidaysKept = { readonly table: HolidayTable; readonly file: { readonly name: string; readonly imported: Instant } | undefined }

export async function holidaysKept(database: Database, organisation: OrganisationId): Promise<HolidaysKept> {
  const found = await database.selectFrom('official_calendar').select(['file_name', 'periods', 'imported']).where('organisation', '=', organisation).executeTakeFirst()
  if (!found) return { table: schoolHolidays, file: undefined }
  return { table: found.periods as HolidayTable, file: { name: found.file_name, imported: found.imported.getTime() as Instant } }
}

/** The school holidays an organisation goes by: those of the official file it imported, or the table we come with. */
export const schoolHolidaysOf = async (database: Database, organisation: OrganisationId): Promise<HolidayTable> => (await holidaysKept(database, organisation)).table

/** The table of an official file replaces what was there. */
export async function keepHolidays(transaction: Database, organisation: OrganisationId, { fileName, table, now }: { readonly fileName: string; readonly table: HolidayTable; readonly now: Instant }): Promise<void> {
  const row = { file_name: fileName, periods: JSON.stringify(table), imported: new Date(now) }
  await transaction
    .insertInto('official_calendar')
    .values({ organisation, ...row })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet(row))
    .execute()
}

/** Back to the table we come with. */
export async function forgetHolidays(transaction: Database, organisation: OrganisationId): Promise<void> {
  await transaction.deleteFrom('official_calendar').where('organisation', '=', organisation).execute()
}
