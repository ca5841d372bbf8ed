import { randomUUID } from 'node:crypto'
import { slotsOf } from '../../../scheduler/domain/slots.ts'
import type { StopId, TruckId } from '../../../scheduler/domain/ids.ts'
import { dayAfter, instantAt } from '../../../scheduler/domain/time.ts'
import type { Truck } from '../../../scheduler/domain/truck.ts'
import { addStop, addTruck, publishStop } from '../../../scheduler/storage/stops.ts'
import type { Stop } from '../../../scheduler/storage/stops.ts'
import type { Database } from '../../../scheduler/storage/database.ts'
import { alwaysSchool, aStop, paris } from './builders.ts'

/** Communes of all kinds: neighbours, a place that is approximate, overseas, the longest name, the shortest, letters of their own. */
export const communesOfTour = [
  ['37132', 'Loches', 'Mail Droulin'],
  ['37003', 'Amboise', 'Quai du Général-de-Gaulle'],
  ['37189', 'Preuilly-sur-Claise', 'Champ de foire'],
  ['37113', 'Le Grand-Pressigny', 'Place des Halles'],
  ['41018', 'Blois', 'Place de la République'],
  ['51513', 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson', 'Salle polyvalente, derrière l’ancienne école de garçons'],
  ['94038', 'L’Haÿ-les-Roses', 'Parking de la Roseraie'],
  ['57521', 'Œting', 'Place de l’Église'],
  ['80829', 'Y', 'Rue d’En-Haut'],
  ['29019', 'Brest', 'Place de la Liberté'],
  ['2A004', 'Ajaccio', 'Place Foch'],
  ['97411', 'Saint-Denis', 'Barachois'],
] as const

/** Published stops of one truck after its first, two days each, one a week. @returns them in their order */
export async function addTourTo(database: Database, truck: Truck, first: Stop, count: number): Promise<readonly Stop[]> {
  const stops: Stop[] = []
  for (let at = 0; at < count; at += 1) {
    const [commune, communeName, place] = communesOfTour[at % communesOfTour.length] ?? communesOfTour[0]
    const day = dayAfter(first.days.last, 3 + 7 * at)
    const stop = aStop(truck, { tour: first.tour, commune, communeName, place, days: { first: day, last: dayAfter(day, 1), usual: 'short', plans: {} }, booking: { opens: first.booking.opens, closes: instantAt(day, 0, paris) } })
    await addStop(database, stop, slotsOf(truck, stop.days, { from: 'depot' }, alwaysSchool))
    await publishStop(database, stop.organisation, stop.id)
    stops.push(stop)
  }
  return stops
}

/** A stop of another truck, without any slot. */
export async function addFullStop(database: Database, truck: Truck, first: Stop): Promise<Stop> {
  const other: Truck = { ...truck, id: randomUUID() as TruckId, name: 'Le second camion' }
  const stop = aStop(other, { id: randomUUID() as StopId, tour: first.tour, commune: '37208', communeName: 'Saint-Avertin', place: 'Place de la Marne', days: { ...first.days, first: dayAfter(first.days.first, 7), last: dayAfter(first.days.first, 8) } })
  await addTruck(database, other)
  await addStop(database, stop, { slots: [], none: [] })
  await publishStop(database, stop.organisation, stop.id)
  return stop
}
