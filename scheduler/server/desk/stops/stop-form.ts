import type { Commune } from '../../../domain/communes.ts'
import type { OrganisationId, StopId, TourId } from '../../../domain/ids.ts'
import { clockAt, clockText, dayAfter, dayAt, daysBetween, daysFrom, instantAt } from '../../../domain/time.ts'
import type { Day, Instant, Zone } from '../../../domain/time.ts'
import { slotLengths } from '../../../domain/truck.ts'
import type { SlotLength, Truck } from '../../../domain/truck.ts'
import { communeCoded, communeTyped } from '../../../storage/communes/known.ts'
import type { StopKept, TourKept } from '../../../storage/season.ts'
import type { Filled, Mend, StopFormPage } from '../../../web/desk/stops/models.ts'
import { LONGEST_STOP } from './plan.ts'
import { FormReader, planIn, planText } from './read.ts'

/** A stop's form, both ways. */

export type StopRead = { readonly problems: readonly Mend[]; readonly communes: StopFormPage['communes']; readonly after: StopKept | undefined; readonly newTour: { readonly id: TourId; readonly title: string } | undefined }

export type FormContext = { readonly organisation: OrganisationId; readonly trucks: readonly Truck[]; readonly tours: readonly TourKept[]; readonly before: StopKept | undefined; /** Of a new stop, and of its new tour. */ readonly id: string; readonly now: Instant }

const NEW_TOUR = 'new'

/** At which booking closes, unless she says otherwise: three days before, at six. */
const usualClosing = (first: Day, zone: Zone): Instant => instantAt(dayAfter(first, -3), 18 * 60, zone)

/** As many days before the stop as it was, at the same hour. */
function movedWith({ booking: { closes }, days }: StopKept, first: Day, zone: Zone): Instant {
  return instantAt(dayAfter(dayAt(closes, zone), daysBetween(days.first, first)), clockAt(closes, zone), zone)
}

export function readStop(values: Filled, { organisation, trucks, tours, before, id, now }: FormContext): StopRead {
  const reader = new FormReader(values)
  const typed = reader.text('commune', 80)
  const meant = typed === '' ? undefined : communeTyped(typed)
  const possible = meant?.is === 'one' ? [meant.commune] : meant?.is === 'several' ? meant.communes : []
  const commune = possible.length === 1 ? possible[0] : possible.find(({ code }) => code === values['communeCode'])
  if (typed !== '' && !commune) reader.mend('commune', possible.length === 0 ? 'no-such-commune' : 'several-communes')
  const place = reader.text('place', 120)
  const access = reader.text('access', 1_000, false)
  const townContact = reader.text('townContact', 300, false)
  const truck = trucks.find((one) => one.id === reader.choice('truck', trucks.map((each) => each.id)))
  const zone = truck?.zone ?? 'Europe/Paris'
  const tour = reader.choice('tour', [...tours.map((each) => each.id as string), NEW_TOUR])
  const title = tour === NEW_TOUR ? reader.text('newTour', 120) : ''
  const first = reader.day('first')
  const last = reader.day('last')
  if (first && last && last < first) reader.mend('last', 'last-before-first')
  else if (first && last && dayAfter(first, LONGEST_STOP) <= last) reader.mend('last', 'too-many-days')
  else if (last && last < dayAt(now, zone) && last !== before?.days.last) reader.mend('last', 'in-the-past')
  const usual = reader.choice('usual', slotLengths)
  const drive = reader.minutes('drive')
  const opens = reader.moment('opens', zone)
  const closing = (values['closes'] ?? '').trim() === '' ? first && usualClosing(first, zone) : reader.moment('closes', zone)
  const closes = before && first && closing === before.booking.closes ? movedWith(before, first, zone) : closing
  if (opens !== undefined && closes !== undefined && closes <= opens) reader.mend('closes', 'closes-before-opens')
  const plans = readPlans(values, reader)
  const isRead = commune && truck && tour && first && last && usual && opens !== undefined && closes !== undefined && reader.problems.length === 0
  const newTour = tour === NEW_TOUR ? { id: id as TourId, title } : undefined
  const after = isRead
    ? {
        organisation,
        id: before?.id ?? (id as StopId),
        tour: newTour?.id ?? (tour as TourId),
        truck: truck.id,
        commune: commune.code,
        communeName: commune.name,
        place,
        access,
        townContact,
        days: { first, last, usual, plans: Object.fromEntries(daysFrom(first, last).flatMap((day) => (plans[day] ? [[day, plans[day]]] : []))) },
        drive,
        booking: { opens, closes },
        state: before?.state ?? ('draft' as const),
        cancelledBecause: before?.cancelledBecause ?? '',
        changed: before?.changed ?? 0,
        none: before?.none ?? [],
      }
    : undefined
  return { problems: reader.problems, communes: commune ? [] : possible.map(({ code, name, department, postcodes }) => ({ code, name, department, postcodes })), after, newTour }
}

function readPlans(values: Filled, reader: FormReader): Readonly<Record<Day, readonly SlotLength[]>> {
  const plans: Record<Day, readonly SlotLength[]> = {}
  for (const [field, text] of Object.entries(values)) {
    if (!field.startsWith('plan-') || text.trim() === '') continue
    const plan = planIn(text)
    if (plan) plans[field.slice('plan-'.length) as Day] = plan
    else reader.mend(field, 'not-plan')
  }
  return plans
}

const momentText = (instant: Instant, zone: Zone): string => `${dayAt(instant, zone)}T${clockText(clockAt(instant, zone))}`

/** As it can be typed. */
const communeText = ({ name, department }: Commune): string => `${name} (${department})`

/** A stop as its form shows it. */
export function stopFilled(stop: StopKept, zone: Zone, language: 'fr' | 'en'): Filled {
  const commune = communeCoded(stop.commune)
  return {
    commune: commune ? communeText(commune) : stop.communeName,
    communeCode: stop.commune,
    place: stop.place,
    access: stop.access,
    townContact: stop.townContact,
    truck: stop.truck,
    tour: stop.tour,
    first: stop.days.first,
    last: stop.days.last,
    usual: stop.days.usual,
    drive: stop.drive === undefined ? '' : String(stop.drive),
    opens: momentText(stop.booking.opens, zone),
    closes: momentText(stop.booking.closes, zone),
    ...Object.fromEntries(Object.entries(stop.days.plans).map(([day, plan]) => [`plan-${day}`, planText(plan, language)])),
  }
}

/** The form of a stop that nobody has made yet. */
export function unmade(trucks: readonly Truck[], tours: readonly TourKept[], now: Instant, code = ''): Filled {
  const zone = trucks[0]?.zone ?? 'Europe/Paris'
  const commune = communeCoded(code)
  return { ...(commune ? { commune: communeText(commune), communeCode: code } : { commune: code }), truck: trucks.length === 1 ? (trucks[0]?.id ?? '') : '', tour: tours.length === 0 ? NEW_TOUR : tours.length === 1 ? (tours[0]?.id ?? '') : '', usual: 'short', opens: momentText(instantAt(dayAt(now, zone), 8 * 60, zone), zone) }
}

/** The form of a stop that begins on another day, with a truck: all of its days move as much. */
export function movedTo(values: Filled, first: Day, truck: string): Filled {
  const shift = daysBetween(values['first'] as Day, first)
  const moved = (day: string) => dayAfter(day as Day, shift)
  return { ...Object.fromEntries(Object.entries(values).map(([field, value]) => [field.startsWith('plan-') ? `plan-${moved(field.slice('plan-'.length))}` : field, value])), first, last: moved(values['last'] ?? ''), truck }
}

/** Another stop like this one: its days are to be said. */
export function copied(values: Filled): Filled {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !field.startsWith('plan-') && !['first', 'last', 'drive', 'closes'].includes(field)))
}
