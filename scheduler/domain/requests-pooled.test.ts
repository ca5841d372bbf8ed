import { expect, test } from 'vitest'
import { pooled } from './requests-pooled.ts'

const asked = (id: number, commune: string, over: object = {}) => ({ id, commune, communeCode: undefined as string | undefined, state: 'open' as 'open' | 'answered', ...over })

test('requests of one commune are together, however it is written; those that most wait for come first', () => {
  const requests = [asked(1, 'Loches'), asked(2, 'ST AVERTIN'), asked(3, 'Trifouilly'), asked(4, 'saint-avertin', { state: 'answered' }), asked(5, 'trifouilly !'), asked(6, 'chez nous', { communeCode: '37132' }), asked(7, 'Loches')]
  const known = new Map([['Loches', '37132'], ['ST AVERTIN', '37208'], ['saint-avertin', '37208']])
  const names: Readonly<Record<string, string>> = { 37132: 'Loches', 37208: 'Saint-Avertin' }
  const pools = pooled(requests, ({ commune, communeCode }) => {
    const code = communeCode ?? known.get(commune)
    return code === undefined ? undefined : { code, name: names[code] ?? '' }
  })
  expect(pools.map(({ code, name, open, requests: of }) => ({ code, name, open, of: of.map(({ id }) => id) }))).toEqual([
    { code: '37132', name: 'Loches', open: 3, of: [1, 6, 7] },
    { code: undefined, name: 'Trifouilly', open: 2, of: [3, 5] },
    { code: '37208', name: 'Saint-Avertin', open: 1, of: [2, 4] },
  ])
})

test('without requests there are no pools', () => {
  expect(pooled([], () => undefined)).toEqual([])
})
