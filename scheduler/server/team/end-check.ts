import type { CheckId } from '../../domain/ids.ts'
import type { Day } from '../../domain/time.ts'
import type { Database } from '../../storage/database.ts'
import { endCheck } from '../../storage/team/checks.ts'
import { checkNamed, leaningOn, leanOn } from '../../storage/team/leaning.ts'
import type { Leaning } from '../../storage/team/leaning.ts'
import { endShift, lockPerson } from '../../storage/team/shifts.ts'
import type { Setting } from '../setting.ts'
import { afterShiftsEnded } from './acts.ts'

/**
 * What it came to, when somebody's check was to count no longer.
 * - `no-such-check`: there is none, or it has ended already.
 * - `more-leans`: a shift leans on it that was not named: nothing is changed.
 */
export type CheckEnded = { readonly is: 'no-such-check' } | ({ readonly is: 'ended' | 'more-leans' } & Leaning)

/**
 * A check counts no longer from today on. The shifts that nothing else holds are taken away, the others lean on another check of hers.
 * @param named the shifts that somebody has seen are taken away
 */
export async function withdrawCheck(transaction: Database, setting: Setting, id: CheckId, today: Day, named: readonly string[]): Promise<CheckEnded> {
  const { organisation } = setting
  const check = await checkNamed(transaction, organisation, id)
  if (!check) return { is: 'no-such-check' }
  // Whatever she takes meanwhile is looked at once this is done.
  await lockPerson(transaction, organisation, check.person)
  const leaning = await leaningOn(transaction, organisation, id, today)
  if (!leaning || leaning.check.until < today) return { is: 'no-such-check' }
  if (leaning.falls.some((shift) => !named.includes(shift.id))) return { is: 'more-leans', ...leaning }
  for (const { shift, by } of leaning.held) await leanOn(transaction, organisation, shift.id, by)
  for (const { id: shift } of leaning.falls) await endShift(transaction, organisation, shift, ['accepted'], 'cancelled')
  await endCheck(transaction, organisation, id, today)
  if (leaning.falls.length > 0) await afterShiftsEnded(transaction, setting, leaning.falls, '')
  return { is: 'ended', ...leaning }
}
