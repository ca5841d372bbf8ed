import type { Step } from '../../../workshops/packs/pack.ts'
import type { Verdict } from '../../../workshops/session/goals/goal.ts'
import type { Reason } from '../../../workshops/session/goals/reasons.ts'

/** What a crew has done at one step since it came to it. */
export type StepStory = {
  /** Which answer she tapped, of those as they are shown. */
  readonly answer: number | undefined
  /** How often a program was tried and did not do yet what the step asks. */
  readonly failed: number
  /** Why the last try was not it yet. */
  readonly because: Reason | undefined
  /** How many hints are open. */
  readonly hints: number
  /** A hint is offered: nothing has gone on for a while. */
  readonly isOffered: boolean
}

export const atFirst: StepStory = { answer: undefined, failed: 0, because: undefined, hints: 0, isOffered: false }

/**
 * - `tried`: a program was tried for as long as the goal needs, or came to its end.
 * - `began`: another try.
 * - `refused`: a program could not begin: it has a gap, or no start. What the object says of it stands beside the object.
 * - `quiet`: nothing was changed or tried for a while.
 */
export type StepEvent =
  | { readonly is: 'answered'; readonly answer: number }
  | { readonly is: 'began' }
  | { readonly is: 'tried'; readonly verdict: Verdict }
  | { readonly is: 'refused' }
  | { readonly is: 'quiet' }
  | { readonly is: 'hintAsked' }
  | { readonly is: 'hintsClosed' }

export const MOST_HINTS = 3

export function stepStory(story: StepStory, event: StepEvent): StepStory {
  switch (event.is) {
    case 'answered':
      return { ...story, answer: event.answer }
    case 'began':
      return { ...story, because: undefined }
    case 'tried':
      return event.verdict.isMet ? { ...story, because: undefined, isOffered: false } : { ...story, because: event.verdict.because, failed: story.failed + 1 }
    case 'refused':
      return { ...story, because: undefined, failed: story.failed + 1 }
    case 'quiet':
      return story.hints < MOST_HINTS ? { ...story, isOffered: true } : story
    case 'hintAsked':
      return { ...story, hints: Math.min(MOST_HINTS, story.hints + 1), isOffered: false }
    case 'hintsClosed':
      return { ...story, hints: 0, isOffered: false }
  }
}

/** How many checks that fail before a crew may go on all the same (children.md). */
const FAILED_CHECKS = 2

/**
 * The way on from a step: `open`; `all the same`, though the goal is not met; `shut`.
 * A guess is open once it is made: whichever it was, the program itself shows what is so.
 */
export function wayOn(step: Step, story: StepStory, isMet: boolean): 'open' | 'all the same' | 'shut' {
  if (step.guess) return story.answer === undefined ? 'shut' : 'open'
  if (!step.goal || isMet) return 'open'
  return story.failed >= FAILED_CHECKS ? 'all the same' : 'shut'
}
