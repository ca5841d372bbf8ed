import { repeated } from '../repeated.ts'
import type { Setting } from '../setting.ts'
import { aloneIn } from '../../storage/waiting-swept.ts'
import { carryOnSearches } from './search.ts'
import { warnEndingChecks, warnOfNews, warnUnready } from './warn.ts'

/** What has to be looked at from time to time: nothing tells that an hour has passed. */
export async function sweepTeam(setting: Setting): Promise<void> {
  const { database, organisation } = setting
  await aloneIn(database, organisation, 'team', async () => {
    await carryOnSearches(setting)
    await warnUnready(setting)
    await warnEndingChecks(setting)
    await warnOfNews(setting)
  })
}

/** ms */
const BETWEEN = 60_000

/** Does it every minute, until it is stopped; one that failed is made up for by the next. @returns what stops it, once the last is done */
export const keepTeam = (setting: Setting, failed: (error: unknown) => void, between = BETWEEN): (() => Promise<void>) => repeated(() => sweepTeam(setting).then(() => between), between, failed)
