import { randomUUID } from 'node:crypto'
import { usualAccompaniment } from '../../../scheduler/domain/accompaniment.ts'
import type { SchoolCalendar } from '../../../scheduler/domain/calendar.ts'
import type { OrganisationId, StopId, TourId, TruckId } from '../../../scheduler/domain/ids.ts'
import { slotsOf } from '../../../scheduler/domain/slots.ts'
import { instantAt } from '../../../scheduler/domain/time.ts'
import type { ClockRange, Day, Instant } from '../../../scheduler/domain/time.ts'
import type { Truck } from '../../../scheduler/domain/truck.ts'
import { openDatabase } from '../../../scheduler/storage/database.ts'
import type { Database } from '../../../scheduler/storage/database.ts'
import { migrations } from '../../../scheduler/storage/migrations/migrations.ts'
import { migrate } from '../../../scheduler/storage/postgres/migrate.ts'
import { addOrganisation, addStop, addTour, addTruck, publishStop } from '../../../scheduler/storage/stops.ts'
import type { Stop } from '../../../scheduler/storage/stops.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import { makeSignIn } from '../../../scheduler/server/sign-in/make-sign-in.ts'

export const paris = 'Europe/Paris'
export const monday = '2027-03-15' as Day
export const friday = '2027-03-19' as Day

/** Well before the stop, with booking open. */
export const inWinter = instantAt('2027-02-01' as Day, 9 * 60, paris)

const schoolHours: readonly ClockRange[] = [
  { from: 9 * 60, until: 12 * 60 },
  { from: 13 * 60 + 30, until: 16 * 60 + 30 },
]

export const aTruck = (over: Partial<Truck> = {}): Truck => ({
  organisation: randomUUID() as OrganisationId,
  id: randomUUID() as TruckId,
  name: 'Le camion de démonstration',
  kiosks: 12,
  pupilsPerKiosk: 2,
  hours: { 1: schoolHours, 2: schoolHours, 3: schoolHours.slice(0, 1), 4: schoolHours, 5: schoolHours },
  setUp: 60,
  packUp: 60,
  reset: 10,
  zone: paris,
  ...over,
})

export const alwaysSchool: SchoolCalendar = () => ({ is: 'open', isConfirmed: true })

export const aStop = (truck: Truck, over: Partial<Stop> = {}): Stop => ({
  organisation: truck.organisation,
  id: randomUUID() as StopId,
  tour: randomUUID() as TourId,
  truck: truck.id,
  commune: '37261',
  communeName: 'Tours',
  place: 'Place de la Mairie',
  access: '',
  days: { first: monday, last: friday, usual: 'short', plans: {} },
  drive: 45,
  state: 'draft',
  booking: { opens: instantAt('2027-01-15' as Day, 8 * 60, paris), closes: instantAt('2027-03-12' as Day, 18 * 60, paris) },
  ...over,
})

/** A database with one published stop and its slots, as they follow from it. */
export async function aSeason(url: string, over: Partial<Stop> = {}, tables = migrations): Promise<{ readonly database: Database; readonly stop: Stop; readonly truck: Truck; readonly setting: Setting }> {
  await migrate(url, tables)
  const database = openDatabase(url)
  const truck = aTruck()
  const stop = aStop(truck, over)
  await addOrganisation(database, { id: truck.organisation, name: 'Association de démonstration', email: 'bonjour@example.org', isDemo: true })
  await addTruck(database, truck)
  await addTour(database, { organisation: truck.organisation, id: stop.tour, title: 'Le printemps' })
  const slots = slotsOf(truck, stop.days, { from: 'depot' }, alwaysSchool)
  await addStop(database, stop, slots)
  await publishStop(database, stop.organisation, stop.id)
  const setting = { database, organisation: truck.organisation, name: 'Association de démonstration', isDemo: true, email: 'bonjour@example.org', address: 'https://camion.example.org', secret: 'a secret of the tests', accompaniment: usualAccompaniment, now: () => inWinter }
  return { database, stop, truck, setting: { ...setting, signIn: makeSignIn(setting) } }
}

/** A class that may come: CM1, 24 pupils. */
export const aForm = (over: Record<string, unknown> = {}) => ({
  schoolName: 'École de démonstration 1',
  uai: '',
  commune: '37261',
  teacher: 'une enseignante',
  email: 'ecole1@example.org',
  levels: ['CM1'],
  isUlis: false,
  pupils: 24,
  adults: 2,
  workshop: 'la-veilleuse',
  needs: '',
  needsHead: false,
  language: 'fr',
  ...over,
})

/** The same class, as it joins a waiting list: its head is asked once there is a slot. */
export const aWaitingForm = (over: Record<string, unknown> = {}) => Object.fromEntries(Object.entries(aForm(over)).filter(([name]) => name !== 'needsHead'))

export const later = (instant: Instant, minutes: number): Instant => (instant + minutes * 60_000) as Instant
