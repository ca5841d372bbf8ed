import { randomUUID } from 'node:crypto'
import { workshopNamed } from '../../workshops/catalogue.ts'
import type { BookingId, SlotId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import { once } from '../storage/answered.ts'
import { attempt, cancelBooking, changeHeadCount, confirmBooking, fillBooking, holdSlot, refused } from '../storage/bookings.ts'
import type { Outcome, Refusal } from '../storage/bookings.ts'
import type { Database } from '../storage/database.ts'
import { bookingKey } from './booking-key.ts'
import type { BookingForm } from './booking-form.ts'
import type { Setting } from './setting.ts'

/** What is done about bookings, for pages and programs alike. */

export type Done<Answer> = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly refusals: readonly Refusal[] }

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
  return done.ok ? { ok: true, answer: {} } : done
}

/** The head of the school agrees. */
export async function confirm({ database, organisation }: Setting, booking: BookingId): Promise<Done<object>> {
  const done = await attempt(database, (transaction) => confirmBooking(transaction, organisation, booking))
  return done.ok ? { ok: true, answer: {} } : done
}

export async function recount({ database, organisation, accompaniment, now }: Setting, booking: BookingId, { pupils, adults, workshop }: { readonly pupils: number; readonly adults: number; readonly workshop: string | undefined }): Promise<Done<object>> {
  const recounting = { organisation, booking, pupils, adults, accompaniment, workshop: workshop === undefined ? undefined : workshopNamed(workshop), now: now() }
  const done = await attempt(database, (transaction) => changeHeadCount(transaction, recounting))
  return done.ok ? { ok: true, answer: {} } : done
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
    return first.is === 'another-wish' ? refused({ code: 'key-used-for-another-wish' }) : first.answer
  })
  return done.ok ? { ok: true, answer: answer(done) } : done
}
