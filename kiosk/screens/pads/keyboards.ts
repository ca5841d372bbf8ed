import type { Locale } from '../words/words.ts'

/** The rows of letters of each language, as its keyboards have them. All rows are ten keys wide with the special keys. */
export type Keyboard = { readonly accents: string; readonly letters: readonly [string, string, string]; readonly signs: string }

export const keyboards: Record<Locale, Keyboard> = {
  fr: { accents: 'éèêàâçùûîï', letters: ['azertyuiop', 'qsdfghjklm', 'wxcvbnôœ'], signs: '\'-?!.,' },
  en: { accents: '', letters: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'], signs: '\'-?!.,' },
}

export const digits = '1234567890'

/** What is said on screen is at most so long: two lines of its bubble. */
export const LONGEST_TEXT = 80

/** The letters of a text, however many units each is written with. */
export const lettersOf = (text: string): readonly string[] => Array.from(text)

/** The text with a letter more, unless it is full. */
export const withLetter = (text: string, letter: string): string => (lettersOf(text).length < LONGEST_TEXT ? text + letter : text)

/** The text without its last letter. */
export const withoutLetter = (text: string): string => lettersOf(text).slice(0, -1).join('')
