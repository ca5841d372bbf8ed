import type { CommuneMeant } from '../../domain/commune-typed.ts'
import { communeMeant } from '../../domain/commune-typed.ts'
import { communeSearch } from '../../domain/communes.ts'
import type { Commune, CommuneSearch } from '../../domain/communes.ts'
import { loadCommunes } from './communes.ts'

type Known = { readonly byCode: ReadonlyMap<string, Commune>; readonly search: CommuneSearch }

let loaded: Known | undefined

/** All communes, read when they are first asked for: it takes a second. */
function known(): Known {
  if (!loaded) {
    const communes = loadCommunes()
    loaded = { byCode: new Map(communes.map((commune) => [commune.code, commune])), search: communeSearch(communes) }
  }
  return loaded
}

/** Reads them before anybody asks. */
export function readCommunes(): void {
  known()
}

export const communeCoded = (code: string): Commune | undefined => known().byCode.get(code)

/** At most `limit` communes whose name or postcode begins as typed, the most likely first. */
export const communesFound: CommuneSearch = (text, limit) => known().search(text, limit)

export const communeTyped = (typed: string): CommuneMeant => communeMeant(typed, known().search)
