import { randomUUID } from 'node:crypto'
import type { BookingId, MessageId, SlotId } from '../../../scheduler/domain/ids.ts'
import type { Instant } from '../../../scheduler/domain/time.ts'
import { fill, hold } from '../../../scheduler/server/booking-desk.ts'
import type { BookingForm } from '../../../scheduler/server/booking-form.ts'
import type { Messenger } from '../../../scheduler/server/messages/messenger.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import { testServers } from '../../../scheduler/storage/postgres/test-support/servers.ts'
import { aSeason, inWinter } from '../../support/scheduler/builders.ts'

/** A season in a real database, at a time of our choosing. */
export type Place = { readonly server: string; readonly url: string; readonly setting: Setting; readonly slots: readonly SlotId[]; readonly clock: { now: Instant } }

/** The same season on every PostgreSQL of this machine. */
export async function onEveryServer<Answer>(act: (places: readonly Place[]) => Promise<Answer>): Promise<Answer> {
  const servers = await testServers()
  const places: Place[] = []
  try {
    for (const server of servers) {
      const url = await server.url()
      const { database, setting } = await aSeason(url)
      const clock = { now: inWinter }
      const slots = await database.selectFrom('slot').select('id').orderBy('range').execute()
      places.push({ server: server.name, url, setting: { ...setting, now: () => clock.now }, slots: slots.map(({ id }) => id as SlotId), clock })
    }
    return await act(places)
  } finally {
    for (const { setting } of places) await setting.database.destroy()
    for (const server of servers) await server.end()
  }
}

/** Nothing is booked, nothing waits to be sent. */
export async function clear({ setting: { database }, clock }: Place): Promise<void> {
  clock.now = inWinter
  await database.deleteFrom('booking').execute()
  await database.deleteFrom('answered').execute()
}

export const form: BookingForm = { schoolName: 'École de démonstration 1', teacher: 'une enseignante', email: 'ecole1@example.org', levels: ['CM1'], isUlis: false, pupils: 24, adults: 2, workshop: 'la-veilleuse', needs: '', needsHead: false, language: 'fr' }

/** A class books. @returns the message that says so */
export async function book(setting: Setting, slot: SlotId): Promise<MessageId> {
  const held = await hold(setting, slot, randomUUID())
  if (!held.ok) throw new Error(`the slot was not held: ${JSON.stringify(held.refusals)}`)
  const filled = await fill(setting, held.answer.booking, form, randomUUID())
  if (!filled.ok) throw new Error(`the form was refused: ${JSON.stringify(filled.refusals)}`)
  return saysSo(setting, held.answer.booking)
}

async function saysSo({ database }: Setting, booking: BookingId): Promise<MessageId> {
  const { id } = await database.selectFrom('message').select('id').where('booking', '=', booking).where('kind', '=', 'booked').executeTakeFirstOrThrow()
  return id as MessageId
}

/** What goes wrong at the very end of a transaction. */
const undone = new Error('undone')

/** A class books, its message is written and its sender woken, and then something goes wrong: nothing of it is kept. */
export async function bookInVain(setting: Setting, slot: SlotId): Promise<void> {
  const wake: Messenger['wake'] = async (transaction, message) => {
    await setting.messenger?.wake(transaction, message)
    throw undone
  }
  try {
    await book({ ...setting, messenger: { wake } }, slot)
  } catch (error) {
    if (error !== undone) throw error
  }
}
