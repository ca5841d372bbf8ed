import type { ClassLevels } from '../level.ts'
import { schoolKindOf } from '../level.ts'
import type { SchoolKind } from '../level.ts'

/** Somebody of the truck at a session, as the rules look at her: on that day. */
export type Aboard = { readonly isAdult: boolean; readonly isCleared: boolean }

/** What is known of a session: the class that comes, and who of the truck is there. */
export type Session = ClassLevels & {
  readonly pupils: number
  readonly hasTeacher: boolean
  readonly aboard: readonly Aboard[]
}

/**
 * What a session lacks. Nobody can set any of it aside.
 * - `no-teacher`: no teacher of the class stays aboard.
 * - `no-cleared-adult`: of the truck nobody is there who is of age and cleared for work with minors on that day.
 * - `too-few`: of cleared adults of the truck there are fewer than its level asks.
 * - `not-cleared`: so many are there who are not cleared on that day, or no longer.
 */
export type Lack =
  | { readonly is: 'no-teacher' }
  | { readonly is: 'no-cleared-adult' }
  | { readonly is: 'too-few'; readonly needed: number; readonly there: number }
  | { readonly is: 'not-cleared'; readonly people: number }

/** At the most so many pupils for each cleared adult of the truck. Our own rule: the younger they are, the more hands. */
export const pupilsForEach: Readonly<Record<SchoolKind, number>> = { maternelle: 12, élémentaire: 24, collège: 30, lycée: 30 }

/** The least number of cleared adults of the truck. A mixed class follows its youngest pupils; a ULIS group asks for one more. */
export function clearedNeeded({ levels, isUlis, pupils }: ClassLevels & { readonly pupils: number }): number {
  const each = Math.min(...levels.map((level) => pupilsForEach[schoolKindOf(level)]), pupilsForEach.lycée)
  return Math.max(1, Math.ceil(pupils / each)) + (isUlis ? 1 : 0)
}

/** What stands between a session and the day; nothing when it is ready. */
export function lacksOf(session: Session): readonly Lack[] {
  const there = session.aboard.filter(({ isAdult, isCleared }) => isAdult && isCleared).length
  const notCleared = session.aboard.filter(({ isCleared }) => !isCleared).length
  const needed = clearedNeeded(session)
  return [
    ...(session.hasTeacher ? [] : [{ is: 'no-teacher' } as const]),
    ...(there === 0 ? [{ is: 'no-cleared-adult' } as const] : there < needed ? [{ is: 'too-few', needed, there } as const] : []),
    ...(notCleared > 0 ? [{ is: 'not-cleared', people: notCleared } as const] : []),
  ]
}
