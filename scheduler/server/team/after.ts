import type { Database } from '../../storage/database.ts'
import type { ShiftKept } from '../../storage/team/shifts.ts'
import type { Setting } from '../setting.ts'

/**
 * What follows when people no longer come on shifts that were theirs, in the transaction in which those ended.
 * The shifts are as they were before.
 */
export type AfterShiftsEnded = (transaction: Database, setting: Setting, shifts: readonly ShiftKept[]) => Promise<void>

/** Those concerned are told, and somebody else is looked for: nobody is yet. */
export const afterShiftsEnded: AfterShiftsEnded = () => Promise.resolve()
