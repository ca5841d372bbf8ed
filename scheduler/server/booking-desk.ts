import { randomUUID } from 'node:crypto'
import { workshopNamed } from '../../workshops/catalogue.ts'
import type { Deed } from '../domain/deeds.ts'
import type { BookingId, PersonId, SlotId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import { once } from '../storage/answered.ts'
import { cancelBooking, changeHeadCount, confirmBooking, moveBooking } from '../storage/booking-changes.ts'
import { attempt, fillBooking, holdSlot, refused } from '../storage/bookings.ts'
import type { Outcome, Refusal } from '../storage/bookings.ts'
import type { Database } from '../storage/database.ts'
import { noteDeed } from '../storage/deeds.ts'
import { keepsTooMany, noteHold } from '../storage/holds-of-place.ts'
import { bookingSeen } from '../storage/booking-seen.ts'
import { turnWaiting, waitingOfBooking } from '../storage/waiting.ts'
import { bookingKey } from './booking-key.ts'
import type { BookingForm } from './booking-form.ts'
import { tellSchool } from './messages/tell.ts'
import { isHere, markOf, placeOf } from './place.ts'
import type { Setting } from './setting.ts'
import { offerFreed, passOn } from './waiting/offer.ts'

/** What is done about bookings, for pages and programs alike. */

export type Done<Answer> = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** A coordinator who acts in place of the school, and her words to it. */
export type Acting = { readonly person: PersonId; readonly because?: string }

const noteActing = async (transaction: Database, { organisation }: Setting, by: Acting | undefined, what: Deed, booking: BookingId): Promise<void> => {
  if (by) await noteDeed(transaction, organisation, by.person, what, booking)
}

/**
 * @param wish a key made by the asker: the same key again is the same wish
 * @param ip from where it is asked: only so many slots are kept at once from one place; none where we ask ourselves
 */
export async function hold(setting: Setting, slot: SlotId, wish: string, ip?: string): Promise<Done<{ readonly booking: BookingId; readonly key: string; readonly until: Instant }>> {
  const { organisation } = setting
  const asked = () => granted(setting, wish, { hold: slot }, async (transaction) => {
    const booking = randomUUID() as BookingId
    const now = setting.now()
    const place = ip === undefined || isHere(placeOf(ip)) ? undefined : { organisation, mark: markOf(setting, 'hold', placeOf(ip)), now }
    if (place && (await keepsTooMany(transaction, place))) return refused({ code: 'too-many-holds' })
    const held = await holdSlot(transaction, { organisation, slot, booking, now })
    if (held.ok && place) await noteHold(transaction, place, booking)
    return held.ok ? { ...held, booking } : held
  }, ({ booking, until }) => ({ booking, until, key: bookingKey(setting.secret, organisation, booking) }))
  const done = await onceFree(setting, slot, asked)
  // Whoever finds a wish of long ago does not get the key of what became of it.
  return done.ok && done.answer.until <= setting.now() ? refused({ code: 'hold-ended' }) : done
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
  return granted(setting, wish, { fill: booking, form }, async (transaction) => {
    const filled = await fillBooking(transaction, filling)
    if (filled.ok) await tellSchool(transaction, setting, filled.state === 'asked' ? 'head-asked' : 'booked', booking)
    return filled
  }, ({ state }) => ({ state }))
}

/** The class does not come; who waits for a slot is offered its own. Of an offer: whoever it was made to waits no more. */
export async function cancel(setting: Setting, booking: BookingId, by?: Acting): Promise<Done<object>> {
  const { database, organisation } = setting
  const done = await attempt(database, async (transaction) => {
    const before = await bookingSeen(transaction, organisation, booking)
    const cancelled = await cancelBooking(transaction, organisation, booking)
    if (!cancelled.ok || cancelled.freed === undefined) return cancelled
    const waiting = await waitingOfBooking(transaction, organisation, booking)
    if (waiting) await turnWaiting(transaction, organisation, waiting, ['offered'], 'left')
    await offerFreed(transaction, setting, cancelled.freed)
    if (before?.state === 'asked' || before?.state === 'confirmed') await tellSchool(transaction, setting, 'cancelled', booking, by?.because)
    await noteActing(transaction, setting, by, 'booking-cancelled', booking)
    return cancelled
  })
  return done.ok ? { ok: true, answer: {} } : done
}

/** Takes a class to another slot; who waits for a slot is offered the one it leaves. */
export function move(setting: Setting, booking: BookingId, to: SlotId, wish: string, by?: Acting): Promise<Done<object>> {
  const { organisation, accompaniment } = setting
  const asked = () => granted(setting, wish, { move: booking, to }, async (transaction) => {
    const before = await bookingSeen(transaction, organisation, booking)
    const workshop = before?.workshop && workshopNamed(before.workshop.id)
    const moved = await moveBooking(transaction, { organisation, booking, to, accompaniment, workshop, now: setting.now() })
    if (!moved.ok || moved.freed === undefined) return moved
    await offerFreed(transaction, setting, moved.freed)
    if (before?.state !== 'held') await tellSchool(transaction, setting, 'moved', booking, by?.because)
    await noteActing(transaction, setting, by, 'booking-moved', booking)
    return moved
  }, () => ({}))
  return onceFree(setting, to, asked)
}

/** What is no longer kept of a slot goes to who waits for it; when nobody does, whoever wants it has it. */
async function onceFree<Answer>(setting: Setting, slot: SlotId, act: () => Promise<Done<Answer>>): Promise<Done<Answer>> {
  const done = await act()
  const isTaken = !done.ok && done.refusals.some(({ code }) => code === 'slot-taken')
  return isTaken && (await passOn(setting, slot)) ? act() : done
}

/** The head of the school agrees. */
export async function confirm(setting: Setting, booking: BookingId, by?: Acting): Promise<Done<object>> {
  const { database, organisation } = setting
  const done = await attempt(database, async (transaction) => {
    const before = await bookingSeen(transaction, organisation, booking)
    const confirmed = await confirmBooking(transaction, organisation, booking)
    if (!confirmed.ok || before?.state !== 'asked') return confirmed
    await tellSchool(transaction, setting, 'agreed', booking)
    await noteActing(transaction, setting, by, 'booking-confirmed', booking)
    return confirmed
  })
  return done.ok ? { ok: true, answer: {} } : done
}

export async function recount(setting: Setting, booking: BookingId, { pupils, adults, workshop }: { readonly pupils: number; readonly adults: number; readonly workshop: string | undefined }, by?: Acting): Promise<Done<object>> {
  const { database, organisation, accompaniment } = setting
  const recounting = { organisation, booking, pupils, adults, accompaniment, workshop: workshop === undefined ? undefined : workshopNamed(workshop), now: setting.now() }
  const done = await attempt(database, async (transaction) => {
    const recounted = await changeHeadCount(transaction, recounting)
    if (!recounted.ok) return recounted
    await tellSchool(transaction, setting, 'recounted', booking)
    await noteActing(transaction, setting, by, 'booking-recounted', booking)
    return recounted
  })
  return done.ok ? { ok: true, answer: {} } : done
}

/** Grants a wish once; a refusal is not kept, for the school may ask again when it has mended what was wrong. */
export async function granted<Outcomes, Answer>(
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
