import { en } from './en.ts'
import { fr } from './fr.ts'
import type { PageWords } from './fr.ts'

export type Locale = 'fr' | 'en'

export type { PageWords }

type Text = string | readonly Text[] | { readonly [key: string]: Text }

/** French signs stay with the word before or after them at a line's end. */
export const heldTogether = (text: string) => text.replaceAll(/(?<=«|n°) /g, '\u00a0').replaceAll(/ (?=[»:;!?])/g, '\u00a0')

function written(text: Text): Text {
  if (typeof text === 'string') return heldTogether(text)
  if (Array.isArray(text)) return (text as readonly Text[]).map(written)
  return Object.fromEntries(Object.entries(text).map(([key, inside]) => [key, written(inside)]))
}

/** The words of an area in each language; those of the English have the form of the French. */
export const areaWords = <Words extends Text>(french: Words, english: Words): Readonly<Record<Locale, Words>> => ({ fr: written(french) as Words, en: english })

/** The words of each language. */
export const wordsIn: Readonly<Record<Locale, PageWords>> = { fr: written(fr) as PageWords, en }

/** A text with what it leaves open filled in: `{{name}}` becomes the value of that name. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
