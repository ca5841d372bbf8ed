import type { Day } from '../time.ts'
import { countsUntil } from './clearance.ts'
import type { Check, CheckKind } from './clearance.ts'

/**
 * Why a check can't be noted so.
 * - `future`: nobody has seen it yet.
 * - `too-old`: seen then, it would count no longer.
 * - `before-seen`: it would end before it was seen.
 * - `over`: it would count on no day from today on.
 * - `too-long`: it would count for longer than its kind does; until when it may.
 */
export type CheckMistake = { readonly field: 'seen'; readonly code: 'future' | 'too-old' } | { readonly field: 'until'; readonly code: 'before-seen' | 'over' } | { readonly field: 'until'; readonly code: 'too-long'; readonly longest: Day }

/** What is wrong with a check that somebody notes today; undefined when it may be. */
export function checkMistake({ kind, seen, until }: Check, today: Day, lengths: Readonly<Record<CheckKind, number>>): CheckMistake | undefined {
  const longest = countsUntil(kind, seen, lengths)
  if (seen > today) return { field: 'seen', code: 'future' }
  if (longest < today) return { field: 'seen', code: 'too-old' }
  if (until < seen) return { field: 'until', code: 'before-seen' }
  if (until < today) return { field: 'until', code: 'over' }
  return until > longest ? { field: 'until', code: 'too-long', longest } : undefined
}
