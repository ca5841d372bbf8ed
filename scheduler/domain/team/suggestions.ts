import { kilometresBetween } from '../distance.ts'
import { shiftRefusals } from './shift-rules.ts'
import type { ShiftRefusal, Taking } from './shift-rules.ts'
import type { Place, ShiftRole, Skill } from './shift.ts'

/* Who suits a shift best, by reasons that have names and are all shown. Whoever a hard rule refuses is not suggested. */

/** Somebody who may be asked. */
export type Candidate = Taking & {
  /** Undefined when she has not said where she lives, or nobody knows where that is. */
  readonly home: Place | undefined
  /** So far (kilometres, as the crow flies) she comes. */
  readonly reach: number
  readonly isAvailable: boolean
  readonly isNew: boolean
  /** Days she has worked this season. */
  readonly days: number
  /** She said that she would like just this: the role, the stop or the level. */
  readonly isWished: boolean
}

/**
 * Why somebody suits a shift, or suits it less.
 * - `skill`: she can what is asked for.
 * - `near`, `far`: how far she lives (km); `far`: farther than she comes.
 * - `few-days`: she has worked fewer days than the others.
 * - `newcomer`: she is new, and somebody experienced is there; `alone-and-new`: nobody is.
 * - `wished`: she would like it.
 * - `not-free`: she has not said that she can come then.
 */
export type Reason =
  | { readonly is: 'skill'; readonly skill: Skill }
  | { readonly is: 'near' | 'far'; readonly kilometres: number }
  | { readonly is: 'few-days'; readonly days: number }
  | { readonly is: 'newcomer' | 'alone-and-new' | 'wished' | 'not-free' }

/** What each role would like somebody to be able to do. */
export const skillsAsked: Readonly<Record<ShiftRole, readonly Skill[]>> = { lead: ['teaching'], facilitator: ['teaching', 'electronics'], coder: ['electronics'], driver: ['driving'], welcome: ['french'] }

/** What each reason weighs: a wish more than the road, the road more than a skill that is merely useful. */
const weights: Readonly<Record<Reason['is'], number>> = { wished: 4, near: 3, 'few-days': 3, skill: 2, newcomer: 2, 'alone-and-new': -6, far: -6, 'not-free': -10 }

export type Suggestion<One extends Candidate> = { readonly candidate: One; readonly reasons: readonly Reason[]; readonly weight: number }

export type Suggested<One extends Candidate> = {
  /** The best first; of who weighs alike, whoever has worked fewer days, then whoever lives nearer. */
  readonly suited: readonly Suggestion<One>[]
  readonly refused: readonly { readonly candidate: One; readonly because: readonly ShiftRefusal[] }[]
}

/** @param asked the skills that the shift's class or workshop would like */
export function suggestions<One extends Candidate>(candidates: readonly One[], asked: readonly Skill[], hasExperienced: boolean): Suggested<One> {
  const told = candidates.map((candidate) => ({ candidate, because: shiftRefusals(candidate) }))
  const able = told.filter(({ because }) => because.length === 0).map(({ candidate }) => candidate)
  const usual = able.map(({ days }) => days).toSorted((one, other) => one - other)[Math.floor(able.length / 2)] ?? 0
  const suited = able.map((candidate): Suggestion<One> => {
    const reasons = reasonsFor(candidate, asked, hasExperienced, usual)
    return { candidate, reasons, weight: reasons.reduce((sum, { is }) => sum + weights[is], 0) }
  })
  return {
    suited: suited.toSorted((one, other) => other.weight - one.weight || one.candidate.days - other.candidate.days || kilometresOf(one) - kilometresOf(other)),
    refused: told.filter(({ because }) => because.length > 0),
  }
}

const kilometresOf = ({ reasons }: Suggestion<Candidate>): number => reasons.flatMap((reason) => ('kilometres' in reason ? [reason.kilometres] : []))[0] ?? 0

function reasonsFor(candidate: Candidate, asked: readonly Skill[], hasExperienced: boolean, usual: number): readonly Reason[] {
  const kilometres = candidate.home && Math.round(kilometresBetween(candidate.home, candidate.shift.place))
  return [
    ...(candidate.isAvailable ? [] : [{ is: 'not-free' } as const]),
    ...(candidate.isWished ? [{ is: 'wished' } as const] : []),
    ...(kilometres === undefined ? [] : [{ is: kilometres <= candidate.reach ? 'near' : 'far', kilometres } as const]),
    ...asked.filter((skill) => candidate.who.skills.has(skill)).map((skill): Reason => ({ is: 'skill', skill })),
    ...(candidate.days < usual ? [{ is: 'few-days', days: candidate.days } as const] : []),
    ...(candidate.isNew ? [{ is: hasExperienced ? 'newcomer' : 'alone-and-new' } as const] : []),
  ]
}
