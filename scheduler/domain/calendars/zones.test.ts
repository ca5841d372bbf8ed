import departments from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import type { CommuneCode } from '../ids.ts'
import { academyOf, departmentOf } from './zones.ts'

const academyOfCommune = (code: string) => academyOf(departmentOf(code as CommuneCode))

describe('the zone of a place', () => {
  test.each([
    ['Tours', '37261', { name: 'Orléans-Tours', zone: 'B' }],
    ['Lyon', '69123', { name: 'Lyon', zone: 'A' }],
    ['Paris', '75056', { name: 'Paris', zone: 'C' }],
    ['Metz', '57463', { name: 'Nancy-Metz', zone: 'B' }],
    ['Bourg-en-Bresse', '01053', { name: 'Lyon', zone: 'A' }],
    ['Ajaccio', '2A004', undefined],
    ['Bastia', '2B033', undefined],
    ['Saint-Denis de La Réunion', '97411', undefined],
    ['Nouméa', '98818', undefined],
  ])('%s', (_name, code, academy) => {
    expect(academyOfCommune(code)).toEqual(academy)
  })

  test('all 96 departments of metropolitan France have one, but for the two of Corsica', () => {
    const metropolitan = departments.filter(({ zone }) => zone === 'metro').map(({ code }) => code)
    expect([metropolitan.length, metropolitan.filter((code) => !academyOf(code))]).toEqual([96, ['2A', '2B']])
  })

  test('an académie lies within one region', () => {
    const regions = new Map<string, Set<string>>()
    for (const { code, region } of departments) {
      const name = academyOf(code)?.name ?? 'none'
      regions.set(name, (regions.get(name) ?? new Set()).add(region))
    }
    expect([regions.size, [...regions].filter(([name, within]) => name !== 'none' && within.size > 1)]).toEqual([25, []])
  })

  test('none overseas has one', () => {
    expect(departments.filter(({ zone, code }) => zone !== 'metro' && academyOf(code))).toEqual([])
  })

  test.each([
    ['37261', '37'],
    ['2A004', '2A'],
    ['97411', '974'],
    ['98818', '988'],
  ])('the commune %s is in the department %s', (commune, department) => {
    expect(departmentOf(commune as CommuneCode)).toBe(department)
  })
})
