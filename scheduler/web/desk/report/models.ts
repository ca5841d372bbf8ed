import type { SeasonReport } from '../../../domain/report.ts'
import type { Day } from '../../../domain/time.ts'

/** What a season came to. */
export type DeskReportPage = {
  readonly page: 'desk-report'
  /** `2026-2027` */
  readonly season: string
  /** All that can be looked at. */
  readonly seasons: readonly string[]
  /** Until when it is over. */
  readonly today: Day
  readonly report: SeasonReport
}
