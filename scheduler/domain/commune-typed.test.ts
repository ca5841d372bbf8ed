import { describe, expect, test } from 'vitest'
import { communeMeant } from './commune-typed.ts'
import { communeSearch } from './communes.ts'
import type { Commune } from './communes.ts'
import type { CommuneCode } from './ids.ts'

const commune = (code: string, name: string, population: number, ...postcodes: string[]): Commune => ({ code: code as CommuneCode, name, population, postcodes, department: /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2), at: undefined })

const search = communeSearch([
  commune('37261', 'Tours', 139_259, '37000', '37100', '37200'),
  commune('51576', 'Tours-sur-Marne', 1_300, '51150'),
  commune('37208', 'Saint-Avertin', 14_999, '37550'),
  commune('93066', 'Saint-Denis', 113_000, '93200', '93210'),
  commune('97411', 'Saint-Denis', 153_000, '97400', '97490'),
  commune('2A004', 'Ajaccio', 70_000, '20000'),
  commune('37050', 'Chambray-lès-Tours', 12_000, '37170'),
  commune('37154', 'Monts', 8_000, '37260'),
  commune('37022', 'Azay', 2_000, '37260'),
])

const meant = (typed: string) => {
  const found = communeMeant(typed, search)
  return found.is === 'none' ? 'none' : found.is === 'one' ? found.commune.code : found.communes.map(({ code }) => code)
}

describe('what is typed for a commune', () => {
  test.each([
    ['Tours', '37261'],
    ['tours sur', '51576'],
    ['st avertin', '37208'],
    ['SAINT  AVERTIN', '37208'],
    ['37550', '37208'],
    ['37 550', '37208'],
    ['37550 Saint-Avertin', '37208'],
    ['Saint-Denis (974)', '97411'],
    ['Saint-Denis 93210', '93066'],
    ['Ajaccio 2a', '2A004'],
    ['chambray les tours', '37050'],
  ])('%s is one commune', (typed, code) => {
    expect(meant(typed)).toBe(code)
  })

  test.each([
    ['Saint-Denis', ['97411', '93066']],
    ['saint', ['97411', '93066', '37208']],
    ['37260', ['37154', '37022']],
  ])('%s may be several, the most populous first', (typed, codes) => {
    expect(meant(typed)).toEqual(codes)
  })

  test.each(['', '  ', '-', '37', '99999', 'Trifouillis', 'Tours 75001', '\0', '%'])('%j is none', (typed) => {
    expect(meant(typed)).toBe('none')
  })
})
