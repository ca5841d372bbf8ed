import { randomUUID } from 'node:crypto'
import type { StopId } from '../../../domain/ids.ts'
import { daysFrom } from '../../../domain/time.ts'
import type { Instant, Zone } from '../../../domain/time.ts'
import { overridesOf, roadOf, slotsKept, stopKept, toursKept, waitingAt } from '../../../storage/season.ts'
import type { SlotKept } from '../../../storage/season.ts'
import { truckOf } from '../../../storage/stops.ts'
import type { DeskSlot, Mend, StopDeskPage } from '../../../web/desk/stops/models.ts'
import { clockIn, momentIn } from '../../pages/shown.ts'
import type { Setting } from '../../setting.ts'
import type { Whither } from './stop-notices.ts'
import { classShown, roadShown, timeShown } from './look-shown.ts'

/** A stop's own page at the desk; undefined when there is none of that name. */
export async function deskStopPage(setting: Setting, id: StopId, told: { readonly notice?: StopDeskPage['notice']; readonly was?: Whither | undefined; readonly problems?: readonly Mend[] } = {}): Promise<StopDeskPage | undefined> {
  const { database, organisation } = setting
  const stop = await stopKept(database, organisation, id)
  const truck = stop && (await truckOf(database, organisation, stop.truck))
  if (!stop || !truck) return undefined
  const now = setting.now()
  const { zone } = truck
  const [slots, overrides, road, tours, waiting] = await Promise.all([slotsKept(database, organisation, [id], now), overridesOf(database, organisation, id), roadOf(database, organisation, truck.id), toursKept(database, organisation), waitingAt(database, organisation, id)])
  const from = road.filter(({ days }) => days.last < stop.days.first).at(-1)
  const classes = slots.flatMap(({ booking }) => (booking && booking.state !== 'held' ? [booking] : []))
  const isAhead = slots.every(({ range }) => range.from > now)
  const isAlive = stop.state !== 'cancelled'
  return {
    page: 'desk-stop',
    id,
    commune: stop.communeName,
    place: stop.place,
    access: stop.access,
    townContact: stop.townContact,
    truck: truck.name,
    tour: tours.find((tour) => tour.id === stop.tour)?.title ?? '',
    first: stop.days.first,
    last: stop.days.last,
    state: stop.state,
    because: stop.cancelledBecause,
    road: roadShown(from, stop),
    opens: momentIn(stop.booking.opens, zone),
    closes: momentIn(stop.booking.closes, zone),
    days: daysFrom(stop.days.first, stop.days.last).map((day) => {
      const own = slots.filter((slot) => slot.day === day)
      const none = stop.none.filter((one) => one.day === day)
      const openBecause = overrides.find((override) => override.day === day)?.because
      return { day, slots: own.map((slot) => deskSlot(slot, zone, now)), none, openBecause, canOpen: isAlive && openBecause === undefined && none.some(({ why }) => why === 'no-school'), canCancel: isAlive && own.some(({ isCancelled, range }) => !isCancelled && range.from > now) }
    }),
    waiting,
    booked: classes.length,
    pupils: classes.reduce((sum, { pupils = 0 }) => sum + pupils, 0),
    canCancel: isAlive && isAhead,
    canUnpublish: stop.state === 'published' && slots.every(({ isBooked }) => !isBooked) && waiting === 0,
    canSend: setting.messenger !== undefined,
    notice: told.notice,
    // Once it is put back there is nothing to put back.
    was: told.was && isAlive && isAhead && (told.was.first !== stop.days.first || told.was.truck !== stop.truck) ? told.was : undefined,
    problems: told.problems ?? [],
    key: randomUUID(),
  }
}

function deskSlot(slot: SlotKept, zone: Zone, now: Instant): DeskSlot {
  const { id, booking, isCancelled, isKeptAside } = slot
  const isPast = slot.range.from <= now
  return {
    ...timeShown(slot, zone),
    id,
    is: isCancelled ? 'cancelled' : booking ? booking.state : isPast ? 'past' : isKeptAside ? 'kept-aside' : 'free',
    heldUntil: booking?.heldUntil === undefined ? undefined : clockIn(booking.heldUntil, zone),
    booking: booking && { ...classShown(booking), id: booking.id },
    isKeptAside,
    isPast,
    because: slot.cancelledBecause,
  }
}
