import type { Answer, CallName, Input } from '../../common/calls.ts'
import type { Kiosk } from '../kiosk.ts'

/** Why there was no answer: the link ended, the menu was closed by the kiosk, or something of ours failed. */
export type NoAnswer = 'noLink' | 'locked' | 'failed'

/** What the kiosk answers, or why it does not. */
export type Ask = <Name extends CallName>(name: Name, input: Input<Name>) => Promise<{ readonly answer: Answer<Name> } | { readonly none: NoAnswer }>

/** Asks the kiosk; no answer is a value too, for every screen here has words for it. */
export function askOf(kiosk: Kiosk): Ask {
  return async (name, input) => {
    if (!kiosk.known().isLinked) return { none: 'noLink' }
    try {
      return { answer: await kiosk.calls()[name](input) }
    } catch (error) {
      return { none: noAnswer(error) }
    }
  }
}

/** What a call that ended in an error comes to. Anything else than the link's own errors is a bug, and stays one. */
export function noAnswer(error: unknown): NoAnswer {
  if (error instanceof Error && error.name === 'LinkLost') return 'noLink'
  if (error instanceof Error && error.name === 'CallRefused') return error.message.endsWith(': locked') ? 'locked' : 'failed'
  throw error
}
