import type { InEachLanguage, Pack } from '../../workshops/packs/pack.ts'
import type { Locale, Text } from './text.ts'

/** Every text of a workshop that a child meets, each under a name that says where it stands. */
export function packTexts({ title, newWords, steps, encores }: Pack, locale: Locale): readonly Text[] {
  const at = (key: string, text: InEachLanguage): Text => ({ key, text: text[locale] })
  return [
    at('title', title),
    ...newWords.flatMap(({ word, means }, index) => [at(`word-${index + 1}`, word), at(`word-${index + 1}-means`, means)]),
    ...steps.flatMap(({ id, text, picture, hints = [], guess = [] }) => [
      at(id, text),
      at(`${id}-picture`, picture),
      ...hints.map((hint, index) => at(`${id}-hint-${index + 1}`, hint)),
      ...guess.map((answer, index) => at(`${id}-answer-${index + 1}`, answer)),
    ]),
    ...encores.map(({ text }, index) => at(`encore-${index + 1}`, text)),
  ]
}
