import { seasonReport } from '../../../domain/report.ts'
import type { SeasonReport } from '../../../domain/report.ts'
import { communeCoded } from '../../../storage/communes/known.ts'
import { seasonCounted } from '../../../storage/report.ts'
import type { Setting } from '../../setting.ts'
import { seasonAsked } from '../stops/season-asked.ts'
import type { SeasonAsked } from '../stops/season-asked.ts'

/** What a season came to, as it is now. @param asked a school year; the one in which the truck is next, unless it is said */
export async function reportOf(setting: Setting, asked: string | undefined): Promise<SeasonAsked & { readonly report: SeasonReport }> {
  const { database, organisation } = setting
  const season = await seasonAsked(setting, asked)
  const counted = await seasonCounted(database, { organisation, season: { begins: season.begins, ends: season.ends }, now: setting.now() })
  return { ...season, report: seasonReport({ ...counted, populationOf: (commune) => communeCoded(commune)?.population }) }
}
