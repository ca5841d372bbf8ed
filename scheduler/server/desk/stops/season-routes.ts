import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { TruckId } from '../../../domain/ids.ts'
import type { ClockRange } from '../../../domain/time.ts'
import type { Truck } from '../../../domain/truck.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { trucksKept } from '../../../storage/season.ts'
import { addTruck } from '../../../storage/stops.ts'
import { addresses } from '../../../web/addresses.ts'
import type { Filled, Mend, TrucksPage } from '../../../web/desk/stops/models.ts'
import { sentIn, wishIn } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { granted } from './change.ts'
import { FormReader, filledIn, hoursIn } from './read.ts'
import { seasonPage } from './season-shown.ts'

export const form = z.string().max(60_000).transform(sentIn)

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** A week as most trucks have it. */
const usualTruck: Filled = { kiosks: '12', pupilsPerKiosk: '2', hours1: '9h-12h, 13h30-16h30', hours2: '9h-12h, 13h30-16h30', hours3: '9h-12h', hours4: '9h-12h, 13h30-16h30', hours5: '9h-12h, 13h30-16h30', setUp: '60', packUp: '60', reset: '10', zone: 'Europe/Paris' }

/** The season, and the trucks. */
export function seasonRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting
  const trucksPage = async (told: { readonly values?: Filled; readonly problems?: readonly Mend[] } = {}): Promise<TrucksPage> => ({
    page: 'desk-trucks',
    trucks: (await trucksKept(database, organisation)).map(({ id, name, kiosks, pupilsPerKiosk, hours, setUp, packUp, reset }) => ({ id, name, kiosks, pupilsPerKiosk, hours: weekdays.map((weekday) => hoursText(hours[weekday] ?? [])), setUp, packUp, reset })),
    values: told.values ?? usualTruck,
    problems: told.problems ?? [],
    key: randomUUID(),
  })

  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.season,
      does: 'The season: where the trucks are when.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      answer: async (asked) => send(asked, await seasonPage(setting, z.string().safeParse((asked.request.query as Readonly<Record<string, unknown>>)['saison']).data)),
    }),
    deskRoute({ method: 'GET', url: addresses.desk.trucks, does: 'The trucks, and the form of a new one.', who: 'coordinator', path: nothing, body: nothing, answer: async (asked) => send(asked, await trucksPage()) }),
    deskRoute({
      method: 'POST',
      url: addresses.desk.trucks,
      does: 'Makes a truck.',
      who: 'coordinator',
      path: nothing,
      body: form,
      async answer({ body, visitor, ...asked }) {
        const values = filledIn(body)
        const wish = wishIn(body)
        const { truck, problems } = readTruck(values)
        if (!truck) return send({ ...asked, visitor }, await trucksPage({ values, problems }), 422)
        const done = await granted(setting, { wish, asked: { truck } }, async (transaction) => {
          const id = randomUUID() as TruckId
          await addTruck(transaction, { ...truck, organisation, id })
          await noteDeed(transaction, organisation, visitor.person, 'truck-made', id)
          return { ok: true, answer: { id } }
        })
        return done.ok ? asked.reply.redirect(addresses.desk.trucks, 303) : send({ ...asked, visitor }, await trucksPage({ values, problems: [{ field: 'name', code: 'sent-twice' }] }), 409)
      },
    }),
  ]
}

function readTruck(values: Filled): { readonly truck: Omit<Truck, 'organisation' | 'id'> | undefined; readonly problems: readonly Mend[] } {
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
    zone: reader.choice('zone', zones) ?? zones[0],
  }
  return { truck: reader.problems.length === 0 ? truck : undefined, problems: reader.problems }
}

/** The clocks of France. */
const zones = ['Europe/Paris', 'America/Guadeloupe', 'America/Martinique', 'America/Cayenne', 'Indian/Reunion', 'Indian/Mayotte', 'America/Miquelon', 'Pacific/Noumea', 'Pacific/Tahiti'] as const

const two = (number: number) => String(number).padStart(2, '0')

const hoursText = (ranges: readonly ClockRange[]): string => ranges.map(({ from, until }) => [from, until].map((time) => `${Math.floor(time / 60)}:${two(time % 60)}`).join('–')).join(', ')
