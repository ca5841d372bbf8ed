import type { PersonId } from '../../domain/ids.ts'
import { sinceYesterday } from '../../domain/message.ts'
import { clearanceEnding } from '../../domain/team/clearance.ts'
import { dayAfter, dayAt } from '../../domain/time.ts'
import { checksKept } from '../../storage/team/checks.ts'
import { newsOf } from '../../storage/today.ts'
import { tellCheckEnds, tellNews, tellUnready } from '../messages/tell-team.ts'
import type { Setting } from '../setting.ts'
import { unreadySessions } from './unready.ts'

/** A session that is not ready is told to the coordinators so many days before. */
export const UNREADY_TOLD = 7

const zone = 'Europe/Paris'

/** Tells the coordinators of every class that comes within a week and whose team is not complete: once of the same lack. */
export async function warnUnready(setting: Setting): Promise<void> {
  const { database, now } = setting
  const today = dayAt(now(), zone)
  for (const { stop, communeName, place, day, half, range, zone: clock, role, lacks } of await unreadySessions(database, setting, { from: today, until: dayAfter(today, UNREADY_TOLD) })) {
    if (range.from <= now()) continue
    await database.transaction().execute((transaction) => tellUnready(transaction, setting, { stop, communeName, place, access: '', day, half, range, zone: clock, role }, lacks))
  }
}

/** Tells whoever is cleared no more than thirty days longer, and the coordinators: once of the same day. */
export async function warnEndingChecks(setting: Setting): Promise<void> {
  const { database, organisation, now } = setting
  const today = dayAt(now(), zone)
  for (const [person, checks] of Map.groupBy(await checksKept(database, organisation), (check) => check.person)) await warnEnding(setting, person, clearanceEnding(checks, today))
}

async function warnEnding(setting: Setting, person: PersonId, last: ReturnType<typeof clearanceEnding>): Promise<void> {
  if (last !== undefined) await setting.database.transaction().execute((transaction) => tellCheckEnds(transaction, setting, person, last))
}

/** Tells the coordinators, once in a morning, of what came since the one before; of nothing, nothing. */
export async function warnOfNews(setting: Setting): Promise<void> {
  const { database, organisation, now } = setting
  const since = sinceYesterday(zone, now())
  const news = since && (await newsOf(database, organisation, since))
  if (!news || Object.values(news).every((count) => count === 0)) return
  await database.transaction().execute((transaction) => tellNews(transaction, setting, since.day, { news }))
}
