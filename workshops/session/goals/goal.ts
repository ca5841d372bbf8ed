import type { Trace } from '../happening.ts'
import type { Reason } from './reasons.ts'

/** What a judge says: it is so; or not yet, and why. */
export type Verdict = { readonly isMet: true } | { readonly isMet: false; readonly because: Reason }

/** One thing that is to be seen of an object while a program runs, whatever blocks the program is made of. Looks at what happened so far, as often as one likes. */
export type Claim = (trace: Trace) => Verdict

/** What a hand does to a part, `t` ms after the start, in the units of `PartState`. */
export type HandMove = { readonly t: number; readonly part: string; readonly value: number }

/** No hand does anything: the object goes by itself. */
export const nobody: readonly HandMove[] = []

/** What a step asks for: all of its claims, judged on what the object does. */
export type Goal = {
  readonly claims: readonly Claim[]
  /** What a hand does while nobody is there to do it: a rehearsal needs somebody to press the button. */
  readonly hand: readonly HandMove[]
  /** How long a rehearsal lasts, in s of the board's time; at most 10. */
  readonly seconds: number
}

export const met: Verdict = { isMet: true }

export const notYet = (because: Reason): Verdict => ({ isMet: false, because })

/** The first claim that does not hold yet says why: one thing to mend at a time. */
export function judge({ claims }: Goal, trace: Trace): Verdict {
  for (const claim of claims) {
    const verdict = claim(trace)
    if (!verdict.isMet) return verdict
  }
  return met
}
