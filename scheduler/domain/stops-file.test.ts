import { expect, test } from 'vitest'
import type { Commune } from './communes.ts'
import type { CommuneCode, OrganisationId, TourId, TruckId } from './ids.ts'
import { readStops } from './stops-file.ts'
import type { StopsKnown } from './stops-file.ts'
import { instantAt } from './time.ts'
import type { Day } from './time.ts'
import type { Truck } from './truck.ts'

const truck: Truck = { organisation: 'o' as OrganisationId, id: 't' as TruckId, name: 'Le camion', kiosks: 12, pupilsPerKiosk: 2, hours: {}, setUp: 60, packUp: 60, reset: 10, zone: 'Europe/Paris' }
const tour = { id: 'u' as TourId, title: 'Le printemps' }
const ain: Commune = { code: '01004' as CommuneCode, name: 'Ambérieu-en-Bugey', population: 1, postcodes: ['01500'], department: '01', at: undefined }
const known: StopsKnown = {
  trucks: [truck],
  tours: [tour],
  communeCoded: (code) => (code === ain.code ? ain : undefined),
  communeTyped: (typed) => (typed === 'Ambérieu' ? { is: 'one', commune: ain } : typed === 'Saint-Martin' ? { is: 'several', communes: [ain, ain] } : { is: 'none' }),
}
const columns = 'tournee;camion;commune;lieu;premier_jour;dernier_jour;duree;route;ouverture;fermeture'
const good = 'le printemps;LE CAMION;1004;Place;15/03/2027;2027-03-16;court;;2027-01-15 08:00;12/03/2027 18:00'
const read = (...lines: readonly string[]) => readStops(lines.join('\r\n'), known)
const wrongs = (...lines: readonly string[]) => read(...lines).problems?.map(({ line, column, code }) => `${line} ${column} ${code}`)

test('a line is a stop', () => {
  expect(read(columns, good, ';;;;;;;;;')).toEqual({
    stops: [{ line: 2, tour, truck, commune: { code: '01004', name: 'Ambérieu-en-Bugey' }, place: 'Place', access: '', townContact: '', first: '2027-03-15', last: '2027-03-16', usual: 'short', drive: undefined, booking: { opens: instantAt('2027-01-15' as Day, 8 * 60, 'Europe/Paris'), closes: instantAt('2027-03-12' as Day, 18 * 60, 'Europe/Paris') } }],
  })
})

test('each bad cell is named by its line and column', () => {
  expect(wrongs(columns, good, 'l’été;un autre;Saint-Martin;;31/02/2027;2027-03-16;moyen;-5;demain;2027-01-01 25:00', 'Le printemps;Le camion;Nulle-Part;Place;2027-03-16;2027-03-15;long;45;2027-03-12 18:00;2027-03-12 18:00', 'Le printemps;Le camion;Ambérieu;Place;2027-01-01;2027-03-15;long;45;2027-03-12 18:00;2027-03-13 18:00')).toEqual([
    '3 lieu missing',
    '3 tournee unknown-tour',
    '3 camion unknown-truck',
    '3 commune several-communes',
    '3 premier_jour not-a-day',
    '3 duree not-a-length',
    '3 route not-minutes',
    '3 ouverture not-a-moment',
    '3 fermeture not-a-moment',
    '4 commune unknown-commune',
    '4 dernier_jour ends-before',
    '4 fermeture closes-before',
    '5 dernier_jour too-many-days',
  ])
})

test('columns that are missing, unknown or twice there are named, and lines of another width', () => {
  expect(wrongs('tournee;camion;camion;fusée', 'a;b;c;d')).toEqual(['1 camion unknown-column', '1 fusée unknown-column', '1 commune missing-column', '1 lieu missing-column', '1 premier_jour missing-column', '1 dernier_jour missing-column', '1 duree missing-column', '1 ouverture missing-column', '1 fermeture missing-column'])
  expect(wrongs(columns, good, 'a;b')).toEqual(['3  cells'])
  expect([wrongs(''), wrongs(columns), wrongs(columns, '"a'), wrongs(columns, ...Array.from({ length: 501 }, () => good))]).toEqual([['1  empty'], ['1  empty'], ['2  quote'], ['1  too-many']])
})
