import { workshopNamed } from '../../../workshops/catalogue.ts'
import type { Answer } from '../../common/calls.ts'
import type { Givable } from '../../common/station-calls.ts'
import '../words/station.ts'
import type { Locale, Words } from '../words/words.ts'
import type { Said } from './deed.tsx'

/** What a station is given, in words: a workshop from its beginning or at a step, or free play. */
export function givableTold(given: Givable | null, words: Words, locale: Locale): string {
  const pack = given ? workshopNamed(given.workshop) : undefined
  if (!given || !pack) return words('station.give.freePlay')
  const title = pack.title[locale]
  if (given.step === null) return words('station.give.fromStart', { title })
  return words('station.give.atStep', { title, number: pack.steps.findIndex(({ id }) => id === given.step) + 1 })
}

/** What became of a giving. */
export function givenTold(answer: Answer<'give'>, wish: Givable | null, words: Words, locale: Locale): Said {
  if (!answer.ok) return { tone: 'trouble', text: words('station.give.unknown') }
  if (!answer.isKept) return { tone: 'trouble', text: words('station.notKept') }
  return { tone: 'done', text: words('station.give.given', { what: givableTold(wish, words, locale) }) }
}

const languages: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** Several in a sentence: "CM1 et CM2", "cycles 2 et 3". */
export const listTold = (list: readonly (string | number)[], locale: Locale): string => new Intl.ListFormat(languages[locale], { type: 'conjunction' }).format(list.map(String))

/** The levels of a class: "CM1 et CM2". */
export const levelsTold = (levels: readonly string[], isUlis: boolean, locale: Locale): string => listTold([...levels, ...(isUlis ? ['ULIS'] : [])], locale)
