import type { Locale } from '../../../web/words/words.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { PrintWords } from './fr.ts'

export type { PrintWords }

/** What is printed, in each language. */
export const printWords: Readonly<Record<Locale, PrintWords>> = { fr, en }

/** A text that begins a line of its own. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
