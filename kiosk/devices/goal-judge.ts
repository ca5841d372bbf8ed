import { workshopNamed } from '../../workshops/catalogue.ts'
import { judge } from '../../workshops/session/goals/goal.ts'
import type { Goal } from '../../workshops/session/goals/goal.ts'
import type { Happening } from '../../workshops/session/happening.ts'
import type { GoalSought, GoalTold } from '../common/device-calls.ts'

/** What happened is remembered so far back: some minutes of a busy program. */
const MOST_HAPPENINGS = 3_000

/** Judges what the object does while the program runs. A goal that was met once is met until another is sought. */
export class GoalJudge {
  #sought: GoalSought | null = null
  #goal: Goal | undefined
  #verdict: NonNullable<GoalTold>['verdict'] = null
  #happenings: Happening[] = []
  #hasBegun = false

  /** What is to be seen from now on; a step without a goal, or of a workshop that this kiosk does not know, is judged by nobody. What began before is not judged for it. The same again changes nothing. */
  seek(sought: GoalSought | null): void {
    if (sought && sought.workshop === this.#sought?.workshop && sought.step === this.#sought.step) return
    this.#sought = sought
    this.#goal = sought ? workshopNamed(sought.workshop)?.steps.find(({ id }) => id === sought.step)?.goal : undefined
    this.#verdict = null
    this.#happenings = []
    this.#hasBegun = false
  }

  /** A program begins: what another did before counts no more. */
  begin(): void {
    this.#happenings = []
    this.#hasBegun = true
    if (!this.#verdict?.isMet) this.#verdict = null
  }

  readonly happened = (happening: Happening): void => {
    this.#happenings.push(happening)
    if (this.#happenings.length > 2 * MOST_HAPPENINGS) this.#happenings = this.#happenings.slice(-MOST_HAPPENINGS)
  }

  /** @param until how long the program has run, ms */
  look(until: number): void {
    if (!this.#goal || !this.#hasBegun || this.#verdict?.isMet) return
    this.#verdict = judge(this.#goal, { happenings: this.#happenings, until })
  }

  get told(): GoalTold {
    return this.#sought && this.#goal ? { ...this.#sought, verdict: this.#verdict } : null
  }
}
