import { createContext, useContext } from 'react'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { PageWords } from './fr.ts'
import type { stationFr } from './station-fr.ts'

export type Locale = 'fr' | 'en'

/** The way to a text: `board.ready`. */
type WayIn<Tree> = { [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${WayIn<Tree[Key]>}` }[keyof Tree & string]
export type WordsKey = WayIn<PageWords & { readonly station: typeof stationFr }>

/** A text of the page; `{{name}}` in it becomes the value of that name. */
export type Words = (key: WordsKey, values?: Readonly<Record<string, string | number>>) => string

type Tree = { readonly [key: string]: string | Tree }

/** Every text under its whole way: a page looks hundreds of them up before a child may touch it. */
function gathered(tree: Tree, way = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, inside]): [string, string][] => (typeof inside === 'string' ? [[way + key, inside]] : gathered(inside, `${way}${key}.`)))
}

/** French signs stay with the word before or after them at a line's end. */
const heldTogether = (text: string) => text.replaceAll('« ', '«\u00a0').replaceAll(/ (?=[»:;!?])/g, '\u00a0')

const trees: Readonly<Record<Locale, Tree[]>> = { fr: [fr], en: [en] }

const texts = new Map<Locale, ReadonlyMap<string, string>>()

/** More words, which come with a part of the page that is loaded later. */
export function addWords(locale: Locale, tree: Tree): void {
  trees[locale].push(tree)
  texts.delete(locale)
}

/** A language is gathered when its first word is asked for. */
function wordsOf(locale: Locale, written: (text: string) => string): Words {
  return (key, values = {}) => {
    const found = texts.get(locale) ?? new Map(trees[locale].flatMap((tree) => gathered(tree)).map(([way, text]) => [way, written(text)]))
    texts.set(locale, found)
    return (found.get(key) ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  }
}

/** The words of each language. */
export const wordsIn: Readonly<Record<Locale, Words>> = { fr: wordsOf('fr', heldTogether), en: wordsOf('en', (text) => text) }

/** A text that came with a workshop, as it is written in a language. */
export const textIn = (text: { readonly fr: string; readonly en: string }, locale: Locale): string => (locale === 'fr' ? heldTogether(text.fr) : text.en)

/** The language this page is in; changing it is for the screen that offers it. */
export const LocaleContext = createContext<Locale>('fr')

export function useWords(): { readonly words: Words; readonly locale: Locale } {
  const locale = useContext(LocaleContext)
  return { words: wordsIn[locale], locale }
}
