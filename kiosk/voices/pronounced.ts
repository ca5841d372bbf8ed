import type { Locale } from './text.ts'

/** A text as it is to be said. `writtenAt`: where a character of it stands in the text as it is written. */
export type Pronounced = { readonly said: string; readonly writtenAt: (at: number) => number }

type Sign = { readonly written: RegExp; readonly said: Readonly<Record<Locale, string>> }

/** What the voice would leave out, or spell. */
const signs: readonly Sign[] = [
  { written: /\+/g, said: { fr: 'plus', en: 'plus' } },
  { written: /−/g, said: { fr: 'moins ', en: 'minus ' } },
  { written: /×/g, said: { fr: 'fois', en: 'times' } },
  { written: /÷/g, said: { fr: 'divisé par', en: 'divided by' } },
  { written: /</g, said: { fr: 'plus petit que', en: 'less than' } },
  { written: />/g, said: { fr: 'plus grand que', en: 'more than' } },
  { written: /=/g, said: { fr: 'égale', en: 'equals' } },
  { written: /½/g, said: { fr: 'un demi', en: 'half a' } },
  { written: /(?<=\d )s\b/g, said: { fr: 'secondes', en: 'seconds' } },
]

/** How a text is said: its signs in words. */
export function pronounced(text: string, locale: Locale): Pronounced {
  const found = signs
    .flatMap(({ written, said }) => [...text.matchAll(written)].map(({ index, 0: sign }) => ({ index, length: sign.length, said: said[locale] })))
    .toSorted((one, other) => one.index - other.index)
  let said = ''
  const at: number[] = []
  const put = (words: string, place: (index: number) => number) => {
    for (let index = 0; index < words.length; index += 1) at.push(place(index))
    said += words
  }
  let next = 0
  for (const sign of found) {
    const from = next
    put(text.slice(from, sign.index), (index) => from + index)
    put(sign.said, () => sign.index)
    next = sign.index + sign.length
  }
  put(text.slice(next), (index) => next + index)
  return { said, writtenAt: (index) => at[index] ?? text.length }
}
