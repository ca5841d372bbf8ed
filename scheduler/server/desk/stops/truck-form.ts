import { twoDigits } from '../../../domain/time.ts'
import type { ClockRange } from '../../../domain/time.ts'
import type { Truck } from '../../../domain/truck.ts'
import type { Filled, Mend } from '../../../web/desk/stops/models.ts'
import { FormReader, hoursIn } from './read.ts'

/** A truck's form, both ways. */

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** A week as most trucks have it. */
export const usualTruck: Filled = { kiosks: '12', pupilsPerKiosk: '2', hours1: '9h-12h, 13h30-16h30', hours2: '9h-12h, 13h30-16h30', hours3: '9h-12h', hours4: '9h-12h, 13h30-16h30', hours5: '9h-12h, 13h30-16h30', setUp: '60', packUp: '60', reset: '10', zone: 'Europe/Paris' }

/** @param zone once its clock is settled */
export function readTruck(values: Filled, zone?: Truck['zone']): { readonly truck: Omit<Truck, 'organisation' | 'id'> | undefined; readonly problems: readonly Mend[] } {
  const reader = new FormReader(values)
  const hours: Record<number, readonly ClockRange[]> = {}
  for (const weekday of weekdays) {
    const read = hoursIn(reader.text(`hours${weekday}`, 60, false))
    if (!read) reader.mend(`hours${weekday}`, 'not-hours')
    else if (read.length > 0) hours[weekday] = read
  }
  if (Object.keys(hours).length === 0 && reader.problems.length === 0) reader.mend('hours1', 'missing')
  const truck = {
    name: reader.text('name', 80),
    kiosks: reader.whole('kiosks', 1, 60),
    pupilsPerKiosk: reader.whole('pupilsPerKiosk', 1, 4),
    hours,
    setUp: reader.whole('setUp', 0, 600),
    packUp: reader.whole('packUp', 0, 600),
    reset: reader.whole('reset', 0, 120),
    zone: zone ?? reader.choice('zone', zones) ?? zones[0],
  }
  return { truck: reader.problems.length === 0 ? truck : undefined, problems: reader.problems }
}

/** The clocks of France. */
const zones = ['Europe/Paris', 'America/Guadeloupe', 'America/Martinique', 'America/Cayenne', 'Indian/Reunion', 'Indian/Mayotte', 'America/Miquelon', 'Pacific/Noumea', 'Pacific/Tahiti'] as const

const hoursText = (ranges: readonly ClockRange[]): string => ranges.map(({ from, until }) => [from, until].map((time) => `${Math.floor(time / 60)}:${twoDigits(time % 60)}`).join('–')).join(', ')

export const hoursTexts = ({ hours }: Truck): readonly string[] => weekdays.map((weekday) => hoursText(hours[weekday] ?? []))

/** A truck as its form shows it. */
export function truckFilled(truck: Truck): Filled {
  const { name, kiosks, pupilsPerKiosk, setUp, packUp, reset } = truck
  const week = hoursTexts(truck).map((text, at): readonly [string, string] => [`hours${at + 1}`, text])
  return { name, kiosks: String(kiosks), pupilsPerKiosk: String(pupilsPerKiosk), setUp: String(setUp), packUp: String(packUp), reset: String(reset), ...Object.fromEntries(week) }
}
