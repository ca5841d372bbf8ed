import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { TruckId } from '../../../domain/ids.ts'
import type { Truck } from '../../../domain/truck.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { trucksKept } from '../../../storage/season.ts'
import { addTruck, changeTruck, truckOf } from '../../../storage/stops.ts'
import { addresses } from '../../../web/addresses.ts'
import { truckNotices } from '../../../web/desk/stops/models.ts'
import type { TruckPage, TrucksPage } from '../../../web/desk/stops/models.ts'
import { wishIn } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { granted } from './change.ts'
import { filledIn } from './read.ts'
import { form } from './season-routes.ts'
import { hoursTexts, readTruck, truckFilled, usualTruck } from './truck-form.ts'

const truckPath = z.strictObject({ truck: z.uuid() })

/** The trucks: made once, changed later. */
export function truckRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting

  const trucksPage = async (told: Partial<Pick<TrucksPage, 'values' | 'problems' | 'notice'>> = {}): Promise<TrucksPage> => ({
    page: 'desk-trucks',
    trucks: (await trucksKept(database, organisation)).map((truck) => ({ ...facts(truck), hours: hoursTexts(truck) })),
    values: usualTruck,
    problems: [],
    key: randomUUID(),
    ...told,
  })

  const truckPage = (truck: Truck, told: Partial<Pick<TruckPage, 'values' | 'problems'>> = {}): TruckPage => ({ page: 'desk-truck', truck: { id: truck.id, name: truck.name, zone: truck.zone }, values: truckFilled(truck), problems: [], ...told })

  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.trucks,
      does: 'The trucks, and the form of a new one.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const { fait } = asked.request.query as Readonly<Record<string, unknown>>
        const notice = truckNotices.find((name) => name === fait)
        return send(asked, await trucksPage(notice === undefined ? {} : { notice }))
      },
    }),
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
        return done.ok ? asked.reply.redirect(`${addresses.desk.trucks}?fait=made`, 303) : send({ ...asked, visitor }, await trucksPage({ values, problems: [{ field: 'name', code: 'sent-twice' }] }), 409)
      },
    }),
    deskRoute({
      method: 'GET',
      url: '/bureau/camions/:truck',
      does: 'The form of a truck as it is.',
      who: 'coordinator',
      path: truckPath,
      body: nothing,
      async answer({ path, ...asked }) {
        const truck = await truckOf(database, organisation, path.truck as TruckId)
        return truck ? send(asked, truckPage(truck)) : send(asked, { page: 'not-found' }, 404)
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/bureau/camions/:truck',
      does: 'Changes a truck; slots that are made stay as they are.',
      who: 'coordinator',
      path: truckPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const before = await truckOf(database, organisation, path.truck as TruckId)
        if (!before) return send(asked, { page: 'not-found' }, 404)
        const values = filledIn(body)
        const { truck, problems } = readTruck(values, before.zone)
        if (!truck) return send(asked, truckPage(before, { values, problems }), 422)
        await database.transaction().execute(async (transaction) => {
          await changeTruck(transaction, { ...truck, organisation, id: before.id })
          await noteDeed(transaction, organisation, asked.visitor.person, 'truck-changed', before.id)
        })
        return asked.reply.redirect(`${addresses.desk.trucks}?fait=changed`, 303)
      },
    }),
  ]
}

const facts = ({ id, name, kiosks, pupilsPerKiosk, setUp, packUp, reset }: Truck) => ({ id, name, kiosks, pupilsPerKiosk, setUp, packUp, reset })
