import { describe, expect, test } from 'vitest'
import { communeSearch } from './communes.ts'
import type { Commune } from './communes.ts'
import type { CommuneCode } from './ids.ts'

const commune = (name: string, population: number | undefined, ...postcodes: readonly string[]): Commune => ({ code: `code of ${name}` as CommuneCode, name, population, postcodes, department: '00', at: undefined })

const search = communeSearch([
  commune("L'Haÿ-les-Roses", 31_000, '94240'),
  commune('Saint-Étienne', 173_000, '42000', '42100'),
  commune('Saint-Étienne-du-Rouvray', 29_000, '76800'),
  commune('Sainte-Étienne', 1, '00001'),
  commune('Bourg', 2_000, '33710'),
  commune('Bourg-en-Bresse', 42_000, '01000'),
  commune('Bourges', 64_000, '18000'),
  commune('Strasbourg', 291_000, '67000', '67100', '67200'),
  commune('Tours', 139_000, '37000', '37100', '37200'),
  commune('Joué-lès-Tours', 38_000, '37300'),
  commune('Tours-sur-Marne', 1_300, '51150'),
  commune('Annœullin', 10_800, '59112'),
  commune('Île de Clipperton', undefined),
  commune('Rue', 3_000, '80120'),
  commune('Rue-Rue', 10, '80121'),
])
const found = (text: string, limit = 10) => search(text, limit).map(({ name }) => name)

describe('a commune is found', () => {
  test.each([
    ['saint etienne', ['Saint-Étienne', 'Saint-Étienne-du-Rouvray']],
    ['SAINT-ÉTIENNE', ['Saint-Étienne', 'Saint-Étienne-du-Rouvray']],
    ['St Etienne', ['Saint-Étienne', 'Saint-Étienne-du-Rouvray']],
    ['st-étienne du', ['Saint-Étienne-du-Rouvray']],
    ['ste etienne', ['Sainte-Étienne']],
    ["l'haÿ", ["L'Haÿ-les-Roses"]],
    ['L’HAY LES', ["L'Haÿ-les-Roses"]],
    ['hay', ["L'Haÿ-les-Roses"]],
    ['annoe', ['Annœullin']],
    ['clipp', ['Île de Clipperton']],
    ['ours', []],
    ['tours marne', []],
  ])('by its name, however it is written: %s', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  test.each([
    ['37', ['Tours', 'Joué-lès-Tours']],
    ['37200', ['Tours']],
    ['37 200', ['Tours']],
    ['67', ['Strasbourg']],
    ['99', []],
  ])('by a postcode or its beginning: %s', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  test('“st” alone may yet become Strasbourg', () => {
    expect(found('st')).toEqual(['Strasbourg'])
  })
})

describe('the order', () => {
  test('first the name itself, so that a short one can be reached, then longer ones, the most populous first', () => {
    expect(found('bourg')).toEqual(['Bourg', 'Bourges', 'Bourg-en-Bresse'])
  })

  test('a name that begins so comes before a bigger one of which a later word does', () => {
    expect(found('tours')).toEqual(['Tours', 'Tours-sur-Marne', 'Joué-lès-Tours'])
  })

  test('one that fits twice is there once, and fits as it fits best', () => {
    expect(found('rue')).toEqual(['Rue', 'Rue-Rue'])
  })

  test('no more than were asked for', () => {
    expect(found('tours', 2)).toEqual(['Tours', 'Tours-sur-Marne'])
  })

  test.each(['', '  ', '-', '’'])('nothing is found for “%s”', (text) => {
    expect(found(text)).toEqual([])
  })
})
