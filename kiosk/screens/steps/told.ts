import type { Step } from '../../../workshops/packs/pack.ts'
import { textIn } from '../words/words.ts'
import type { Locale, Words } from '../words/words.ts'

/** What a hint says, counted from 1. `isOwn`: it is the step's own, and the workshop's voices say it; the last is the same for all. */
export function hintSaid({ hints, solution }: Step, hint: number, words: Words, locale: Locale): { readonly said: string; readonly isOwn: boolean } {
  const own = hints?.[hint - 1]
  return own ? { said: textIn(own, locale), isOwn: true } : { said: words(solution ? 'steps.hint.wholeTold' : 'steps.hint.alone'), isOwn: false }
}

/** What is said of a goal that is met. What was done is named at every second step only, and never a talent (children.md). */
export function metSaid({ way }: Step, turn: number, words: Words): readonly string[] {
  const title = words('steps.met.title')
  const isNamed = turn % 2 === 0 && (way === 'start' || way === 'change' || way === 'add' || way === 'test' || way === 'yours')
  return isNamed ? [title, words(`steps.met.${way}`)] : [title]
}
