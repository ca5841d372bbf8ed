import type { Locale } from '../words/words.ts'
import type { MateShown } from './models.ts'
import type { TeamWords } from './words.ts'

/** In which words a day is said. */
export type Said = { readonly words: TeamWords; readonly locale: Locale }

export const nameOf = ({ name, isSelf }: Pick<MateShown, 'name' | 'isSelf'>, { day }: TeamWords): string => (name !== '' ? name : isSelf ? day.you : day.nobody)
