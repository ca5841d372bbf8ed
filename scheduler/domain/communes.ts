import type { CommuneCode } from './ids.ts'
import { plainText } from './plain-text.ts'

/** Where it is, in degrees. Approximate: not its own place, but the middle of its neighbours. */
export type CommunePlace = { readonly latitude: number; readonly longitude: number; readonly isApproximate: boolean }

export type Commune = {
  readonly code: CommuneCode
  readonly name: string
  /** Undefined where nobody is counted. */
  readonly population: number | undefined
  readonly postcodes: readonly string[]
  /** Its INSEE code: `37`, `2A`, `974`. */
  readonly department: string
  readonly at: CommunePlace | undefined
}

/** At most `limit` communes for what somebody has typed so far; none for nothing. */
export type CommuneSearch = (text: string, limit: number) => readonly Commune[]

/** How well a key fits what was typed, best first. */
const fits = { 'whole name': 0, 'begins the name': 1, 'begins a later word': 2 } as const

/** What may be typed for a commune: its name from one of its words on, or a postcode. Communes are known by their rank, the most populous first. */
type Key = { readonly text: string; readonly rank: number; readonly isLater: boolean }

/**
 * Makes the search of communes by their name, or by a postcode or its beginning. Accents, capitals, hyphens and apostrophes don’t matter,
 * “St” is “Saint”. First the names that are what was typed, then those that begin with it, then those of which a later word does;
 * in each the most populous first. All is put in order here, once, so that a search looks only at what fits.
 */
export function communeSearch(communes: readonly Commune[]): CommuneSearch {
  const ranked = communes.toSorted((one, other) => (other.population ?? 0) - (one.population ?? 0))
  const keys = ranked.flatMap(keysOf).sort((one, other) => (one.text < other.text ? -1 : 1))
  return (text, limit) => {
    const typed = typedText(text)
    if (typed === '') return []
    const finds = keys.slice(firstNotBefore(typed, keys), firstNotBefore(`${typed}\uffff`, keys)).map((key) => fitOf(key, typed) * ranked.length + key.rank)
    const found = new Set<Commune>()
    // Numbers in a typed array: thousands of finds are put in order in a moment.
    for (const find of Int32Array.from(finds).sort()) {
      if (found.size >= limit) break
      const commune = ranked[find % ranked.length]
      if (commune) found.add(commune)
    }
    return [...found]
  }
}

function keysOf({ name, postcodes }: Commune, rank: number): readonly Key[] {
  const plain = withSaints(plainText(name))
  const words = [...plain.matchAll(/(?:^| )(?=.)/g)].map(({ index, 0: space }) => ({ text: plain.slice(index + space.length), rank, isLater: index > 0 }))
  return [...words, ...postcodes.map((text) => ({ text, rank, isLater: false }))]
}

function fitOf(key: Key, typed: string): number {
  if (key.isLater) return fits['begins a later word']
  return key.text === typed ? fits['whole name'] : fits['begins the name']
}

function firstNotBefore(text: string, keys: readonly Key[]): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle]?.text ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** Postcodes are typed with spaces, too. */
function typedText(text: string): string {
  const plain = plainText(text)
  return /^[\d ]+$/.test(plain) ? plain.replaceAll(' ', '') : withSaints(plain)
}

/** A last “st” may be the beginning of another word. */
const withSaints = (plain: string): string => plain.replaceAll(/\bst(e?) /g, 'saint$1 ')
