import { wordsIn } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import type { Lack } from './lacks.ts'

/** Written on the block, which is read with it. */
const onBlock: Record<Locale, Record<Lack['by'], string>> = {
  fr: { object: 'Pas sur ton objet :', board: 'Pas avec cette carte :' },
  en: { object: 'Not on your object:', board: 'Not with this board:' },
}

/** Said beside the blocks: what is lacking, and what to do next. */
const lacksPart: Record<Locale, string> = {
  fr: 'Ton objet n’a pas ce morceau. Choisis un autre morceau, ou jette ce bloc.',
  en: 'Your object does not have this part. Pick another part, or throw this block away.',
}

export const lackOnBlock = ({ by }: Lack, locale: Locale): string => onBlock[locale][by]

export const lackSaid = (lack: Lack, locale: Locale): string => (lack.by === 'object' ? lacksPart[locale] : wordsIn[locale](`placing.unable.${lack.ability}`))
