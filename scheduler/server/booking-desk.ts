import { randomUUID } from 'node:crypto'
import { workshopNamed } from '../../workshops/catalogue.ts'
import type { BookingId, SlotId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import { once } from '../storage/answered.ts'
import { attempt, cancelBooking, fillBooking, holdSlot } from '../storage/bookings.ts'
import type { Outcome } from '../storage/bookings.ts'
import type { Database } from '../storage/database.ts'
import { bookingKey } from './booking-key.ts'
import type { BookingForm } from './booking-form.ts'
import { problem, problemOf } from './problem.ts'
import type { Problem } from './problem.ts'
import type { Setting } from './setting.ts'

/** What is done about bookings, for pages and programs alike. */

export type Done<Answer> = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly problem: Problem }

/** @param wish a key made by the asker: the same key again is the same wish */
export function hold(setting: Setting, slot: SlotId, wish: string): Promise<Done<{ readonly booking: BookingId; readonly key: string; readonly until: Instant }>> {
  const { organisation } = setting
  return granted(setting, wish, { hold: slot }, async (transaction) => {
    const booking = randomUUID() as BookingId
    const held = await holdSlot(transaction, { organisation, slot, booking, now: setting.now() })
    return held.ok ? { ...held, booking } : held
  }, ({ booking, until }) => ({ booking, until, key: bookingKey(setting.secret, organisation, booking) }))
}

export function fill(setting: Setting, booking: BookingId, form: BookingForm, wish: string): Promise<Done<{ readonly state: 'asked' | 'confirmed' }>> {
  const workshop = workshopNamed(form.workshop)
  const filling = {
    organisation: setting.organisation,
    booking,
    asked: { levels: form.levels, isUlis: form.isUlis, pupils: form.pupils, adults: form.adults, workshop: form.workshop },
    school: { name: form.schoolName, uai: form.uai, commune: form.commune, teacher: form.teacher, email: form.email, needs: form.needs, language: form.language },
    workshop: workshop && { id: workshop.id, title: workshop.title[form.language], cycles: workshop.cycles },
    needsHead: form.needsHead,
    accompaniment: setting.accompaniment,
    now: setting.now(),
  }
  return granted(setting, wish, { fill: booking, form }, (transaction) => fillBooking(transaction, filling), ({ state }) => ({ state }))
}

export async function cancel({ database, organisation }: Setting, booking: BookingId): Promise<Done<object>> {
  const done = await attempt(database, (transaction) => cancelBooking(transaction, organisation, booking))
  return done.ok ? { ok: true, answer: {} } : { ok: false, problem: problemOf(done.refusals) }
}

/** Grants a wish once; a refusal is not kept, for the school may ask again when it has mended what was wrong. */
async function granted<Outcomes, Answer>(
  { database, organisation }: Setting,
  wish: string,
  asked: unknown,
  act: (transaction: Database) => Promise<Outcome<Outcomes>>,
  answer: (outcome: Outcomes) => Answer,
): Promise<Done<Answer>> {
  const done = await attempt(database, async (transaction) => {
    const first = await once(transaction, { organisation, key: wish, asked }, () => act(transaction))
    return first.is === 'another-wish' ? ({ ok: true, first: undefined } as const) : first.answer.ok ? ({ ok: true, first: first.answer } as const) : first.answer
  })
  if (!done.ok) return { ok: false, problem: problemOf(done.refusals) }
  return done.first ? { ok: true, answer: answer(done.first) } : { ok: false, problem: problem(422, 'key-used-for-another-wish') }
}
