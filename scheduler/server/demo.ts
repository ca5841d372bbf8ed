import { randomUUID } from 'node:crypto'
import { schoolCalendarOf } from '../domain/calendars/school-calendar.ts'
import { schoolHolidays } from '../domain/calendars/school-holidays.ts'
import type { CommuneCode, OrganisationId, StopId, TourId, TruckId } from '../domain/ids.ts'
import { leavesAt, slotsOf } from '../domain/slots.ts'
import type { Arrival, StopDays } from '../domain/slots.ts'
import { dayAfter, instantAt } from '../domain/time.ts'
import type { ClockRange, Day, Instant } from '../domain/time.ts'
import type { Truck } from '../domain/truck.ts'
import type { Database } from '../storage/database.ts'
import { addOrganisation, addStop, addTour, addTruck, publishStop } from '../storage/stops.ts'

/** A season to try: real communes of Indre-et-Loire and around, nobody who exists. */

const zone = 'Europe/Paris'

const schoolDay: readonly ClockRange[] = [
  { from: 9 * 60, until: 12 * 60 },
  { from: 13 * 60 + 30, until: 16 * 60 + 30 },
]
const morning: readonly ClockRange[] = [{ from: 9 * 60, until: 12 * 60 }]

type DemoStop = { readonly state?: 'draft'; readonly commune: string; readonly name: string; readonly place: string; readonly access: string; readonly days: StopDays; /** Minutes of road from the stop before. */ readonly drive: number }

const from = (first: string, last: string, usual: 'short' | 'long', plans: StopDays['plans'] = {}): StopDays => ({ first: first as Day, last: last as Day, usual, plans })

const stops: readonly DemoStop[] = [
  { commune: '37261', name: 'Tours', place: 'Place de la Liberté', access: 'Le camion est devant la mairie annexe ; une rampe mène à bord.', days: from('2027-03-15', '2027-03-19', 'short', { ['2027-03-16' as Day]: ['long', 'long'] }), drive: 0 },
  { commune: '37132', name: 'Loches', place: 'Mail Droulin', access: 'Une rampe mène à bord.', days: from('2027-03-22', '2027-03-23', 'short'), drive: 55 },
  { commune: '37003', name: 'Amboise', place: 'Quai du Général-de-Gaulle', access: 'Une rampe mène à bord.', days: from('2027-03-25', '2027-03-26', 'long'), drive: 45 },
  { commune: '37072', name: 'Chinon', place: 'Place Jeanne-d’Arc', access: '', days: from('2027-03-29', '2027-03-31', 'short'), drive: 70 },
  { commune: '41018', name: 'Blois', place: 'Place de la République', access: 'Une rampe mène à bord.', days: from('2027-04-01', '2027-04-02', 'short'), drive: 95 },
  { state: 'draft', commune: '41269', name: 'Vendôme', place: 'Place Saint-Martin', access: '', days: from('2027-04-07', '2027-04-09', 'short'), drive: 45 },
]

/** Before the season, and until the Friday before each stop. */
const bookingOpens = instantAt('2026-11-02' as Day, 8 * 60, zone)

/** @returns the organisation that was made */
export async function makeDemo(database: Database): Promise<OrganisationId> {
  const organisation = randomUUID() as OrganisationId
  const tour = randomUUID() as TourId
  const truck: Truck = { organisation, id: randomUUID() as TruckId, name: 'Le camion de démonstration', kiosks: 12, pupilsPerKiosk: 2, hours: { 1: schoolDay, 2: schoolDay, 3: morning, 4: schoolDay, 5: schoolDay }, setUp: 60, packUp: 60, reset: 10, zone }
  await addOrganisation(database, { id: organisation, name: 'Association de démonstration', email: 'bonjour@example.org', isDemo: true })
  await addTruck(database, truck)
  await addTour(database, { organisation, id: tour, title: 'Le printemps en Touraine' })
  let leaves: Instant | undefined
  for (const { commune, name, place, access, days, drive, state: stays } of stops) {
    const arrival: Arrival = leaves === undefined ? { from: 'depot' } : { from: 'stop', leaves, drive }
    const slots = slotsOf(truck, days, arrival, schoolCalendarOf(commune as CommuneCode, { holidays: schoolHolidays, overrides: [] }))
    const id = randomUUID() as StopId
    const closes = instantAt(dayAfter(days.first, -3), 18 * 60, zone)
    await addStop(database, { organisation, id, tour, truck: truck.id, commune, communeName: name, place, access, days, drive, state: 'draft', booking: { opens: bookingOpens, closes } }, slots)
    if (stays !== 'draft') await publishStop(database, organisation, id)
    leaves = leavesAt(truck, days)
  }
  return organisation
}
