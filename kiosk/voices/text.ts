export type Locale = 'fr' | 'en'

export const locales: readonly Locale[] = ['fr', 'en']

/** A text that is said, and the name of its sound. */
export type Text = { readonly key: string; readonly text: string }

/** Texts whose sounds lie together, and are looked for together. */
export type Group = { readonly name: string; readonly texts: readonly Text[] }
