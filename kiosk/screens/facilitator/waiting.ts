import type { WordsKey } from '../words/words.ts'

/** What was refused: how many tries are left, or until when (ms, as `performance.now` counts) nobody may try. */
export type Refused = { readonly left: number; readonly until: number }

/** Whole seconds that are still to be waited. */
export const secondsLeft = ({ until }: Refused, now: number): number => Math.max(0, Math.ceil((until - now) / 1_000))

type Told = { readonly key: WordsKey; readonly values: Readonly<Record<string, number>> }

/** A wait in words, in minutes when it is long: it counts down calmly. */
export function waitTold(seconds: number): Told {
  if (seconds === 1) return { key: 'facilitator.pad.second', values: {} }
  return seconds <= 90 ? { key: 'facilitator.pad.seconds', values: { count: seconds } } : { key: 'facilitator.pad.minutes', values: { count: Math.ceil(seconds / 60) } }
}

/** What is said above the keys: what was refused, and what to do. */
export function refusalTold(refused: Refused | undefined, seconds: number): Told {
  if (!refused) return { key: 'facilitator.pad.ask', values: {} }
  if (seconds > 0) return { key: 'facilitator.pad.rest', values: {} }
  if (refused.left === 0) return { key: 'facilitator.pad.again', values: {} }
  return refused.left === 1 ? { key: 'facilitator.pad.wrongOne', values: {} } : { key: 'facilitator.pad.wrong', values: { left: refused.left } }
}
