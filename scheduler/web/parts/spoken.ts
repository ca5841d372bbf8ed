import type { Locale, PageWords } from '../words/words.ts'

/** The language a page speaks. */
export type Spoken = { readonly words: PageWords; readonly locale: Locale }
