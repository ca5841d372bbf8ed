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

/**
 * Makes the search of communes by their name, or by a postcode or its beginning. Accents, capitals, hyphens and apostrophes don't matter,
 * “St” is “Saint”. First the names that are what was typed, then those that begin with it, then those of which a later word does;
 * in each the most populous first.
 */
export function communeSearch(communes: readonly Commune[]): CommuneSearch {
  const index = communes.map((commune) => ({ commune, name: withSaints(plainText(commune.name)) })).sort((one, other) => (other.commune.population ?? 0) - (one.commune.population ?? 0))
  return (text, limit) => {
    const plain = plainText(text)
    if (plain === '') return []
    if (/^\d[\d ]*$/.test(plain)) return first(limit, index, ({ commune: { postcodes } }) => postcodes.some((postcode) => postcode.startsWith(plain.replaceAll(' ', ''))))
    const typed = withSaints(plain)
    const exact = index.filter(({ name }) => name === typed)
    const begins = first(limit, index, ({ name }) => name.startsWith(typed) && name !== typed)
    const has = begins.length + exact.length < limit ? first(limit, index, ({ name }) => name.includes(` ${typed}`)) : []
    return [...exact.map(({ commune }) => commune), ...begins, ...has].slice(0, limit)
  }
}

type Indexed = { readonly commune: Commune; readonly name: string }

function first(limit: number, index: readonly Indexed[], isFound: (indexed: Indexed) => boolean): readonly Commune[] {
  const found: Commune[] = []
  for (const indexed of index) {
    if (found.length >= limit) break
    if (isFound(indexed)) found.push(indexed.commune)
  }
  return found
}

/** A last “st” may be the beginning of another word. */
const withSaints = (plain: string): string => plain.replaceAll(/\bst(e?) /g, 'saint$1 ')
