import { describe, expect, test } from 'vitest'
import { communeSearch } from '../../domain/communes.ts'
import { loadCommunes } from './communes.ts'

const communes = loadCommunes()
const coded = (code: string) => communes.find((commune) => commune.code === code)
const search = communeSearch(communes)
const found = (text: string, limit: number) => search(text, limit).map(({ name, department }) => `${name} (${department})`)

describe('the communes of France', () => {
  test('are 34,969, each once', () => {
    expect([communes.length, new Set(communes.map(({ code }) => code)).size]).toEqual([34_969, 34_969])
  })

  test('have a place of their own, one near it, or none', () => {
    const count = (isOf: (at: (typeof communes)[number]['at']) => boolean) => communes.filter(({ at }) => isOf(at)).length
    expect({ exact: count((at) => at?.isApproximate === false), approximate: count((at) => at?.isApproximate === true), none: count((at) => at === undefined) }).toEqual({
      exact: 8_622,
      approximate: 25_823,
      none: 524,
    })
  })

  test('have inhabitants and postcodes, but for the deserted islands', () => {
    expect([communes.filter(({ population }) => population === undefined).map(({ department }) => department), communes.filter(({ postcodes }) => postcodes.length === 0).map(({ department }) => department)]).toEqual([
      ['984', '984', '984', '984', '984', '989'],
      ['984', '984', '984', '984', '984'],
    ])
  })

  test('Tours is known in full', () => {
    expect(coded('37261')).toEqual({
      code: '37261',
      name: 'Tours',
      population: 139_259,
      postcodes: ['37000', '37100', '37200'],
      department: '37',
      at: { latitude: 47.39484, longitude: 0.70398, isApproximate: false },
    })
  })

  test.each([
    ['Paris, which has no code in the list of places', '75056', { latitude: 48.85341, longitude: 2.3488, isApproximate: false }],
    ['Marseille itself, not one of its districts', '13055', { latitude: 43.29695, longitude: 5.38107, isApproximate: false }],
    ['Ajaccio', '2A004', { latitude: 41.91886, longitude: 8.73812, isApproximate: false }],
    ['Dzaoudzi in Mayotte, by its other code', '97608', { latitude: -12.78339, longitude: 45.25693, isApproximate: false }],
  ])('%s is where it is', (_name, code, at) => {
    expect(coded(code)?.at).toEqual(at)
  })
})

test('one that the list has in the wrong place is near its neighbours', () => {
  expect(coded('40271')?.at).toEqual({ latitude: expect.closeTo(43.561, 3) as number, longitude: expect.closeTo(-1.337, 3) as number, isApproximate: true })
})

describe('the search among all of them', () => {
  test.each([
    ['saint etienne', ['Saint-Étienne (42)', 'Saint-Étienne-du-Rouvray (76)', 'Saint-Étienne-de-Montluc (44)']],
    ["l'haÿ", ["L'Haÿ-les-Roses (94)"]],
    ['y', ['Y (80)', 'Yerres (91)', 'Yutz (57)']],
    ['37', ['Tours (37)', 'Joué-lès-Tours (37)', 'Saint-Cyr-sur-Loire (37)']],
  ])('%s', (text, names) => {
    expect(found(text, 3)).toEqual(names)
  })

  test('every commune is found by its own name', () => {
    const lost = communes.filter((commune) => !search(commune.name, 100).some(({ code }) => code === commune.code))
    expect(lost.map(({ name }) => name)).toEqual([])
  })
})
