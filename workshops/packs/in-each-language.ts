/** A text in both languages. */
export type InEachLanguage = { readonly fr: string; readonly en: string }
