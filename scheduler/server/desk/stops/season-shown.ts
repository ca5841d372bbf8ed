import { publicHolidaysOf } from '../../../domain/calendars/public-holidays.ts'
import { periodsOf } from '../../../domain/calendars/school-holidays.ts'
import { holidayZones } from '../../../domain/calendars/zones.ts'
import { dayAfter, daysFrom, weekdayOf } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { communeCoded } from '../../../storage/communes/known.ts'
import { schoolHolidaysOf } from '../../../storage/official-calendar.ts'
import { slotsKept, stopsBetween, toursKept, trucksKept } from '../../../storage/season.ts'
import type { SeasonPage } from '../../../web/desk/stops/models.ts'
import type { Setting } from '../../setting.ts'
import { daysDrawn } from './days-drawn.ts'
import { seasonAsked } from './season-asked.ts'

/** Days around the stops that are drawn too. */
const MARGIN = 7

/** Days that are drawn one by one. */
const CLOSER = 21

/**
 * The season as it is drawn and listed.
 * @param asked a school year; the one in which the truck is next, unless it is said
 * @param from the weeks from here on, day by day; the whole season unless it is said
 */
export async function seasonPage(setting: Setting, asked: string | undefined, from: Day | undefined): Promise<SeasonPage> {
  const { database, organisation } = setting
  const now = setting.now()
  const [{ season, seasons, begins, ends, today }, trucks, tours, table] = await Promise.all([seasonAsked(setting, asked), trucksKept(database, organisation), toursKept(database, organisation), schoolHolidaysOf(database, organisation)])
  const stops = await stopsBetween(database, organisation, begins, ends)
  const days = await daysDrawn(setting, { from: begins, until: ends })
  const slots = (await slotsKept(database, organisation, stops.map(({ id }) => id), now)).filter(({ isCancelled }) => !isCancelled)
  const all = { first: mondayBefore(dayAfter(stops[0]?.days.first ?? today, -MARGIN)), last: dayAfter(stops.reduce<Day>((day, { days: { last: end } }) => (end > day ? end : day), stops[0]?.days.last ?? today), MARGIN) }
  const { first, last } = from === undefined ? all : { first: mondayBefore(from), last: dayAfter(mondayBefore(from), CLOSER - 1) }
  const isUnderWay = all.first <= today && today <= all.last
  return {
    page: 'season',
    season,
    seasons,
    first,
    last,
    weeks: from === undefined ? 'all' : { before: dayAfter(first, -CLOSER), after: dayAfter(first, CLOSER) },
    closer: isUnderWay ? today : all.first,
    today,
    trucks: trucks.map(({ id, name }) => ({ id, name })),
    stops: stops.map((stop, at) => {
      const own = slots.filter((slot) => slot.stop === stop.id)
      return {
        id: stop.id,
        number: at + 1,
        commune: stop.communeName,
        place: stop.place,
        truck: trucks.find(({ id }) => id === stop.truck)?.name ?? '',
        truckId: stop.truck,
        tour: tours.find(({ id }) => id === stop.tour)?.title ?? '',
        first: stop.days.first,
        last: stop.days.last,
        state: stop.state,
        days: days.get(stop.id) ?? [],
        canMove: stop.state !== 'cancelled' && stop.days.first > today,
        slots: own.length,
        booked: own.filter(({ booking }) => booking && booking.state !== 'held').length,
        at: communeCoded(stop.commune)?.at,
      }
    }),
    holidays: holidayZones.flatMap((zone) => periodsOf(zone, table).flatMap(({ name, from, until }) => (until !== undefined && from < last && until > first ? [{ zone, name, first: dayAfter(from, 1), last: dayAfter(until, -1) }] : []))),
    publicHolidays: publicHolidaysBetween(first, last),
  }
}

const mondayBefore = (day: Day): Day => dayAfter(day, 1 - weekdayOf(day))

/** Those of all France. */
function publicHolidaysBetween(first: Day, last: Day): SeasonPage['publicHolidays'] {
  const holiday = publicHolidaysOf('37')
  return daysFrom(first, last).flatMap((day) => {
    const name = holiday(day)
    return name === undefined ? [] : [{ day, name }]
  })
}
