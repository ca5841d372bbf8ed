import { describe, expect, test } from 'vitest'
import { placesOf } from './places.ts'

const commune = (code: string, nom: string, ...codesPostaux: string[]) => ({ code, nom, type: 'commune-actuelle', departement: code.slice(0, 2), region: '24', codesPostaux })
const city = (name: string, code: string | undefined, population: number, longitude: number, latitude: number, country = 'FR', adminCode = '24') => ({
  name,
  country,
  adminCode,
  population,
  loc: { coordinates: [longitude, latitude] as const },
  ...(code === undefined ? {} : { muniSub: code }),
})
const exact = (latitude: number, longitude: number) => ({ latitude, longitude, isApproximate: false })
const near = (latitude: number, longitude: number) => ({ latitude, longitude, isApproximate: true })

describe('where a commune is', () => {
  test('at the place of its name, not at a bigger one in it', () => {
    const places = placesOf([commune('37001', 'Val-d’Or')], [], [city('Gare', '37001', 5000, 1, 1), city("Val d'Or", '37001', 1000, 2, 3)])
    expect([...places]).toEqual([['37001', exact(3, 2)]])
  })

  test('at its biggest place when none bears its name', () => {
    const places = placesOf([commune('37001', 'Val-d’Or')], [], [city('Petit', '37001', 1000, 1, 1), city('Grand', '37001', 5000, 2, 3)])
    expect([...places]).toEqual([['37001', exact(3, 2)]])
  })

  test('at the place of its name in its region, when the place has no code', () => {
    const [orval, elsewhere] = [commune('37001', 'Orval'), { ...commune('50001', 'Orval'), region: '28' }]
    expect([...placesOf([orval, elsewhere], [], [city('Orval', undefined, 1000, 2, 3)])]).toEqual([['37001', exact(3, 2)]])
  })

  test('never at a place of another country', () => {
    expect([...placesOf([commune('37001', 'Tournai')], [], [city('Tournai', '37001', 1000, 2, 3, 'BE')])]).toEqual([])
  })

  test('in the middle of those that share a postcode with it, one of which counts once', () => {
    const places = placesOf(
      [commune('37001', 'A', '37000', '37010'), commune('37002', 'B', '37000', '37010'), commune('37003', 'C', '37010')],
      [['37001', '37004']],
      [city('B', '37002', 1000, 0, 40), city('C', '37003', 1000, 2, 46), city('D', '37004', 1000, 9, 9)],
    )
    expect(places.get('37001')).toEqual(near(43, 1))
  })

  test('else in the middle of its intercommunality; guesses don’t count as places', () => {
    const communes = [commune('37001', 'A', '37000'), commune('37002', 'B', '37000'), commune('37003', 'C', '37010'), commune('37004', 'D', '37020'), commune('37005', 'E', '37030')]
    const places = placesOf(communes, [['37001', '37002', '37003'], ['37004'], ['37005']], [city('C', '37003', 1000, 2, 46)])
    expect([...places]).toEqual([
      ['37001', near(46, 2)],
      ['37002', near(46, 2)],
      ['37003', exact(46, 2)],
    ])
  })
})
