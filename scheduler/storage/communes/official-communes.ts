import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

/** What @etalab/decoupage-administratif (6.0) says of a commune. Deserted islands have neither inhabitants nor postcodes. */
const communes = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    type: z.string(),
    departement: z.string(),
    region: z.string(),
    population: z.number().optional(),
    codesPostaux: z.array(z.string()).default([]),
  }),
)

const intercommunalities = z.array(z.object({ membres: z.array(z.object({ code: z.string() })) }))

export type OfficialCommune = Readonly<z.infer<typeof communes>[number]>

const require = createRequire(import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'))

/** The communes of today, without those that others have taken in and without the arrondissements of the three biggest. */
export const officialCommunes = (): readonly OfficialCommune[] => communes.parse(read('communes')).filter(({ type }) => type === 'commune-actuelle')

/** For each intercommunality (EPCI), the codes of its communes. */
export const officialIntercommunalities = (): readonly (readonly string[])[] => intercommunalities.parse(read('epci')).map(({ membres }) => membres.map(({ code }) => code))
