import i18next from 'i18next'
import type { TFunction } from 'i18next'
import { createContext, useContext } from 'react'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { PageWords } from './fr.ts'

export type Locale = 'fr' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: PageWords }
  }
}

/** French signs stay with the word before or after them at a line's end. */
function heldTogether(words: PageWords): PageWords {
  return JSON.parse(JSON.stringify(words).replaceAll('« ', '«\u00a0').replaceAll(/ (?=[»:;!?])/g, '\u00a0')) as PageWords
}

await i18next.init({ lng: 'fr', fallbackLng: 'fr', resources: { fr: { translation: heldTogether(fr) }, en: { translation: en } }, interpolation: { escapeValue: false } })

/** The words of each language. */
export const wordsIn: Readonly<Record<Locale, TFunction>> = { fr: i18next.getFixedT('fr'), en: i18next.getFixedT('en') }

/** The language this page is in; changing it is for the screen that offers it. */
export const LocaleContext = createContext<Locale>('fr')

export function useWords(): { readonly words: TFunction; readonly locale: Locale } {
  const locale = useContext(LocaleContext)
  return { words: wordsIn[locale], locale }
}
