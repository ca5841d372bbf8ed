import type { Commune, CommuneSearch } from './communes.ts'
import { plainText } from './plain-text.ts'

/** What somebody meant by what they typed for a commune: one, several they may choose from, or none that is known. */
export type CommuneMeant = { readonly is: 'one'; readonly commune: Commune } | { readonly is: 'several'; readonly communes: readonly Commune[] } | { readonly is: 'none' }

/** More than one reads through. */
const MOST_CHOICES = 12

/** So many begin with the same words: Saint-Martin, Saint-Germain. */
const LOOKED_AT = 400

/**
 * A name with or without its postcode or its department, `Saint-Avertin`, `37550 Saint-Avertin`, `Tours (37)`, or a postcode alone.
 * A whole name is meant before names that only begin so.
 */
export function communeMeant(typed: string, search: CommuneSearch): CommuneMeant {
  const { name, number } = parts(typed)
  const found = name === '' ? search(number, LOOKED_AT).filter(({ postcodes }) => number.length === 5 && postcodes.includes(number)) : search(name, LOOKED_AT).filter((commune) => isIn(commune, number))
  const whole = found.filter((commune) => plainWithSaints(commune.name) === plainWithSaints(name))
  const meant = whole.length > 0 ? whole : found
  const [first] = meant
  if (!first) return { is: 'none' }
  return meant.length === 1 ? { is: 'one', commune: first } : { is: 'several', communes: meant.slice(0, MOST_CHOICES) }
}

/** The postcode or the department that was typed beside the name, wherever it stands. */
function parts(typed: string): { readonly name: string; readonly number: string } {
  const number = /(?<![\p{L}\d])(\d{2} ?\d{3}|\d{2,3}|2[AB])(?![\p{L}\d])/iu.exec(typed)?.[1] ?? ''
  return { name: plainText(typed.replace(number, ' ')), number: number.replace(' ', '').toUpperCase() }
}

const isIn = ({ postcodes, department }: Commune, number: string): boolean => number === '' || department === number || postcodes.includes(number)

const plainWithSaints = (name: string): string => plainText(name).replaceAll(/\bst(e?) /g, 'saint$1 ')
