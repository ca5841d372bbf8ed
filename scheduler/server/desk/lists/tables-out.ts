import type { Rows } from '../../../domain/csv.ts'
import { dayAt } from '../../../domain/time.ts'
import type { Day, Instant, Zone } from '../../../domain/time.ts'
import { stopColumns } from '../../../domain/stops-file.ts'
import { bookingsListed } from '../../../storage/desk-lists.ts'
import { requestsListed } from '../../../storage/requests-listed.ts'
import { slotsKept, stopsBetween, toursKept, trucksKept } from '../../../storage/season.ts'
import { clockIn } from '../../pages/shown.ts'
import type { Setting } from '../../setting.ts'
import { recognise } from './requests-routes.ts'

/** Tables for a spreadsheet; their columns are named in French. */

export type TableName = 'reservations' | 'creneaux' | 'etapes' | 'demandes'

const moment = (instant: Instant, zone: Zone) => `${dayAt(instant, zone)} ${clockIn(instant, zone)}`

const bookingStates = { held: 'tenue', asked: 'attend la direction', confirmed: 'confirmée', cancelled: 'annulée' } as const
const stopStates = { draft: 'brouillon', published: 'publiée', cancelled: 'annulée' } as const
const requestStates = { open: 'à traiter', answered: 'traitée' } as const
export const slotLengthsInFile = { short: 'court', long: 'long' } as const

/** All days of all seasons. */
const ever = ['2000-01-01' as Day, '2999-12-31' as Day] as const

async function bookings({ database, organisation, now }: Setting): Promise<Rows> {
  const found = await bookingsListed(database, organisation, { stop: undefined, state: 'all', when: 'all', school: '' }, now())
  return [
    ['jour', 'de', 'a', 'commune', 'lieu', 'etat', 'ecole', 'uai', 'commune_ecole', 'enseignant', 'email', 'niveaux', 'ulis', 'eleves', 'adultes', 'atelier', 'a_prevoir', 'reserve_le'],
    ...found.map((one) => [dayAt(one.range.from, one.zone), clockIn(one.range.from, one.zone), clockIn(one.range.until, one.zone), one.communeName, one.place, bookingStates[one.state], one.schoolName, one.schoolUai, one.schoolCommune, one.teacher, one.email, one.levels.join(' '), one.isUlis ? 'oui' : 'non', String(one.pupils), String(one.adults), one.workshop?.title ?? '', one.needs, moment(one.created, one.zone)]),
  ]
}

async function slots({ database, organisation, now }: Setting): Promise<Rows> {
  const [stops, trucks] = await Promise.all([stopsBetween(database, organisation, ...ever), trucksKept(database, organisation)])
  const byStop = new Map(stops.map((stop) => [stop.id, { stop, zone: trucks.find(({ id }) => id === stop.truck)?.zone ?? 'Europe/Paris' }]))
  const found = await slotsKept(database, organisation, stops.map(({ id }) => id), now())
  return [
    ['commune', 'lieu', 'etat_etape', 'jour', 'de', 'a', 'duree', 'places', 'etat', 'ecole', 'niveaux', 'eleves'],
    ...found.flatMap(({ stop: id, day, range, length, seats, isKeptAside, isCancelled, booking }) => {
      const of = byStop.get(id)
      if (!of) return []
      const is = isCancelled ? 'annulé' : booking ? (booking.state === 'held' ? 'tenu' : 'réservé') : isKeptAside ? 'gardé' : 'libre'
      return [[of.stop.communeName, of.stop.place, stopStates[of.stop.state], day, clockIn(range.from, of.zone), clockIn(range.until, of.zone), slotLengthsInFile[length], String(seats), is, booking?.school ?? '', booking?.levels.join(' ') ?? '', booking?.pupils === undefined ? '' : String(booking.pupils)]]
    }),
  ]
}

/** The same columns as the file from which stops are made. */
async function stops({ database, organisation }: Setting): Promise<Rows> {
  const [found, trucks, tours] = await Promise.all([stopsBetween(database, organisation, ...ever), trucksKept(database, organisation), toursKept(database, organisation)])
  return [
    stopColumns,
    ...found.map((stop) => {
      const truck = trucks.find(({ id }) => id === stop.truck)
      const zone = truck?.zone ?? 'Europe/Paris'
      return [tours.find(({ id }) => id === stop.tour)?.title ?? '', truck?.name ?? '', stop.commune, stop.communeName, stop.place, stop.access, stop.townContact, stop.days.first, stop.days.last, slotLengthsInFile[stop.days.usual], stop.drive === undefined ? '' : String(stop.drive), moment(stop.booking.opens, zone), moment(stop.booking.closes, zone), stopStates[stop.state]]
    }),
  ]
}

async function requests({ database, organisation }: Setting): Promise<Rows> {
  const found = await requestsListed(database, organisation)
  return [
    ['commune', 'code_insee', 'commune_ecrite', 'qui', 'email', 'telephone', 'message', 'recue_le', 'etat'],
    ...found.map((one) => {
      const commune = recognise(one)
      return [commune?.name ?? '', commune?.code ?? '', one.commune, one.who, one.email, one.phone, one.message, moment(one.created, 'Europe/Paris'), requestStates[one.state]]
    }),
  ]
}

/** Each table, with its header. */
export const tablesOut: Readonly<Record<TableName, (setting: Setting) => Promise<Rows>>> = { reservations: bookings, creneaux: slots, etapes: stops, demandes: requests }
